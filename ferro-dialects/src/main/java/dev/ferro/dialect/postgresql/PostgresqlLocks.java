package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.LockHolder;
import dev.ferro.dialect.Locks;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
 * An advisory lock of the session: it outlives transactions, ends with the connection and is never waited for. See <a
 * href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">Advisory Locks</a>.
 */
final class PostgresqlLocks implements Locks {

    /** The first version that can look whether its client is still there. */
    private static final int WATCHING = 14;

    private static final String INVALID_VALUE = "22023";

    @Override
    public boolean tryAcquire(Connection connection, String key) throws SQLException {
        boolean taken = ask(connection, "SELECT pg_try_advisory_lock(?)", key);
        if (taken) {
            watchConnection(connection);
        }
        return taken;
    }

    /**
     * A statement that runs for hours ends, with its locks and this one, soon after the process that has sent it has. Without
     * this the server notices when it has something to say. Not before version 14, nor where the server's system cannot do it. Whoever has
     * set it otherwise knows why.
     *
     * @see <a href="https://www.postgresql.org/docs/current/runtime-config-connection.html">client_connection_check_interval</a>
     */
    private static void watchConnection(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < WATCHING) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config('client_connection_check_interval', '5s', false)"
                    + " WHERE current_setting('client_connection_check_interval') = '0'");
        } catch (SQLException failure) {
            if (!INVALID_VALUE.equals(failure.getSQLState())) {
                throw failure;
            }
        }
    }

    @Override
    public void release(Connection connection, String key) throws SQLException {
        ask(connection, "SELECT pg_advisory_unlock(?)", key);
    }

    /** What a process executes is in the catalogue. */
    @Override
    public void announce(Connection connection, String key, String doing) {}

    /**
     * A lock by one number is shown as two halves. Of processes of other users only members of {@code pg_read_all_stats} see
     * what they execute.
     *
     * @see <a href="https://www.postgresql.org/docs/current/view-pg-locks.html">pg_locks</a>
     */
    @Override
    public Optional<LockHolder> holder(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT locks.pid, activity.usename, host(activity.client_addr), activity.application_name,
                    date_trunc('second', activity.backend_start)::text,
                    CASE WHEN activity.state = 'active' THEN activity.query END
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
                        ? Optional.of(new LockHolder(
                                words(row.getInt(1), row.getString(2), row.getString(3)) + client(row.getString(4)),
                                row.getString(5),
                                row.getString(6)))
                        : Optional.empty();
            }
        }
    }

    private static String client(@Nullable String application) {
        return application == null || application.isEmpty() ? "" : " (" + application + ")";
    }

    /** Whoever holds a lock on a table that the statement names; a lock on a row goes with one on its table. */
    @Override
    public List<String> blockers(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT string_agg(DISTINCT locks.relation::regclass::text, ', '), locks.pid, activity.usename,
                    host(activity.client_addr), activity.state, date_trunc('second', now() - activity.xact_start)::text
                FROM pg_catalog.pg_locks locks
                    JOIN pg_catalog.pg_class tables ON tables.oid = locks.relation
                    JOIN pg_catalog.pg_database databases ON databases.oid = locks.database
                    LEFT JOIN pg_catalog.pg_stat_activity activity ON activity.pid = locks.pid
                WHERE locks.locktype = 'relation' AND locks.granted AND locks.pid <> pg_backend_pid()
                    AND databases.datname = current_database() AND tables.relkind IN ('r', 'p')
                    AND tables.relnamespace <> 'pg_catalog'::regnamespace AND position(tables.relname in ?) > 0
                GROUP BY 2, 3, 4, 5, activity.xact_start
                ORDER BY activity.xact_start
                LIMIT 3
                """)) {
            statement.setString(1, sql);
            try (ResultSet row = statement.executeQuery()) {
                List<String> blockers = new ArrayList<>();
                while (row.next()) {
                    String state = row.getString(5);
                    String since = row.getString(6);
                    blockers.add(words(row.getInt(2), row.getString(3), row.getString(4)) + ", which uses `"
                            + row.getString(1) + "`" + (state == null ? "" : ", " + state)
                            + (since == null ? "" : ", in a transaction for " + since));
                }
                return blockers;
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
