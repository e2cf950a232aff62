package dev.ferro.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Statement;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.operation.WithoutTransaction;
import dev.ferro.run.Database;
import dev.ferro.run.DatabaseUrl;
import dev.ferro.schema.Schema;
import dev.ferro.testing.CatalogDump;
import dev.ferro.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation's page: its example runs on each database as the SQL it shows, and its inverse undoes it. */
class OperationPagesTest {

    private static final Path PAGES =
            Path.of(System.getProperty("ferro.root", "..")).resolve("docs/operations");

    static Stream<Path> pages() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(PAGES)) {
            pages = files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void an_example_runs_on_sqlite_as_the_sql_shown(Path file) throws IOException, SQLException {
        try (TestDatabase database = TestDatabase.sqlite()) {
            tryOut(OperationPage.read(file), database);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void an_example_runs_on_postgresql_as_the_sql_shown(Path file) throws IOException, SQLException {
        try (TestDatabase database = TestDatabase.postgresql()) {
            tryOut(OperationPage.read(file), database);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void an_example_runs_on_h2_as_the_sql_shown(Path file) throws IOException, SQLException {
        try (TestDatabase database = TestDatabase.h2()) {
            tryOut(OperationPage.read(file), database);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void an_example_runs_on_mariadb_as_the_sql_shown(Path file) throws IOException, SQLException {
        try (TestDatabase database = TestDatabase.mariadb()) {
            tryOut(OperationPage.read(file), database);
        }
    }

    private static void tryOut(OperationPage page, TestDatabase database) throws IOException, SQLException {
        Database target = Database.of(DatabaseUrl.parse(database.url()));
        Dialect dialect = target.dialect();
        if (!page.isAbout(dialect.name())) {
            return;
        }
        Schema given = OperationList.apply(page.given(), Schema.EMPTY);
        Optional<String> refusal = refusal(dialect, page.example(), given);
        if (refusal.isPresent()) {
            compare(page, dialect, refusal.get());
            return;
        }
        List<Statement> statements = statements(dialect, page.example(), given);
        compare(page, dialect, statements);
        try (Connection connection = target.connect()) {
            execute(connection, statements(dialect, page.given(), Schema.EMPTY));
            String before = CatalogDump.of(connection);
            execute(connection, statements);
            Schema after = OperationList.apply(page.example(), given);
            Optional<List<Operation>> inverse = OperationList.inverse(page.example());
            if (inverse.isPresent()) {
                execute(connection, statements(dialect, inverse.get(), after));
                assertThat(CatalogDump.of(connection)).isEqualTo(before);
            }
        }
    }

    /** {@return what a database says that has no such thing} */
    private static Optional<String> refusal(Dialect dialect, List<Operation> operations, Schema before) {
        try {
            statements(dialect, operations, before);
            return Optional.empty();
        } catch (FerroException refused) {
            assertThat(refused.problems()).extracting(Problem::code).containsOnly("not-in-database");
            return Optional.of("-- refused: " + refused.problems().get(0).what() + " ("
                    + refused.problems().get(0).where() + ")\n");
        }
    }

    private static List<Statement> statements(Dialect dialect, List<Operation> operations, Schema before) {
        List<Operation> inside = OperationList.on(dialect.name(), operations).stream()
                .flatMap(OperationPagesTest::inside)
                .toList();
        return dialect.ddl().compile(inside, SchemaView.of(before)).stream()
                .flatMap(step -> step.statements().stream())
                .toList();
    }

    private static Stream<Operation> inside(Operation operation) {
        return operation instanceof WithoutTransaction outside ? outside.operations().stream() : Stream.of(operation);
    }

    private static void compare(OperationPage page, Dialect dialect, List<Statement> statements) throws IOException {
        String sql = statements.isEmpty()
                ? "-- nothing is sent\n"
                : statements.stream()
                        .map(item -> item.accept(new Shown(dialect)))
                        .collect(Collectors.joining());
        compare(page, dialect, sql);
    }

    private static void compare(OperationPage page, Dialect dialect, String sql) throws IOException {
        if (Boolean.getBoolean("ferro.golden.update")) {
            page.show(dialect.name(), dialect.title(), sql);
        }
        assertThat(page.shown(dialect.name())).as("the SQL in %s", page.file()).isEqualTo(sql);
    }

    private static void execute(Connection connection, List<Statement> statements) throws SQLException {
        for (Statement statement : statements) {
            statement.accept(new Executed(connection)).run();
        }
    }

    /** Something that JDBC may refuse. */
    private interface Action {
        void run() throws SQLException;
    }

    /** Statements as a page shows them. */
    private record Shown(Dialect dialect) implements Statement.Visitor<String> {

        @Override
        public String sql(Statement.Sql sql) {
            List<String> values = new ArrayList<>();
            sql.parameters().forEach(value -> values.add(dialect.types().literal(value)));
            return sql.text() + ";" + (values.isEmpty() ? "" : " -- " + String.join(", ", values)) + "\n";
        }

        @Override
        public String work(Statement.Work work) {
            return "-- Java: " + work.description() + "\n";
        }

        @Override
        public String verification(Statement.Verification verification) {
            return verification.query() + "; -- must return nothing\n";
        }

        @Override
        public String backfill(Statement.Backfill backfill) {
            return backfill.whole().text() + "; -- " + backfill.operation().rows() + " rows at a time\n";
        }
    }

    /** Statements as they are run. */
    private record Executed(Connection connection) implements Statement.Visitor<Action> {

        @Override
        public Action sql(Statement.Sql sql) {
            return () -> {
                try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
                    for (int at = 0; at < sql.parameters().size(); at++) {
                        statement.setObject(at + 1, sql.parameters().get(at));
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
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(verification.query())) {
                    assertThat(rows.next()).as(verification.violation()).isFalse();
                }
            };
        }

        @Override
        public Action backfill(Statement.Backfill backfill) {
            return sql(backfill.whole());
        }
    }
}
