package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** Scripts and locks as the command line offers them. */
@ParameterizedClass
@EachDatabase
class OfflineTest {

    private static final String FIRST = "1a2b3c4d5e6f";
    private static final String SECOND = "2b3c4d5e6f7a";
    private static final String OTHER = "3c4d5e6f7a8b";

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void openDatabase() {
        bench = Workbench.withModels(kind);
        bench.done("revision", "--autogenerate", "-m", "Initial schema", "--rev-id", FIRST);
        bench.done("revision", "-m", "Größe: it's 名簿", "--rev-id", SECOND);
        bench.done(
                "revision", "-m", "Other", "--rev-id", OTHER, "--head", FIRST, "--splice", "--branch-label", "other");
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    private Workbench.Run refused(int exitCode, String... words) {
        Workbench.Run run = bench.ferro(words);
        assertThat(run.exitCode()).as(run.transcript()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
        return run;
    }

    @Nested
    class AScript {

        // C4
        @Test
        void is_all_that_is_printed_however_much_is_asked_for() {
            String script = bench.done("upgrade", "base:" + SECOND, "--sql").out();
            assertThat(script).startsWith("-- Ferro for ").endsWith("COMMIT;\n").contains("Größe: it's 名簿");
            for (String option : new String[] {"--verbose", "--quiet", "--color=always"}) {
                Workbench.Run run = bench.done("upgrade", "base:" + SECOND, "--sql", option);
                assertThat(run.out()).isEqualTo(script);
                assertThat(run.err()).isEmpty();
            }
            assertThat(bench.done("upgrade", "base:" + SECOND, "--sql", "--json")
                            .out())
                    .startsWith("{\n")
                    .contains("\"sql\": \"-- Ferro for ");
        }

        // C21
        @Test
        void needs_no_database_to_be_there() {
            String nowhere = switch (kind) {
                case SQLITE -> "jdbc:sqlite:nowhere/app.db";
                case POSTGRESQL -> "postgresql://nobody@localhost:1/nothing";
                case H2 -> "jdbc:h2:tcp://localhost:1/nothing";
                case MARIADB -> "mariadb://nobody@localhost:1/nothing";
                case MYSQL -> "mysql://nobody@localhost:1/nothing";
            };
            bench.done("upgrade", "base:heads", "--sql", "--url", nowhere);
            bench.done("downgrade", "heads:base", "--sql", "--url", nowhere);
            bench.done("stamp", "base:heads", "--sql", "--url", nowhere);
            bench.done("ensure-version", "--sql", "--url", nowhere);
            assertThat(bench.ferro("upgrade", "heads", "--sql", "--url", nowhere)
                            .exitCode())
                    .isEqualTo(1);
        }

        // C15, C21
        @Test
        void comes_from_any_point_of_the_history() {
            assertThat(bench.done("upgrade", "other@base:other@head", "--sql").out())
                    .contains("-- upgrade " + FIRST + " -> " + OTHER + ": Other")
                    .doesNotContain("CREATE TABLE users");
            assertThat(bench.done("upgrade", "1a2b:2b3c", "--sql").out())
                    .contains("upgrade " + FIRST + " -> " + SECOND);
            bench.done("upgrade", "1a2b");
            assertThat(bench.done("upgrade", "current:other", "--sql").out())
                    .contains("-- upgrade " + FIRST + " -> " + OTHER);
            assertThat(bench.done("downgrade", "2b3c:current", "--sql").out())
                    .contains("-- downgrade " + SECOND + " -> " + FIRST);
        }

        @Test
        void that_goes_the_wrong_way_is_refused() {
            assertThat(refused(2, "upgrade", "2b3c:base", "--sql").err()).contains("`ferro downgrade 2b3c:base --sql`");
            assertThat(refused(2, "downgrade", "base:2b3c", "--sql").err()).contains("`ferro upgrade base:2b3c --sql`");
            assertThat(refused(2, "upgrade", "base:heads").err()).contains("ranges are for `--sql`");
        }
    }

    @Nested
    class AStampScript {

        // C14
        @Test
        void takes_ranges_with_one_start() {
            assertThat(bench.done("stamp", "base:2b3c", OTHER, "--sql").out())
                    .startsWith("-- Ferro for ")
                    .contains("stamp base -> ")
                    .contains("VALUES ('" + SECOND + "');")
                    .contains("VALUES ('" + OTHER + "');");
            assertThat(bench.done("stamp", "1a2b:2b3c", "1a2b:3c4d", "--sql").out())
                    .contains(SECOND, OTHER);
            assertThat(bench.done("stamp", "heads:base", "--sql").out()).doesNotContain("DROP TABLE ferro");
        }

        // C14
        @Test
        void is_refused_where_the_ranges_contradict_each_other() {
            assertThat(refused(2, "stamp", "1a2b:2b3c", "base:3c4d", "--sql").err())
                    .contains("The ranges start at `1a2b` and at `base`.")
                    .contains("ferro stamp 1a2b:REVISION REVISION --sql");
            assertThat(refused(2, "stamp", "base:2b3c").err()).contains("A range is for `--sql`.");
            assertThat(refused(2, "stamp", "base:2b3c", "--sql", "--purge").err())
                    .contains("exclude each other");
        }
    }

    @Nested
    class ALock {

        @Test
        void is_waited_for_as_long_as_the_option_or_the_environment_says() throws SQLException {
            bench.done("upgrade", FIRST);
            bench.write(
                    "migrations/versions/" + script(SECOND),
                    bench.read("migrations/versions/" + script(SECOND))
                            .replace(
                                    "public void upgrade(Operations op) {",
                                    "public void upgrade(Operations op) {\n"
                                            + "        op.execute(\"ALTER TABLE users ADD COLUMN age INTEGER\");"));
            bench.write("ferro.toml", bench.read("ferro.toml") + "\n[environments.busy]\nlock_timeout = \"200ms\"\n");
            try (Connection other = bench.connect();
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN");
                statement.execute(blocking());
                assertThat(refused(1, "upgrade", "2b3c", "--lock-timeout", "150ms")
                                .err())
                        .contains("in its way: ")
                        .contains("Let the other transaction end");
                assertThat(refused(1, "upgrade", "2b3c", "-e", "busy").err()).contains("in its way: ");
                statement.execute("ROLLBACK");
            }
            bench.done("upgrade", "2b3c", "-e", "busy");
        }

        /** Readers are in nobody's way on H2. */
        private String blocking() {
            return switch (kind) {
                case SQLITE, POSTGRESQL, MARIADB, MYSQL -> "SELECT * FROM users, ferro_version";
                case H2 -> "INSERT INTO users (username) VALUES ('ann')";
            };
        }

        private String script(String id) {
            return bench.scripts().stream()
                    .filter(name -> name.startsWith("R" + id))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void timeout_stands_in_the_script_too() {
            assertThat(bench.done("upgrade", "base:2b3c", "--sql", "--lock-timeout", "2s")
                            .out())
                    .contains(
                            switch (kind) {
                                case SQLITE -> ".timeout 2000";
                                case POSTGRESQL -> "SET lock_timeout = 2000;";
                                case H2 -> "SET LOCK_TIMEOUT 2000;";
                                case MARIADB, MYSQL ->
                                    "SET SESSION innodb_lock_wait_timeout = 2;\nSET SESSION lock_wait_timeout = 2;";
                            });
        }

        @Test
        void timeout_is_a_duration() {
            assertThat(refused(2, "upgrade", "heads", "--lock-timeout", "soon").err())
                    .contains("`--lock-timeout` cannot be `soon`.")
                    .contains("`2s`");
        }
    }
}
