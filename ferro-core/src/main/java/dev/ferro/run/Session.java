package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Execution;
import dev.ferro.dialect.Statement.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection that migrations are run on, with the statements that are used again and again. */
final class Session implements AutoCloseable {

    private final Dialect dialect;
    private final Connection connection;
    private final Execution execution;
    private final Map<String, PreparedStatement> own = new HashMap<>();
    private boolean limited;

    Session(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
        this.execution = dialect.execution();
    }

    Dialect dialect() {
        return dialect;
    }

    Connection connection() {
        return connection;
    }

    boolean isBusy(SQLException failure) {
        return execution.isBusy(failure);
    }

    /** Sets how long each statement waits for a lock. */
    void limitLockWait(Duration timeout) throws SQLException {
        execution.limitLockWait(connection, timeout);
        limited = true;
    }

    boolean isLockTimeout(SQLException failure) {
        return execution.isLockTimeout(failure);
    }

    void begin() throws SQLException {
        execution.begin(connection);
    }

    void commit() throws SQLException {
        execution.commit(connection);
    }

    void commitAfter(String sql) throws SQLException {
        execution.commitAfter(connection, sql);
    }

    void rollback() throws SQLException {
        execution.rollback(connection);
    }

    /** Leaves the connection as it was found; statements kept open could be in the way, as of SQLite's VACUUM. */
    void rest() throws SQLException {
        for (PreparedStatement statement : own.values()) {
            statement.close();
        }
        own.clear();
        execution.rest(connection);
    }

    /** {@return whether statements may be sent together} Where each waits for locks only so long, each goes by itself. */
    boolean mayExecuteAll() {
        return !limited && dialect.capabilities().transactionalDdl();
    }

    /** Sends an update of Ferro's own and plain SQL, and {@return how many rows the update has changed} */
    int executeAll(Sql update, List<String> others) throws SQLException {
        return execution.executeAll(connection, update.accept(StatementText.withValues(dialect)), others);
    }

    /** Sends plain SQL in several transactions, each of them done whole or not at all. */
    void executeTransactions(List<List<String>> transactions) throws SQLException {
        execution.executeTransactions(connection, transactions);
    }

    /** Runs SQL of a migration. */
    void execute(Sql sql) throws SQLException {
        if (sql.parameters().isEmpty()) {
            executePlain(sql.text());
        } else {
            executePrepared(sql);
        }
    }

    /** Without escape processing, braces and colons reach the database as they are written. */
    private void executePlain(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            execution.execute(statement, sql);
        }
    }

    /** SQLite would take a value that is not given for NULL. */
    private void executePrepared(Sql sql) throws SQLException {
        new Placeholders(sql.text(), dialect).check(sql.parameters().size());
        try (PreparedStatement statement = prepare(sql.text())) {
            bind(statement, sql.parameters());
            statement.execute();
        }
    }

    /** Runs a statement of Ferro's own, which is kept for the next migration. */
    int update(Sql sql) throws SQLException {
        PreparedStatement statement = own.get(sql.text());
        if (statement == null) {
            statement = prepare(sql.text());
            own.put(sql.text(), statement);
        }
        bind(statement, sql.parameters());
        return statement.executeUpdate();
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setEscapeProcessing(false);
        return statement;
    }

    private void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            execution.bind(statement, index + 1, values.get(index));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
