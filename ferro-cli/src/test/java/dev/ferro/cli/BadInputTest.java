package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What goes wrong outside Ferro: the message, the exit code, and a database that is as it was. */
class BadInputTest {

    private static final String FIRST = "1a2b3c4d5e6f";
    private static final String SECOND = "2b3c4d5e6f7a";
    private static final String THIRD = "1a2b4444aaaa";

    @Test
    void no_configuration_file() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            refused("no-configuration", bench, 1, "current");
        }
    }

    @Test
    void a_configuration_with_mistakes() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            bench.write("ferro.toml", "urll = \"jdbc:sqlite:app.db\"\nscript_location = 3\n[models]\npackage = []\n");
            refused("configuration-mistakes", bench, 1, "current");
            bench.write("ferro.toml", "url = \"jdbc:sqlite:app.db\n");
            refused("configuration-syntax", bench, 1, "current");
        }
    }

    @Test
    void no_url() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            bench.write("ferro.toml", "");
            refused("no-url", bench, 1, "current");
        }
    }

    @Test
    void an_unreachable_database() {
        try (Workbench bench = migrated(TestDatabases.SQLITE)) {
            refused("unreachable-database", bench, 1, "current", "--url", "postgresql://me:secret@localhost:1/shop");
        }
    }

    @Test
    void a_wrong_password() {
        try (Workbench bench = migrated(TestDatabases.POSTGRESQL)) {
            Matcher place = Pattern.compile("//([^/]+)/(\\w+)").matcher(bench.url());
            assertThat(place.find()).isTrue();
            String url = "postgresql://ferro_stranger:letmein@" + place.group(1) + "/" + place.group(2);
            try {
                askForPasswords(bench);
                String before = bench.everything();
                Workbench.Run run = bench.ferro("upgrade", "head", "--url", url);
                assertThat(run.exitCode()).isEqualTo(1);
                assertThat(bench.everything()).isEqualTo(before);
                assertThat(run.err()).doesNotContain("letmein");
                GoldenFile.of("errors/wrong-password.txt")
                        .assertHolds(run.err().replace(place.group(1), "<host>").replace(place.group(2), "<database>"));
            } finally {
                trustAgain(bench);
            }
        }
    }

    /** The server of the tests trusts everybody; here it asks one user for a password. */
    private static void askForPasswords(Workbench bench) {
        bench.execute(
                "DROP ROLE IF EXISTS ferro_stranger",
                "CREATE ROLE ferro_stranger LOGIN PASSWORD 'correct'",
                rewriteAccess("'host all ferro_stranger all scram-sha-256' || chr(10) || text"),
                "SELECT pg_reload_conf()");
    }

    private static void trustAgain(Workbench bench) {
        bench.execute(
                rewriteAccess("replace(text, 'host all ferro_stranger all scram-sha-256' || chr(10), '')"),
                "SELECT pg_reload_conf()",
                "DROP ROLE ferro_stranger");
    }

    private static String rewriteAccess(String text) {
        return """
                DO $$ DECLARE file text := current_setting('hba_file'); text text := pg_read_file(file); line text; BEGIN
                    CREATE TEMPORARY TABLE access AS
                        SELECT row_number() OVER () AS place, part
                        FROM unnest(string_to_array(rtrim(%s, chr(10)), chr(10))) AS part;
                    EXECUTE format('COPY (SELECT part FROM access ORDER BY place) TO %%L', file);
                    DROP TABLE access;
                END $$""".formatted(text);
    }

    @Test
    void a_database_url_of_an_unknown_kind() {
        try (Workbench bench = migrated(TestDatabases.SQLITE)) {
            refused("unknown-database-kind", bench, 1, "upgrade", "head", "--url", "postgers://me@localhost/shop");
            refused("not-a-url", bench, 1, "upgrade", "head", "--url", "shop");
        }
    }

    @Test
    void models_that_do_not_load() {
        try (Workbench bench = migrated(TestDatabases.SQLITE)) {
            bench.write(Workbench.MODELS + "User.java", Workbench.USER.replace("String username,", "Strin username"));
            refused("models-that-do-not-compile", bench, 1, "revision", "--autogenerate", "-m", "Broken");
            assertThat(bench.scripts()).hasSize(1);
            bench.write("ferro.toml", bench.read("ferro.toml").replace("com.acme.blog.model", "com.acme.nowhere"));
            bench.write(Workbench.MODELS + "User.java", Workbench.USER);
            refused("no-models", bench, 1, "check");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_script_with_a_syntax_error(TestDatabases kind) {
        try (Workbench bench = migrated(kind)) {
            bench.done("revision", "-m", "Broken", "--rev-id", SECOND);
            String script = "migrations/versions/R" + SECOND + "_broken.java";
            String sound = bench.read(script);
            bench.write(
                    script,
                    sound.replace("upgrade(Operations op) {", "upgrade(Operations op) { op.execute(\"SELECT 1\")"));
            refused("script-with-a-syntax-error", bench, 1, "upgrade", "head");
            assertThat(bench.done("history").out()).contains(SECOND);
            bench.done("current");
        }
    }

    // C5: Alembic tells the id from the name of the file
    @ParameterizedTest
    @EachDatabase
    void a_script_without_a_header(TestDatabases kind) {
        try (Workbench bench = migrated(kind)) {
            bench.write("migrations/versions/R" + SECOND + "_headless.java", """
                    import dev.ferro.script.Migration;
                    import dev.ferro.script.Operations;

                    public final class R2b3c4d5e6f7a_headless implements Migration {

                        @Override
                        public void upgrade(Operations op) {}

                        @Override
                        public void downgrade(Operations op) {}
                    }
                    """);
            refused("script-without-a-header", bench, 1, "upgrade", "head");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void two_scripts_with_one_id(TestDatabases kind) {
        try (Workbench bench = migrated(kind)) {
            bench.done("revision", "-m", "One", "--rev-id", SECOND);
            bench.write(
                    "migrations/versions/R" + SECOND + "_two.java",
                    bench.read("migrations/versions/R" + SECOND + "_one.java").replace("_one", "_two"));
            refused("two-scripts-with-one-id", bench, 1, "upgrade", "head");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void an_unknown_or_ambiguous_target(TestDatabases kind) {
        try (Workbench bench = migrated(kind)) {
            bench.done("revision", "-m", "Second", "--rev-id", THIRD);
            refused("unknown-target", bench, 1, "upgrade", "1a2b3c4d5e6e");
            refused("ambiguous-target", bench, 1, "upgrade", "1a2b");
            refused("malformed-target", bench, 2, "upgrade", "head+");
            refused("target-out-of-reach", bench, 1, "downgrade", "-3");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_version_row_that_is_not_in_the_scripts(TestDatabases kind) {
        try (Workbench bench = migrated(kind)) {
            bench.execute("UPDATE ferro_version SET revision = '9f8e7d6c5b4a'");
            refused("version-row-not-in-the-scripts", bench, 1, "upgrade", "head");
            refused("version-row-not-in-the-scripts-current", bench, 1, "current");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_table_that_already_exists(TestDatabases kind) {
        try (Workbench bench = Workbench.withModels(kind)) {
            bench.done("revision", "--autogenerate", "-m", "Initial schema", "--rev-id", FIRST);
            bench.done("ensure-version");
            bench.execute("CREATE TABLE users (username varchar(10))", "INSERT INTO users VALUES ('ann')");
            refused("table-exists-on-" + kind.name().toLowerCase(Locale.ROOT), bench, 1, "upgrade", "head");
        }
    }

    @Test
    void a_read_only_sqlite_file() {
        try (Workbench bench = migrated(TestDatabases.SQLITE)) {
            change(bench);
            String file = bench.url().replace("jdbc:sqlite:", "jdbc:sqlite:file:");
            refused("read-only-sqlite-file", bench, 1, "upgrade", "head", "--url", file + "?mode=ro");
        }
    }

    @Test
    void a_full_disk_in_the_middle_of_a_rebuild() {
        try (Workbench bench = migrated(TestDatabases.SQLITE)) {
            bench.execute("""
                    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 500)
                    INSERT INTO users (username, bio) SELECT 'user' || n, hex(randomblob(100)) FROM numbers""");
            change(bench);
            int pages = Integer.parseInt(bench.query("PRAGMA page_count").get(0));
            String tight = bench.url() + "?max_page_count=" + (pages + 5);
            refused("full-disk-in-a-rebuild", bench, 1, "upgrade", "head", "--url", tight);
            assertThat(bench.query("SELECT count(*) FROM users")).containsExactly("501");
            bench.done("upgrade", "head");
            assertThat(bench.query("SELECT count(*) FROM users")).containsExactly("501");
        }
    }

    @Test
    void another_migrator_at_work() throws SQLException {
        try (Workbench bench = migrated(TestDatabases.SQLITE);
                Connection other = bench.connect();
                Statement statement = other.createStatement()) {
            change(bench);
            bench.write("ferro.toml", "lock_wait = \"200ms\"\n" + bench.read("ferro.toml"));
            statement.execute("BEGIN IMMEDIATE");
            refused("another-migrator-at-work", bench, 4, "upgrade", "head");
        }
    }

    /** Makes a change that SQLite can only do by a rebuild. */
    private static void change(Workbench bench) {
        bench.write(Workbench.MODELS + "User.java", Workbench.USER.replace("length = 50", "length = 80"));
        bench.done("revision", "--autogenerate", "-m", "Longer names", "--rev-id", SECOND);
    }

    private static Workbench migrated(TestDatabases kind) {
        Workbench bench = Workbench.withModels(kind);
        bench.done("revision", "--autogenerate", "-m", "Initial schema", "--rev-id", FIRST);
        bench.done("upgrade", "head");
        bench.execute("INSERT INTO users (username) VALUES ('ann')");
        return bench;
    }

    private static void refused(String name, Workbench bench, int exitCode, String... words) {
        bench.refused(name, exitCode, words);
    }
}
