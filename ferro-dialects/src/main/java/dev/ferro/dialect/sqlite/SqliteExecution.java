package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Execution;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Transactions in SQLite's own words, since its driver starts another one by itself after each commit, and takes a
 * transaction for open whose BEGIN has failed.
 *
 * @see <a href="https://www.sqlite.org/lang_transaction.html">Transaction</a>
 */
final class SqliteExecution implements Execution {

    /** How long a statement waits for readers that keep it from writing to the file. */
    static final int BUSY_MILLISECONDS = 10_000;

    private static final String WAIT = "PRAGMA busy_timeout = " + BUSY_MILLISECONDS;

    /** In one text, since a call of the driver costs more than each of the statements. */
    private static final String BEGIN = "PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; " + WAIT;

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final String NO_TRANSACTION = "no transaction is active";

    /** Does not wait for another writer: whoever begins knows how long to wait for the lock. */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try {
                statement.executeUpdate(BEGIN);
            } catch (SQLException e) {
                statement.executeUpdate(WAIT);
                throw e;
            }
        }
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("COMMIT");
        }
    }

    @Override
    public void commitAfter(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql + "; COMMIT");
        }
    }

    /** SQLite rolls back by itself after some errors, such as a full disk. */
    @Override
    public void rollback(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("ROLLBACK");
        } catch (SQLException e) {
            ignoreUnlessOpen(e);
        }
    }

    /** Java code of a migration may have told the driver that it wants transactions. */
    @Override
    public void rest(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            return;
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            ignoreUnlessOpen(e);
        }
    }

    private static void ignoreUnlessOpen(SQLException failure) throws SQLException {
        if (!String.valueOf(failure.getMessage()).contains(NO_TRANSACTION)) {
            throw failure;
        }
    }

    /** The driver's {@code execute} runs only the first statement of a text, and none that is but a comment. */
    @Override
    public void execute(Statement statement, String sql) throws SQLException {
        statement.executeUpdate(sql);
    }

    @Override
    public Object parameter(Object value) {
        return SqliteValues.parameter(value);
    }

    @Override
    public boolean isBusy(SQLException failure) {
        int code = failure.getErrorCode() & 0xFF;
        return code == BUSY || code == LOCKED;
    }

    @Override
    public List<String> scriptHeader() {
        return List.of(".bail on", "PRAGMA foreign_keys = OFF;", "PRAGMA legacy_alter_table = OFF;");
    }

    @Override
    public String scriptBegin() {
        return "BEGIN IMMEDIATE";
    }
}
