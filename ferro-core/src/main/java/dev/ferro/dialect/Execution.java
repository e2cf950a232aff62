package dev.ferro.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How statements and transactions reach a database: where its driver is odd, here is the place. */
public interface Execution {

    /** Starts a transaction that will write. */
    void begin(Connection connection) throws SQLException;

    void commit(Connection connection) throws SQLException;

    /**
     * Sends an update, then other statements, all at once where that saves round trips.
     *
     * @param others plain SQL, each without a semicolon at its end
     * @return how many rows the update has changed; the other statements have run, whatever the number
     * @throws SQLException if any of them fails, which need not tell which one
     */
    int executeAll(Connection connection, String update, List<String> others) throws SQLException;

    /**
     * Runs transactions one after the other, all sent at once where that saves round trips, or as one where that makes no
     * difference but in speed.
     *
     * @param transactions plain SQL, each statement without a semicolon at its end
     * @throws SQLException if any of them fails, which need not tell which one; those before it may be committed, and those
     *     after it have not run
     */
    default void executeTransactions(Connection connection, List<List<String>> transactions) throws SQLException {
        for (List<String> transaction : transactions) {
            begin(connection);
            try (Statement statement = connection.createStatement()) {
                for (String sql : transaction) {
                    execute(statement, sql);
                }
            }
            commit(connection);
        }
    }

    /**
     * {@return whether a change of the schema commits what came before it in its transaction, where it commits by itself}
     *
     * @param sql the statement
     */
    default boolean commitsBefore(String sql) {
        return true;
    }

    /** Sends a last statement and commits, at once where that saves a round trip. */
    void commitAfter(Connection connection, String sql) throws SQLException;

    /** Rolls back; harmless where the database has already done so by itself. */
    void rollback(Connection connection) throws SQLException;

    /** Leaves the connection in auto-commit mode, with no transaction open. */
    void rest(Connection connection) throws SQLException;

    /** Sends a text as it is: all of it, and with nothing in it taken for a parameter. */
    void execute(Statement statement, String sql) throws SQLException;

    /** {@return a value as the driver takes it for a parameter} */
    Object parameter(Object value);

    /** Binds a value for a parameter of any type; a text may become what its column holds, as a literal does. */
    default void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        statement.setObject(place, value == null ? null : parameter(value));
    }

    /** {@return a value of a key, such that it finds its row again when it is bound} */
    @Nullable
    Object key(ResultSet row, int column) throws SQLException;

    /** Binds what {@link #key} has read. */
    void bindKey(PreparedStatement statement, int place, Object key) throws SQLException;

    /** {@return whether a statement failed because other connections hold a lock that it could wait for} */
    boolean isBusy(SQLException failure);

    /** Sets how long each statement of the connection waits for a lock before it fails. */
    void limitLockWait(Connection connection, Duration timeout) throws SQLException;

    /** {@return whether a statement failed because it waited for a lock as long as it may} */
    boolean isLockTimeout(SQLException failure);
}
