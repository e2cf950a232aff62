package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Execution;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.SqlStatements;
import dev.ferro.dialect.StandardExecution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How statements reach MariaDB or MySQL: as JDBC has it, but for locks and for points in time. */
final class MysqlExecution implements Execution {

    /** See <a href="https://mariadb.com/kb/en/e1205/">Error 1205</a>; MySQL has the same one. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    /** See <a href="https://mariadb.com/kb/en/e1064/">Error 1064</a>. */
    private static final int SYNTAX_ERROR = 1064;

    private final StandardExecution standard = new StandardExecution();
    private @Nullable Boolean several;

    /**
     * {@return what limits how long statements wait for rows, and for tables} Both limits are in whole seconds, and one is
     * the least that both databases take for tables.
     */
    static List<String> lockTimeout(Duration wait) {
        long seconds = Math.min(Math.max(1, wait.plusMillis(999).toSeconds()), 31_536_000);
        return List.of(
                "SET SESSION innodb_lock_wait_timeout = " + seconds, "SET SESSION lock_wait_timeout = " + seconds);
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        standard.begin(connection);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        standard.commit(connection);
    }

    @Override
    public int executeAll(Connection connection, String update, List<String> others) throws SQLException {
        return standard.executeAll(connection, update, others);
    }

    @Override
    public void commitAfter(Connection connection, String sql) throws SQLException {
        standard.commitAfter(connection, sql);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        standard.rollback(connection);
    }

    @Override
    public void rest(Connection connection) throws SQLException {
        standard.rest(connection);
    }

    /** A text of several statements is run as a whole, on a connection that takes such ones, or statement by statement. */
    @Override
    public void execute(Statement statement, String sql) throws SQLException {
        List<String> texts = sql.indexOf(';') < 0 ? List.of(sql) : texts(sql);
        if (texts.size() < 2 || takesSeveral(statement.getConnection())) {
            standard.execute(statement, sql);
            return;
        }
        for (String text : texts) {
            standard.execute(statement, text);
        }
    }

    private static List<String> texts(String sql) {
        return SqlStatements.of(SqlPieces.of(sql, new MysqlClient().quoting()), 1).stream()
                .map(SqlStatements.Statement::text)
                .toList();
    }

    /** Ferro's own connections do; those of an application seldom, and no driver tells. */
    private boolean takesSeveral(Connection connection) throws SQLException {
        if (several == null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DO 0; DO 0");
                several = true;
            } catch (SQLException refused) {
                if (refused.getErrorCode() != SYNTAX_ERROR) {
                    throw refused;
                }
                several = false;
            }
        }
        return several;
    }

    /**
     * The session's zone is UTC; the driver would write a point in time in the zone of the machine. A UUID is a text to all
     * but newer MariaDB, which takes a text for one, and MySQL's driver would serialize the object.
     */
    @Override
    public Object parameter(Object value) {
        Object plain = standard.parameter(value);
        if (plain instanceof UUID uuid) {
            return uuid.toString();
        }
        if (plain instanceof OffsetDateTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        }
        return plain instanceof OffsetTime time
                ? time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime()
                : plain;
    }

    /** The driver takes a TINYINT(1) for a truth value, whatever number it holds. */
    @Override
    public @Nullable Object key(ResultSet row, int column) throws SQLException {
        Object key = standard.key(row, column);
        return key instanceof Boolean ? Integer.valueOf(row.getInt(column)) : key;
    }

    @Override
    public void bindKey(PreparedStatement statement, int place, Object key) throws SQLException {
        standard.bindKey(statement, place, key);
    }

    @Override
    public boolean isBusy(SQLException failure) {
        return standard.isBusy(failure);
    }

    @Override
    public void limitLockWait(Connection connection, Duration timeout) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : lockTimeout(timeout)) {
                statement.execute(setting);
            }
        }
    }

    @Override
    public boolean isLockTimeout(SQLException failure) {
        return failure.getErrorCode() == LOCK_WAIT_TIMEOUT;
    }
}
