package dev.ferro.testing;

import dev.ferro.dialect.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Sends statements to a database and does nothing else.
 *
 * @param connection the connection, with whatever transaction is open on it
 */
record StatementRunner(Connection connection) {

    void run(List<Statement> statements) throws SQLException {
        for (Statement statement : statements) {
            call(statement.accept(new Sending()));
        }
    }

    /** A visitor may not throw what JDBC throws. */
    private static void call(Callable<?> action) throws SQLException {
        try {
            action.call();
        } catch (SQLException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void sql(Statement.Sql sql) throws SQLException {
        try {
            if (sql.parameters().isEmpty()) {
                try (java.sql.Statement plain = connection.createStatement()) {
                    plain.setEscapeProcessing(false);
                    plain.execute(sql.text());
                }
            } else {
                bound(sql.text(), sql.parameters());
            }
        } catch (SQLException refused) {
            throw new SQLException(sql.text() + "\n" + refused.getMessage(), refused.getSQLState(), refused);
        }
    }

    private void bound(String text, List<@Nullable Object> parameters) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(text)) {
            for (int i = 0; i < parameters.size(); i++) {
                prepared.setObject(i + 1, parameters.get(i));
            }
            prepared.execute();
        }
    }

    private void verify(Statement.Verification verification) throws SQLException {
        try (java.sql.Statement plain = connection.createStatement();
                ResultSet row = plain.executeQuery(verification.query())) {
            if (row.next()) {
                throw new SQLException(verification.violation());
            }
        }
    }

    private final class Sending implements Statement.Visitor<Callable<@Nullable Void>> {

        @Override
        public Callable<@Nullable Void> sql(Statement.Sql sql) {
            return () -> {
                StatementRunner.this.sql(sql);
                return null;
            };
        }

        @Override
        public Callable<@Nullable Void> work(Statement.Work work) {
            return () -> {
                work.work().run(connection);
                return null;
            };
        }

        @Override
        public Callable<@Nullable Void> verification(Statement.Verification verification) {
            return () -> {
                verify(verification);
                return null;
            };
        }

        /** How it is done range by range is the runner's business. */
        @Override
        public Callable<@Nullable Void> backfill(Statement.Backfill backfill) {
            return () -> {
                StatementRunner.this.sql(backfill.whole());
                return null;
            };
        }
    }
}
