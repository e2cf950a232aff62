package dev.ferro.dialect.h2;

import dev.ferro.dialect.LockHolder;
import dev.ferro.dialect.Locks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row in a table that all sessions see and that is never kept on disk. H2 has no locks that outlive a transaction, and
 * each DDL statement ends one; so a row names the session that holds the lock, and one of a session that is gone counts
 * for nothing. Only an administrator sees which sessions there are: to others a row counts until the database is closed.
 *
 * @see <a href="https://www.h2database.com/html/systemtables.html#information_schema_sessions">SESSIONS</a>
 */
final class H2Locks implements Locks {

    private static final String TABLE = "ferro_locks";

    /** H2 numbers sessions from 1 whenever it starts; with its start a session is known for sure. */
    private static final String OWN =
            "(SELECT SESSION_START FROM INFORMATION_SCHEMA.SESSIONS" + " WHERE SESSION_ID = SESSION_ID())";

    private static final String GONE = "DELETE FROM " + TABLE + " WHERE lock_key = ? AND EXISTS (SELECT 1 FROM"
            + " INFORMATION_SCHEMA.USERS WHERE USER_NAME = CURRENT_USER AND IS_ADMIN) AND (session_number,"
            + " session_start) NOT IN (SELECT SESSION_ID, SESSION_START FROM INFORMATION_SCHEMA.SESSIONS)";

    private static final int DUPLICATE_KEY = 23_505;

    @Override
    public boolean tryAcquire(Connection connection, String key) throws SQLException {
        provide(connection);
        update(connection, GONE, key);
        try {
            return update(connection, "INSERT INTO " + TABLE + " VALUES (?, SESSION_ID(), " + OWN + ")", key) == 1;
        } catch (SQLException failure) {
            if (failure.getErrorCode() == DUPLICATE_KEY || failure.getErrorCode() == H2Execution.LOCK_TIMEOUT) {
                return false;
            }
            throw failure;
        }
    }

    private static void provide(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE GLOBAL TEMPORARY TABLE IF NOT EXISTS " + TABLE
                    + " (lock_key VARCHAR(1000) PRIMARY KEY, session_number INTEGER NOT NULL,"
                    + " session_start TIMESTAMP(9) WITH TIME ZONE NOT NULL) NOT PERSISTENT");
        }
    }

    private static int update(Connection connection, String sql, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            return statement.executeUpdate();
        }
    }

    @Override
    public void release(Connection connection, String key) throws SQLException {
        update(connection, "DELETE FROM " + TABLE + " WHERE lock_key = ? AND session_number = SESSION_ID()", key);
    }

    /** What a session executes is in the catalogue. */
    @Override
    public void announce(Connection connection, String key, String doing) {}

    /** Users who are no administrators see no sessions but their own. */
    @Override
    public Optional<LockHolder> holder(Connection connection, String key) throws SQLException {
        provide(connection);
        String sql =
                "SELECT held.session_number, CAST(held.session_start AS TIMESTAMP(0) WITH TIME ZONE), sessions.USER_NAME,"
                        + " sessions.CLIENT_ADDR, sessions.EXECUTING_STATEMENT FROM " + TABLE + " AS held"
                        + " LEFT JOIN INFORMATION_SCHEMA.SESSIONS AS sessions ON sessions.SESSION_ID = held.session_number"
                        + " AND sessions.SESSION_START = held.session_start WHERE held.lock_key = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new LockHolder(
                                words(row.getInt(1), row.getString(3), row.getString(4)),
                                row.getString(2),
                                row.getString(5)))
                        : Optional.empty();
            }
        }
    }

    private static String words(int session, @Nullable String user, @Nullable String address) {
        return "session " + session + (user == null || user.isEmpty() ? "" : " of user `" + user + "`")
                + (address == null ? "" : " at " + address);
    }

    /** H2 tells which sessions have written something, but not where. */
    @Override
    public List<String> blockers(Connection connection, String sql) throws SQLException {
        String query = "SELECT SESSION_ID, USER_NAME, CLIENT_ADDR FROM INFORMATION_SCHEMA.SESSIONS"
                + " WHERE SESSION_ID <> SESSION_ID() AND CONTAINS_UNCOMMITTED ORDER BY SESSION_ID LIMIT 3";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> blockers = new ArrayList<>();
            while (row.next()) {
                blockers.add(words(row.getInt(1), row.getString(2), row.getString(3)) + ", which has not committed");
            }
            return blockers;
        }
    }
}
