package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One project with a shop on PostgreSQL and its statistics on SQLite. */
@Tag("server")
class SeveralDatabasesTest {

    private static final String VISIT = """
            package com.acme.stats;

            import dev.ferro.annotations.Field;
            import dev.ferro.annotations.Model;

            @Model
            public record Visit(@Field(primaryKey = true) Long id, String page) {}
            """;

    private Workbench bench;
    private TestDatabase stats;

    @BeforeEach
    void open() {
        bench = Workbench.on(TestDatabases.POSTGRESQL);
        stats = TestDatabase.sqlite();
        bench.write(Workbench.MODELS + "User.java", Workbench.USER);
        bench.write("src/main/java/com/acme/stats/Visit.java", VISIT);
        bench.done("init", "-d", "shop", "--url", bench.url(), "--package", "com.acme.blog.model");
        bench.done("init", "-d", "stats", "--url", stats.url(), "--package", "com.acme.stats");
        bench.write("ferro.toml", bench.read("ferro.toml") + """

                [environments.broken.databases.shop]
                url = "jdbc:sqlite:nowhere/shop.db"
                """);
    }

    @AfterEach
    void close() {
        bench.close();
        stats.close();
    }

    private void migrate() {
        bench.done("revision", "--autogenerate", "-m", "Initial schema");
        bench.done("upgrade", "head");
    }

    // C13
    @Test
    void each_has_its_models_its_scripts_and_its_version_table() throws SQLException {
        migrate();
        assertThat(bench.folder().resolve("migrations/shop/versions")).isNotEmptyDirectory();
        assertThat(bench.folder().resolve("migrations/stats/versions")).isNotEmptyDirectory();
        assertThat(bench.query(CommandsTest.tables(TestDatabases.POSTGRESQL)))
                .containsExactlyInAnyOrder("users", "ferro_version", "ferro_ledger");
        try (Connection connection = DriverManager.getConnection(stats.url())) {
            assertThat(dev.ferro.testing.CatalogDump.of(connection))
                    .contains("visits.page")
                    .doesNotContain("users");
        }
        assertThat(bench.done("check").out()).isEqualTo("""
                [shop]
                Models and database agree.

                [stats]
                Models and database agree.
                """);
    }

    @Test
    void a_command_runs_over_all_of_them_in_the_files_order_or_over_the_one_that_is_named() {
        migrate();
        assertThat(bench.done("downgrade", "base").out()).isEqualTo("""
                [shop]
                The database is at base.

                [stats]
                The database is at base.
                """);
        assertThat(bench.done("upgrade", "head", "-d", "stats").out()).startsWith("The database is at `");
        assertThat(bench.done("-d", "shop", "current").out()).startsWith("base");
        assertThat(bench.done("--database", "stats", "current").out()).contains("(head)");
    }

    @Nested
    class Init {

        @Test
        void writes_tables_for_each_and_a_folder() {
            assertThat(bench.read("ferro.toml").replace(bench.url(), "<url>").replace(stats.url(), "<stats>"))
                    .isEqualTo("""
                            # Ferro's settings. Paths start at this file's folder. Each database has tables of its own, worked on in this
                            # order; what stands above them, such as `lock_wait = "30s"`, holds for all.

                            [databases.shop]
                            # The database: jdbc:sqlite:app.db, postgresql://user@host/database, or a variable: "${DATABASE_URL}".
                            url = "<url>"

                            # The folder of its migration scripts.
                            script_location = "migrations/shop"

                            [databases.shop.models]
                            # The packages of its model classes, and where the classes are: compiled, or in folders of sources.
                            packages = ["com.acme.blog.model"]
                            sources = ["src/main/java"]

                            [databases.stats]
                            # The database: jdbc:sqlite:app.db, postgresql://user@host/database, or a variable: "${DATABASE_URL}".
                            url = "<stats>"

                            # The folder of its migration scripts.
                            script_location = "migrations/stats"

                            [databases.stats.models]
                            # The packages of its model classes, and where the classes are: compiled, or in folders of sources.
                            packages = ["com.acme.stats"]
                            sources = ["src/main/java"]

                            [environments.broken.databases.shop]
                            url = "jdbc:sqlite:nowhere/shop.db"
                            """);
            assertThat(bench.folder().resolve("migrations/stats/versions")).isEmptyDirectory();
        }

