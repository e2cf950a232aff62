package dev.ferro.dialect.h2;

import dev.ferro.dialect.Execution;
import dev.ferro.dialect.StandardExecution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How statements reach H2: as JDBC has it, but for locks. */
final class H2Execution implements Execution {

    /** How long a statement waits for other sessions; H2's own limit is one second or two. */
    static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    /** See <a href="https://www.h2database.com/javadoc/org/h2/api/ErrorCode.html#LOCK_TIMEOUT_1">LOCK_TIMEOUT_1</a>. */
    static final int LOCK_TIMEOUT = 50_200;

    private final StandardExecution standard = new StandardExecution();

    static String lockTimeout(Duration wait) {
        return "SET LOCK_TIMEOUT " + Math.max(1, wait.toMillis());
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

    @Override
    public void execute(Statement statement, String sql) throws SQLException {
        standard.execute(statement, sql);
    }

    @Override
    public Object parameter(Object value) {
        return standard.parameter(value);
    }

    @Override
    public @Nullable Object key(ResultSet row, int column) throws SQLException {
        return standard.key(row, column);
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
            statement.execute(lockTimeout(timeout));
        }
    }

    @Override
    public boolean isLockTimeout(SQLException failure) {
        return failure.getErrorCode() == LOCK_TIMEOUT;
    }
}
