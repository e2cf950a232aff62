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
