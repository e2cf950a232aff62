package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Locks;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An advisory lock of the session: it outlives transactions, ends with the connection and is never waited for. See <a
 * href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">Advisory Locks</a>.
 */
final class PostgresqlLocks implements Locks {

    @Override
    public boolean tryAcquire(Connection connection, String key) throws SQLException {
        return ask(connection, "SELECT pg_try_advisory_lock(?)", key);
    }

    @Override
    public void release(Connection connection, String key) throws SQLException {
        ask(connection, "SELECT pg_advisory_unlock(?)", key);
    }

    /**
     * A lock by one number is shown as two halves.
     *
     * @see <a href="https://www.postgresql.org/docs/current/view-pg-locks.html">pg_locks</a>
     */
    @Override
    public Optional<String> holder(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT locks.pid, activity.usename, host(activity.client_addr)
                FROM pg_catalog.pg_locks locks
                    JOIN pg_catalog.pg_database databases ON databases.oid = locks.database
                    LEFT JOIN pg_catalog.pg_stat_activity activity ON activity.pid = locks.pid
                WHERE locks.locktype = 'advisory' AND locks.objsubid = 1 AND locks.granted
                    AND databases.datname = current_database()
                    AND (locks.classid::bigint << 32) | locks.objid::bigint = ?
                """)) {
            statement.setLong(1, number(key));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(words(row.getInt(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    private static String words(int process, @Nullable String user, @Nullable String address) {
        return "process " + process + (user == null ? "" : " of user `" + user + "`")
                + (address == null ? "" : " at " + address);
    }

    private static boolean ask(Connection connection, String sql, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number(key));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** {@return the number that stands for a key} The same in every version of Ferro, or two of them would not see each other. */
    static long number(String key) {
        try {
            byte[] text = ("ferro:" + key).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
