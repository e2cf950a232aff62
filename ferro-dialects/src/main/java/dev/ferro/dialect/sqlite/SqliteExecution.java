package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Execution;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * How statements reach SQLite through its driver.
 *
 * <p>Transactions are begun and ended by SQL. The driver's own {@code commit()} begins the next transaction at once: it
 * would hold the write lock while nothing is done, and report a commit as failed when only that beginning failed.
 */
final class SqliteExecution implements Execution {

    /** The primary <a href="https://www.sqlite.org/rescode.html">result code</a> is in the lowest byte. */
    private static final int PRIMARY = 0xff;

    private static final int BUSY = 5;

    @Override
    public void begin(Connection connection) throws SQLException {
        send(connection, scriptBegin());
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        send(connection, "COMMIT");
    }

    /** A full disk makes SQLite roll back by itself, after which there is nothing to roll back. */
    @Override
    public void rollback(Connection connection) throws SQLException {
        try {
            send(connection, "ROLLBACK");
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    /** Java code of a migration may have left the driver's own transaction mode behind. */
    @Override
    public void rest(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
    }

    private static void send(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The driver's {@code execute} stops after the first statement of a text, without a word. */
    @Override
    public void execute(Statement statement, String sql) throws SQLException {
        statement.executeUpdate(sql);
    }

    @Override
    public Object parameter(Object value) {
        return SqliteValue.of(value);
    }

    @Override
    public boolean isBusy(SQLException failure) {
        return (failure.getErrorCode() & PRIMARY) == BUSY;
    }

    /** SQLite's own client stops at an error only if told to, and the checks of a rebuild need foreign keys off. */
    @Override
    public List<String> scriptHeader() {
        return List.of(".bail on", "PRAGMA foreign_keys = OFF;", "PRAGMA legacy_alter_table = OFF;");
    }

    @Override
    public String scriptBegin() {
        return "BEGIN IMMEDIATE";
    }
}
