package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Locks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Locks by name, which last as long as their session.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/locking-functions.html">Locking Functions</a>
 */
final class MysqlLocks implements Locks {

    @Override
    public boolean tryAcquire(Connection connection, String key) throws SQLException {
        return ask(connection, "SELECT GET_LOCK(?, 0)", key).filter("1"::equals).isPresent();
    }

    @Override
    public void release(Connection connection, String key) throws SQLException {
        ask(connection, "SELECT RELEASE_LOCK(?)", key);
    }

    @Override
    public Optional<String> holder(Connection connection, String key) throws SQLException {
        return ask(connection, "SELECT IS_USED_LOCK(?)", key).map(number -> "session " + number);
    }

    private static Optional<String> ask(Connection connection, String sql, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    @Override
    public List<String> blockers(Connection connection, String sql) {
        return List.of();
    }
}
