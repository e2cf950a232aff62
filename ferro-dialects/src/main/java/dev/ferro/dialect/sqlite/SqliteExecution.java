package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Execution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transactions in SQLite's own words, since its driver starts another one by itself after each commit, and takes a
 * transaction for open whose BEGIN has failed.
 *
 * @see <a href="https://www.sqlite.org/lang_transaction.html">Transaction</a>
 */
final class SqliteExecution implements Execution {

    /** How long a statement waits for readers that keep it from writing to the file. */
    static final int BUSY_MILLISECONDS = 10_000;

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final String NO_TRANSACTION = "no transaction is active";

    private String wait = waiting(BUSY_MILLISECONDS);

    private static String waiting(long milliseconds) {
        return "PRAGMA busy_timeout = " + milliseconds;
    }

    /**
     * Does not wait for another writer: whoever begins knows how long to wait for the lock. All is in one text, since a call
     * of the driver costs more than each of the statements.
     */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try {
                statement.executeUpdate("PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; " + wait);
            } catch (SQLException e) {
                statement.executeUpdate(wait);
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

    /** The driver counts the rows of all statements of a text together, so the update goes alone. */
    @Override
    public int executeAll(Connection connection, String update, List<String> others) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int rows = statement.executeUpdate(update);
            statement.executeUpdate(oneText(others));
            return rows;
        }
    }

    /** As one transaction, which writes to the disk once: in SQLite nothing has to be committed before it can be used. */
    @Override
    public void executeTransactions(Connection connection, List<List<String>> transactions) throws SQLException {
        StringBuilder text = new StringBuilder("BEGIN IMMEDIATE;\n");
        transactions.forEach(transaction -> text.append(oneText(transaction)));
        text.append("COMMIT;\n");
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(text.toString());
        }
    }

    /**
     * SQLite keeps the text of an index up to its semicolon, so that only a statement that may end in a comment gets a
     * semicolon on a line of its own.
     */
    private static String oneText(List<String> statements) {
        StringBuilder text = new StringBuilder();
        for (String statement : statements) {
            int lastLine = statement.lastIndexOf('\n') + 1;
            text.append(statement).append(statement.indexOf("--", lastLine) < 0 ? ";\n" : "\n;\n");
        }
        return text.toString();
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

    /** Java code of a migration may have told the driver that it wants transactions, or begun one by SQL. */
    @Override
    public void rest(Connection connection) throws SQLException {
        try {
            if (connection.getAutoCommit()) {
                commit(connection);
            } else {
                connection.setAutoCommit(true);
            }
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
    public @Nullable Object key(ResultSet row, int column) throws SQLException {
        return row.getObject(column);
    }

    @Override
    public void bindKey(PreparedStatement statement, int place, Object key) throws SQLException {
        statement.setObject(place, key);
    }

    @Override
    public boolean isBusy(SQLException failure) {
        int code = failure.getErrorCode() & 0xFF;
        return code == BUSY || code == LOCKED;
    }

    @Override
    public void limitLockWait(Connection connection, Duration timeout) throws SQLException {
        wait = waiting(timeout.toMillis());
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(wait);
        }
    }

    /** Who begins waits by itself; any other statement has waited when it says so. */
    @Override
    public boolean isLockTimeout(SQLException failure) {
        return isBusy(failure);
    }
}
