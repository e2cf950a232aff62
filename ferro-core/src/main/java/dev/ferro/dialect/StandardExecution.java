package dev.ferro.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What JDBC promises, and what its drivers keep. */
public final class StandardExecution implements Execution {

    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    public int executeAll(Connection connection, String update, List<String> others) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            int rows = statement.executeUpdate(update);
            for (String other : others) {
                execute(statement, other);
            }
            return rows;
        }
    }

    @Override
    public void commitAfter(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            execute(statement, sql);
        }
        commit(connection);
    }

    /** Java code of a migration may have begun a transaction by SQL, of which only the database and its driver know. */
    @Override
    public void rollback(Connection connection) throws SQLException {
        boolean automatic = connection.getAutoCommit();
        connection.setAutoCommit(false);
        connection.rollback();
        connection.setAutoCommit(automatic);
    }

    /** A transaction that was begun by SQL ends when the mode changes, and only then. */
    @Override
    public void rest(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setAutoCommit(true);
    }

    @Override
    public void execute(Statement statement, String sql) throws SQLException {
        statement.execute(sql);
    }

    @Override
    public Object parameter(Object value) {
        return plain(value);
    }

    /** {@return a value of a type that JDBC maps, where its own type has only a like one} */
    public static Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Character || value instanceof StringBuilder) {
            return value.toString();
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toOffsetDateTime();
        }
        return value instanceof BigInteger integer ? new BigDecimal(integer) : value;
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
        return false;
    }

    /** JDBC has no word for it. */
    @Override
    public void limitLockWait(Connection connection, Duration timeout) {}

    @Override
    public boolean isLockTimeout(SQLException failure) {
        return false;
    }
}
