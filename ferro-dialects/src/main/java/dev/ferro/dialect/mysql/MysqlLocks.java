package dev.ferro.dialect.mysql;

import dev.ferro.dialect.LockHolder;
import dev.ferro.dialect.Locks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named lock of the session: it outlives transactions and ends with the connection. Such names are the server's, so that
 * ours tell the database too; and they are short, so that they tell it by a digest.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/locking-functions.html">Locking Functions</a>
 */
final class MysqlLocks implements Locks {

    private static final String NAME = name("?");

    /** The user lacks the privilege PROCESS. */
    private static final int ACCESS_DENIED = 1227;

    /** {@return an expression for the name of the lock of a key, of the 64 characters that there may be} */
    static String name(String key) {
        return "CONCAT('ferro:', SHA2(CONCAT(LOWER(DATABASE()), ':', " + key + "), 224))";
    }

    @Override
    public boolean tryAcquire(Connection connection, String key) throws SQLException {
        return ask(connection, "SELECT GET_LOCK(" + NAME + ", 0)", key);
    }

    @Override
    public void release(Connection connection, String key) throws SQLException {
        ask(connection, "SELECT RELEASE_LOCK(" + NAME + ")", key);
    }

    private static boolean ask(Connection connection, String sql, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    /** What a connection executes is in the catalogue. */
    @Override
    public void announce(Connection connection, String key, String doing) {}

    /** A user without the privilege PROCESS is told about connections of its own only. */
    @Override
    public Optional<LockHolder> holder(Connection connection, String key) throws SQLException {
        String sql = "SELECT locks.id, processes.USER, processes.HOST, processes.INFO FROM (SELECT IS_USED_LOCK(" + NAME
                + ") AS id) AS locks"
                + " LEFT JOIN information_schema.PROCESSLIST AS processes ON processes.ID = locks.id"
                + " WHERE locks.id IS NOT NULL";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new LockHolder(
                                words(row.getLong(1), row.getString(2), row.getString(3)), null, row.getString(4)))
                        : Optional.empty();
            }
        }
    }

    /** Neither database tells by itself who holds a table; who has a transaction open may do so, the longest one first. */
    @Override
    public List<String> blockers(Connection connection, String sql) throws SQLException {
        String query = """
                SELECT processes.ID, processes.USER, processes.HOST, processes.COMMAND,
                    TIMESTAMPDIFF(SECOND, transactions.trx_started, NOW())
                FROM information_schema.INNODB_TRX AS transactions
                    JOIN information_schema.PROCESSLIST AS processes ON processes.ID = transactions.trx_mysql_thread_id
                WHERE processes.DB = DATABASE() AND processes.ID <> CONNECTION_ID()
                ORDER BY transactions.trx_started
                LIMIT 3
                """;
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            List<String> blockers = new ArrayList<>();
            while (row.next()) {
                blockers.add(words(row.getLong(1), row.getString(2), row.getString(3))
                        + (row.getString(4).equals("Sleep") ? ", idle" : "")
                        + ", in a transaction for " + row.getLong(5) + " s");
            }
            return blockers;
        } catch (SQLException failure) {
            if (failure.getErrorCode() == ACCESS_DENIED) {
                return List.of();
            }
            throw failure;
        }
    }

    private static String words(long connection, @Nullable String user, @Nullable String host) {
        return "connection " + connection + (user == null ? "" : " of user `" + user + "`")
                + (host == null ? "" : " at " + host);
    }
}
