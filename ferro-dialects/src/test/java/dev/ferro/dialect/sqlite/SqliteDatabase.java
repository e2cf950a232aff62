package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Execution;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Step;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.operation.Operation;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/** A real SQLite database, with the few things that tests do to it. */
final class SqliteDatabase implements AutoCloseable {

    final Dialect dialect = new SqliteDialect();
    final Connection connection;
    private final TestDatabase database = TestDatabase.sqlite();
    private final Execution execution = dialect.execution();

    SqliteDatabase() {
        Properties properties = new Properties();
        properties.putAll(dialect.connectionProperties());
        try {
            connection = DriverManager.getConnection(database.url(), properties);
            dialect.prepare(connection);
            execute("PRAGMA synchronous = OFF");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends one SQL text after the other. */
    SqliteDatabase execute(String... texts) {
        try (java.sql.Statement statement = connection.createStatement()) {
            for (String sql : texts) {
                execution.execute(statement, sql);
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** {@return each row as a text, its values separated by bars} */
    List<String> rows(String query) {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                texts.add(row.toString());
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    String sql(String name) {
        return rows("SELECT sql FROM sqlite_schema WHERE name = '" + name + "'").get(0);
    }

    Schema schema() {
        try {
            return dialect.reflection().reflect(connection, ReflectionScope.ALL);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    Table table(String name) {
        return schema().table(QualifiedName.parse(name)).orElseThrow();
    }

    /** {@return what leads from the live schema to the desired one} */
    List<Operation> operations(Schema desired) {
        Schema live = schema();
        UnaryOperator<Schema> normal = dialect.normalizer()::normalize;
        Schema spelled = ExpressionSpelling.like(normal.apply(desired), normal.apply(live));
        return new SchemaDiffer(schema -> schema.equals(desired) ? spelled : normal.apply(schema))
                .diff(live, desired, Renames.NONE)
                .operations();
    }

    List<Step> compile(Operation... operations) {
        return dialect.ddl().compile(List.of(operations), SchemaView.of(schema()));
    }

    /** {@return the SQL that carries out operations} */
    List<String> plan(Operation... operations) {
        List<String> texts = new ArrayList<>();
        for (Step step : compile(operations)) {
            for (Statement statement : step.statements()) {
                if (statement instanceof Statement.Sql sql) {
                    texts.add(sql.text());
                }
            }
        }
        return texts;
    }

    /** Carries out operations in one transaction, which is rolled back if one of them fails. */
    void migrate(Operation... operations) {
        try {
            execution.begin(connection);
            try {
                for (Step step : compile(operations)) {
                    for (Statement statement : step.statements()) {
                        statement.accept(new Runner()).run();
                    }
                }
                execution.commit(connection);
            } catch (SQLException | RuntimeException e) {
                execution.rollback(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        database.close();
    }

    /** Runs one statement. */
    private final class Runner implements Statement.Visitor<Action> {

        @Override
        public Action sql(Statement.Sql sql) {
            return () -> {
                if (sql.parameters().isEmpty()) {
                    execute(sql.text());
                    return;
                }
                try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
                    for (int i = 0; i < sql.parameters().size(); i++) {
                        Object value = sql.parameters().get(i);
                        statement.setObject(i + 1, value == null ? null : execution.parameter(value));
                    }
                    statement.execute();
                }
            };
        }

        @Override
        public Action work(Statement.Work work) {
            return () -> work.work().run(connection);
        }

        @Override
        public Action verification(Statement.Verification verification) {
            return () -> {
                List<String> found = rows(verification.query());
                if (!found.isEmpty()) {
                    throw new IllegalStateException(verification.violation() + " " + found);
                }
            };
        }

        @Override
        public Action backfill(Statement.Backfill backfill) {
            return sql(backfill.whole());
        }
    }

    /** Something that can fail as JDBC fails. */
    private interface Action {
        void run() throws SQLException;
    }
}
