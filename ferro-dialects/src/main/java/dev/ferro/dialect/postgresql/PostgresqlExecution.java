package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Execution;
import dev.ferro.dialect.StandardExecution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How statements reach PostgreSQL through its driver. */
final class PostgresqlExecution implements Execution {

    /** See <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">Error Codes</a>. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** On a line of its own, for a statement may end in a comment. */
    private static final String SEPARATOR = "\n;\n";

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
     * The driver sends the statements of one text together, and gives the counts one by one.
     *
     * @see <a href="https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING">Pipelining</a>
     */
    @Override
    public int executeAll(Connection connection, String update, List<String> others) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(update + SEPARATOR + String.join(SEPARATOR, others));
            return statement.getUpdateCount();
        }
    }

    /** After the last commit the driver learns from the server's answer that no transaction is open. */
    @Override
    public void executeTransactions(Connection connection, List<List<String>> transactions) throws SQLException {
        begin(connection);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(transactions.stream()
                    .map(transaction -> String.join(SEPARATOR, transaction) + SEPARATOR + "COMMIT")
                    .collect(Collectors.joining("; BEGIN; ")));
        }
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

    /** The driver of an application's own connections would say of a text that it is one, and no uuid, enum or JSON. */
    @Override
    public void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        Object plain = value == null ? null : parameter(value);
        if (plain instanceof String) {
            statement.setObject(place, plain, Types.OTHER);
        } else {
            statement.setObject(place, plain);
        }
    }

    /** The server's own text of a value has all its digits, and its time zone. */
    @Override
    public @Nullable Object key(ResultSet row, int column) throws SQLException {
        return row.getString(column);
    }

    /** The server takes a text of no stated type for one of the column's, an enum's among them. */
    @Override
    public void bindKey(PreparedStatement statement, int place, Object key) throws SQLException {
        statement.setObject(place, key, Types.OTHER);
    }

    @Override
    public boolean isBusy(SQLException failure) {
        return standard.isBusy(failure);
    }

    /** Zero would mean that a statement waits without end. */
    static String lockTimeout(Duration timeout) {
        return "SET lock_timeout = " + Math.min(Math.max(1, timeout.toMillis()), Integer.MAX_VALUE);
    }

    @Override
    public void limitLockWait(Connection connection, Duration timeout) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(lockTimeout(timeout));
        }
    }

    @Override
    public boolean isLockTimeout(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }
}
