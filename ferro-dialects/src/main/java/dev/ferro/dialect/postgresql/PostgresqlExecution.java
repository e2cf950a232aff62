package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Execution;
import dev.ferro.dialect.StandardExecution;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** How statements reach PostgreSQL through its driver. */
final class PostgresqlExecution implements Execution {

    private final StandardExecution standard = new StandardExecution();

    @Override
    public void begin(Connection connection) throws SQLException {
        standard.begin(connection);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        standard.commit(connection);
    }

    /**
     * The driver sends both statements together, and learns from the server's answer that no transaction is open any
     * more. If the first one fails, the server skips the second.
     *
     * @see <a href="https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING">Pipelining</a>
     */
    @Override
    public void commitAfter(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql + "; COMMIT");
        }
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        standard.rollback(connection);
    }

    @Override
    public void rest(Connection connection) throws SQLException {
        standard.rest(connection);
    }

    @Override
    public void execute(Statement statement, String sql) throws SQLException {
        standard.execute(statement, sql);
    }

    @Override
    public Object parameter(Object value) {
        return standard.parameter(value);
    }

    @Override
    public boolean isBusy(SQLException failure) {
        return standard.isBusy(failure);
    }

    /** Without it, {@code psql} goes on after an error with the statements that follow the failed transaction. */
    @Override
    public List<String> scriptHeader() {
        return List.of("\\set ON_ERROR_STOP on");
    }

    @Override
    public String scriptBegin() {
        return standard.scriptBegin();
    }
}
