package dev.ferro.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConfigurationFileTest extends FilesToRead {

    @Nested
    class Reading {

        @Test
        void an_empty_file_has_the_usual_settings() {
            Configuration configuration = read("");
            assertThat(configuration.versionLocations()).containsExactly(folder.resolve("migrations/versions"));
            assertThat(configuration.versions())
                    .isEqualTo(new Configuration.Versions(null, "ferro_version", "ferro_ledger"));
            assertThat(configuration.naming().pluralTables()).isTrue();
            assertThat(configuration.url()).isNull();
        }

        @Test
        void every_key_is_understood() {
            Configuration configuration = read("""
                    url = "jdbc:sqlite:app.db"   # where
                    script_location = 'db'
                    format = "java"
                    version_table = "v"
                    ledger_table = "l"
                    version_schema = "s"
                    lock_wait = "2s"
                    lock_timeout = "500ms"
                    [models]
                    packages  = ["com.acme.shop.model"]
                    classpath = [
                        "target/classes",  # one
                        "lib/*.jar",
                    ]
                    sources   = ["src"]
                    [naming]
                    tables = "singular"
                    uniques = "{table}_{columns}_key"
                    [filter]
                    include_tables = ["a*"]
                    exclude_tables = ["ab*"]
                    schemas = ["audit"]
                    """);
            assertThat(configuration.url().value()).isEqualTo("jdbc:sqlite:app.db");
            assertThat(configuration.versions()).isEqualTo(new Configuration.Versions("s", "v", "l"));
            assertThat(configuration.lockWait()).isEqualTo(Duration.ofSeconds(2));
            assertThat(configuration.lockTimeout()).isEqualTo(Duration.ofMillis(500));
            assertThat(configuration.filter().schemas()).containsExactly("audit");
            assertThat(configuration.models())
                    .isEqualTo(new Configuration.Models(
                            List.of("com.acme.shop.model"),
                            List.of("target/classes", "lib/*.jar"),
                            List.of(folder.resolve("src"))));
            assertThat(configuration.naming().pluralTables()).isFalse();
            assertThat(configuration.naming().uniques()).isEqualTo("{table}_{columns}_key");
            assertThat(configuration.naming().checks()).isNull();
            assertThat(configuration.filter().accepts(null, "acorn")).isTrue();
            assertThat(configuration.filter().accepts(null, "abc")).isFalse();
            assertThat(configuration.filter().accepts(null, "b")).isFalse();
        }

        @Test
        void scripts_may_be_in_several_folders() {
            Configuration configuration = read("version_locations = [\"migrations/versions\", \"billing/../bills\"]");
            assertThat(configuration.versionLocations())
                    .containsExactly(folder.resolve("migrations/versions"), folder.resolve("bills"));
        }

        @Test
        void the_file_is_looked_for_upwards() throws IOException {
            write("");
            Path below = Files.createDirectories(folder.resolve("a/b"));
            Configuration configuration = ConfigurationFile.read(
                            new ConfigurationFile.Request(below, null, null, null, null, Map.of()))
                    .get(0);
            assertThat(configuration.folder()).isEqualTo(folder);
        }

        @Test
        void the_url_of_the_command_line_wins_and_is_taken_to_the_letter() {
            write("url = \"${MISSING}\"");
            Configuration configuration = ConfigurationFile.read(new ConfigurationFile.Request(
                            folder, null, null, null, "postgresql://a:$$b@host/db", Map.of()))
                    .get(0);
            assertThat(configuration.url().value()).isEqualTo("postgresql://a:$$b@host/db");
        }

        @Test
        void the_url_of_the_environment_comes_after_that_of_the_command_line() {
            write("url = \"${MISSING}\"");
            Map<String, String> variables = Map.of("FERRO_URL", "postgresql://a:$$b@host/db");
            Configuration configuration = ConfigurationFile.read(
                            new ConfigurationFile.Request(folder, null, null, null, null, variables))
                    .get(0);
            assertThat(configuration.url().value()).isEqualTo("postgresql://a:$$b@host/db");
            assertThat(configuration.url().place()).isEqualTo("FERRO_URL");
            assertThat(ConfigurationFile.read(new ConfigurationFile.Request(
                                    folder, null, null, null, "jdbc:sqlite:other.db", variables))
                            .get(0)
                            .url()
                            .value())
                    .isEqualTo("jdbc:sqlite:other.db");
        }

        @Test
        void the_environment_says_who_connects_unless_a_build_tool_does() {
            Configuration configuration =
                    read("url = \"jdbc:h2:./app\"", null, Map.of("FERRO_USER", "ann", "FERRO_PASSWORD", "secret"));
            assertThat(configuration.url().user()).isEqualTo("ann");
            assertThat(configuration.builtWith(List.of(), null, null).url().password())
                    .isEqualTo("secret");
            assertThat(configuration.builtWith(List.of(), "bob", null).url().user())
                    .isEqualTo("bob");
        }

        @Test
        void an_empty_variable_says_nothing() {
            assertThat(read("url = \"jdbc:sqlite:app.db\"", null, Map.of("FERRO_URL", ""))
                            .url()
                            .value())
                    .isEqualTo("jdbc:sqlite:app.db");
        }
    }

    @Nested
    class Environments {

        private static final String FILE = """
                url = "jdbc:sqlite:app.db"
                version_table = "v"
                [environments.production]
                url = "${env:DATABASE_URL}"
                [environments.production.naming]
                tables = "singular"
                """;

        @Test
        void an_environment_is_laid_over_the_rest() {
            Configuration configuration = read(FILE, "production", Map.of("DATABASE_URL", "postgresql://host/db"));
            assertThat(configuration.url().value()).isEqualTo("postgresql://host/db");
            assertThat(configuration.versions().versionTable()).isEqualTo("v");
            assertThat(configuration.naming().pluralTables()).isFalse();
        }

        @Test
        void an_environment_that_is_not_chosen_changes_nothing() {
            assertThat(read(FILE).url().value()).isEqualTo("jdbc:sqlite:app.db");
        }

        @Test
        void an_unknown_environment_is_refused_with_the_nearest_one() {
            assertThat(problems(FILE, "prodction")).isEqualTo("""
                            There is no environment `prodction`.
                              where: ferro.toml
                              do:    Did you mean `production`?""");
        }
    }

    @Nested
    class Names {

        @Test
        void a_pattern_that_cannot_tell_names_apart_is_refused() {
            assertThat(problems("""
                    [naming]
                    uniques = "uq_{table}"
                    checks = "ck_{table}_{suffix}_{columns}"
                    """, null)).isEqualTo("""
                            `naming.uniques` cannot be `uq_{table}`.
                              where: ferro.toml:2
                              why:   names made by it could not be told apart
                              do:    Use `{table}` and `{columns}` in it, and no other braces.
                            `naming.checks` cannot be `ck_{table}_{suffix}_{columns}`.
                              where: ferro.toml:3
                              why:   names made by it could not be told apart
                              do:    Use `{table}` and `{suffix}` in it, and no other braces.""");
        }
    }

    @Nested
    class Variables {

        @Test
        void an_unset_variable_is_named_when_it_is_needed() {
            Configuration configuration = read("url = \"${DATABASE_URL}\"");
            FerroException problem = catchThrowableOfType(
                    FerroException.class, () -> configuration.url().value());
            assertThat(problem).hasMessage("""
                            The variable `DATABASE_URL`, which `url` uses, is not set.
                              where: ferro.toml:1
                              do:    Set it, as in `export DATABASE_URL=…`, or write `$$` where a dollar sign is meant.""");
        }

        @Test
        void two_dollars_are_one() {
            Configuration configuration = read("version_table = \"a$$b${X}$\"", null, Map.of("X", "y"));
            assertThat(configuration.versions().versionTable()).isEqualTo("a$by$");
        }

        @Test
        void the_url_never_prints_itself() {
            assertThat(read("url = \"postgresql://me:secret@host/db\"").toString())
                    .doesNotContain("secret");
        }
    }

    @Nested
    class Mistakes {

        @Test
        void several_are_reported_together_each_with_its_line() {
            assertThat(problems("""
                            urll = "x"
                            version_table = 3
                            lock_wait = "soon"
                            [model]
                            packages = []
                            [models]
                            package = ["a"]
                            [environments.production]
                            lock_wiat = "2s"
                            [naming]
                            tables = "many"
                            """, null)).isEqualTo("""
                            There is no key `urll`.
                              where: ferro.toml:1
                              do:    Did you mean `url`?
                            `version_table` is not a string.
                              where: ferro.toml:2
                              do:    Write it as in `version_table = "…"`.
                            `lock_wait` is not a duration such as "2s".
                              where: ferro.toml:3
                              do:    Write it as in `lock_wait = "2s"`.
                            There is no table `model`.
                              where: ferro.toml:4
                              do:    Did you mean `models`?
                            There is no key `models.package`.
                              where: ferro.toml:7
                              do:    Did you mean `models.packages`?
                            There is no key `environments.production.lock_wiat`.
                              where: ferro.toml:9
                              do:    Did you mean `environments.production.lock_wait`?
                            `naming.tables` cannot be `many`.
                              where: ferro.toml:11
                              do:    Write `"plural"` or `"singular"`.""");
        }

        @Test
        void a_key_in_the_wrong_table_is_told_where_it_stands() {
            assertThat(problems("[models]\nurl = \"jdbc:sqlite:app.db\"\n[naming]\nsources = []\n", null))
                    .isEqualTo("""
                            There is no key `models.url`.
                              where: ferro.toml:2
                              do:    `url` stands above all tables: move it there.
                            There is no key `naming.sources`.
                              where: ferro.toml:4
                              do:    `sources` stands in the table `[models]`.""");
        }

        @Test
        void a_file_that_is_not_toml_names_line_and_column() {
            assertThat(problems("url = \"x\nformat = java\n", null))
                    .contains("ferro.toml:1:9")
                    .contains("ferro.toml:2:");
        }

        @Test
        void a_missing_file_says_what_writes_one() {
            FerroException problem = catchThrowableOfType(
                    FerroException.class,
                    () -> ConfigurationFile.read(
                            new ConfigurationFile.Request(folder, "other.toml", null, null, null, Map.of())));
            assertThat(problem).hasMessageContaining("other.toml").hasMessageContaining("ferro init");
        }
    }
}
