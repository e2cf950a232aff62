package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Scripts that Ferro writes in SQL. */
class SqlFormatTest {

    private static void configure(Workbench bench) {
        bench.write("ferro.toml", "format = \"sql\"\n" + bench.read("ferro.toml"));
    }

    private static String script(Workbench bench, String id) {
        String name = bench.scripts().stream()
                .filter(file -> file.startsWith("R" + id))
                .findFirst()
                .orElseThrow();
        assertThat(name).endsWith(".sql");
        return bench.read("migrations/versions/" + name)
                .replaceFirst("-- created: 20\\d\\d-.*Z\n", "-- created: 2026-11-22T10:15:30Z\n");
    }

    @ParameterizedTest
    @EachDatabase
    void autogenerate_writes_them_and_they_run_forward_and_back(TestDatabases kind) throws Exception {
        try (Workbench bench = Workbench.withModels(kind)) {
            bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa", "--format", "sql");
            bench.done("upgrade", "head");
            bench.done("check");
            bench.execute("INSERT INTO users (id, username) VALUES (1, 'ada')");

            configure(bench);
            bench.write(
                    Workbench.MODELS + "User.java",
                    Workbench.USER
                            .replace("length = 50", "length = 40")
                            .replace("@Nullable String bio", "@Field(defaultValue = \"0\") int age"));
            bench.done("revision", "--autogenerate", "-m", "Ages", "--rev-id", "bbbb", "--no-rename");
            bench.done("upgrade", "head");
            bench.done("check");
            assertThat(bench.query("SELECT age FROM users")).containsExactly("0");
            bench.done("downgrade", "base", "--yes");
            bench.done("upgrade", "head");
            bench.done("check");

            String name = kind.name().toLowerCase(Locale.ROOT);
            GoldenFile.of("sql-format/" + name + ".sql").assertHolds(script(bench, "aaaa") + script(bench, "bbbb"));
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_way_back_in_sql_asks_before_it_drops_what_holds_data(TestDatabases kind) {
        try (Workbench bench = Workbench.withModels(kind)) {
            configure(bench);
            bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa");
            bench.done("upgrade", "head");
            bench.write(
                    Workbench.MODELS + "User.java",
                    Workbench.USER.replace("String bio", "String bio, @Nullable Integer age"));
            bench.done("revision", "--autogenerate", "-m", "Ages", "--rev-id", "bbbb");
            bench.done("upgrade", "head");
            bench.done("downgrade", "-1");
            bench.done("upgrade", "head");

            bench.execute("INSERT INTO users (id, username, age) VALUES (1, 'ada', 36)");
            assertThat(bench.ferro("downgrade", "-1").err())
                    .contains("The downgrade drops what holds data: column `age` of `users`.");
            assertThat(bench.ferro("downgrade", "base").err()).contains("column `age` of `users`", "table `users`");
            bench.done("downgrade", "base", "--yes");
        }
    }

    @Test
    void empty_ones_and_merges_are_for_any_database() {
        try (Workbench bench = Workbench.withModels(TestDatabases.SQLITE)) {
            configure(bench);
            bench.done("revision", "-m", "One", "--rev-id", "aaaa");
            bench.done("revision", "-m", "Labels: two", "--rev-id", "bbbb", "--head", "base", "--branch-label", "b");
            bench.done("merge", "heads", "--rev-id", "cccc");

            assertThat(script(bench, "bbbb")).isEqualTo("""
                    -- "Labels: two"
                    --
                    -- id: bbbb
                    -- labels: b
                    -- created: 2026-11-22T10:15:30Z

                    -- upgrade

                    -- downgrade
                    """);
            assertThat(script(bench, "cccc")).contains("-- revises: aaaa, bbbb\n");
            assertThat(bench.done("history").out()).contains("\"Labels: two\"");
            bench.done("upgrade", "head");
            bench.done("downgrade", "base", "--yes");
        }
    }

    @Test
    void a_database_that_was_there_before_is_written_in_its_own_words() {
        try (Workbench bench = Workbench.on(TestDatabases.POSTGRESQL)) {
            bench.execute("CREATE TYPE mood AS ENUM ('good', 'bad')");
            bench.execute("CREATE TABLE moods (id bigint PRIMARY KEY, mood mood NOT NULL)");
            bench.done("init", "--url", bench.url());
            bench.done("revision", "--from-database", "-m", "Baseline", "--rev-id", "aaaa", "--format", "sql");

            assertThat(script(bench, "aaaa"))
                    .contains("-- database: postgresql\n", "CREATE TYPE mood AS ENUM ('good', 'bad');\n");
        }
    }

    @Test
    void there_is_no_other_language() {
        try (Workbench bench = Workbench.withModels(TestDatabases.SQLITE)) {
            bench.refused("format-unknown", 2, "revision", "-m", "One", "--format", "xml");

            assertThat(bench.scripts()).isEqualTo(List.of());
        }
    }
}