        @Test
        void refuses_a_name_that_is_taken() {
            Workbench.Run run = bench.ferro("init", "-d", "shop");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("There is a database `shop` already.");
        }

        @Test
        void refuses_to_name_a_database_beside_one_that_has_no_name() {
            bench.write("ferro.toml", "url = \"jdbc:sqlite:app.db\"");
            Workbench.Run run = bench.ferro("init", "-d", "stats");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .contains("it is about one database, which has no name")
                    .contains("[databases.NAME]");
        }

        @Test
        void takes_no_word_for_a_name_that_is_none() {
            Workbench.Run run = Workbench.on(TestDatabases.SQLITE).ferro("init", "-d", "a b");
            assertThat(run.exitCode()).isEqualTo(2);
        }
    }

    @Nested
    class Failures {

        @Test
        void stop_at_the_first_one_and_say_what_remains() {
            migrate();
            Workbench.Run run = bench.ferro("-e", "broken", "downgrade", "base");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEqualTo("[shop]\n");
            assertThat(run.err())
                    .contains("The folder of the SQLite database does not exist.")
                    .endsWith("warning: not tried after that: `stats`; `-d NAME` takes one alone.\n");
            assertThat(bench.done("-d", "stats", "current").out()).contains("(head)");
        }

        // C13
        @Test
        void an_answer_that_is_no_stops_nothing() {
            migrate();
            bench.write(Workbench.MODELS + "User.java", Workbench.USER.replace("String bio", "String about"));
            Workbench.Run run = bench.ferro("check");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.out())
                    .contains("Models and database differ.")
                    .endsWith("[stats]\nModels and database agree.\n");
        }

        @Test
        void of_usage_are_told_once() {
            Workbench.Run run = bench.ferro("revision");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).containsOnlyOnce("needs a message").doesNotContain("not tried");
        }

        @Test
        void a_database_that_is_not_there_is_refused_with_the_nearest_one() {
            Workbench.Run run = bench.ferro("-d", "shp", "current");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("There is no database `shp`.").contains("Did you mean `shop`?");
        }
    }

    @Nested
    class Json {

        @Test
        void is_one_document_with_the_databases_by_their_names() {
            migrate();
            JsonObject document = json("current", "--json");
            assertThat(document.getAsJsonArray("remaining")).isEmpty();
            JsonObject databases = document.getAsJsonObject("databases");
            assertThat(databases.keySet()).containsExactly("shop", "stats");
            assertThat(databases.getAsJsonObject("stats").get("pending").getAsInt())
                    .isZero();
            assertThat(json("current", "--json", "-d", "shop").keySet()).contains("revisions");
        }

        @Test
        void holds_the_error_and_what_remains() {
            JsonObject document = json("current", "--json", "-e", "broken");
            assertThat(document.getAsJsonArray("remaining").toString()).isEqualTo("[\"stats\"]");
            JsonObject databases = document.getAsJsonObject("databases");
            assertThat(databases.keySet()).containsExactly("shop");
            assertThat(databases
                            .getAsJsonObject("shop")
                            .getAsJsonObject("error")
                            .get("code")
                            .getAsString())
                    .isEqualTo("database-folder-missing");
        }

        private JsonObject json(String... words) {
            return JsonParser.parseString(bench.ferro(words).out()).getAsJsonObject();
        }
    }

    @Nested
    class Scripts {

        @Test
        void are_for_one_database() {
            migrate();
            Workbench.Run run = bench.ferro("upgrade", "base:head", "--sql");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("there are several").contains("`-d`: shop, stats");
            assertThat(bench.done("upgrade", "base:head", "--sql", "-d", "shop").out())
                    .startsWith("-- Ferro for PostgreSQL");
            assertThat(bench.done("upgrade", "base:head", "--sql", "-d", "stats")
                            .out())
                    .startsWith("-- Ferro for SQLite");
        }
    }
}
