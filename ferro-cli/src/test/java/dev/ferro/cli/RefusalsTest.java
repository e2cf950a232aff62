package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What commands refuse beside targets and broken histories. The texts are in {@code testdata/errors}. */
class RefusalsTest {

    private static final String FIRST = "1a2b3c4d5e6f";
    private static final String SCRIPT = "migrations/versions/R2b3c4d5e6f7a.java";

    private Workbench bench;

    @BeforeEach
    void a_table_with_a_row() {
        bench = Workbench.withModels(TestDatabases.SQLITE);
        bench.done("revision", "--autogenerate", "-m", "Initial schema", "--rev-id", FIRST);
        bench.done("upgrade", "head");
        bench.execute("INSERT INTO users (username) VALUES ('ann')");
    }

    @AfterEach
    void clean() {
        bench.close();
    }

    private void refused(String name, int exitCode, String... words) {
        assertThat(bench.refused(name, exitCode, words).err()).contains("error: ");
    }

    private void script(String upgrade) {
        bench.write(SCRIPT, """
                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Do something. */
                @Revision(id = "2b3c4d5e6f7a", revises = "1a2b3c4d5e6f")
                public final class R2b3c4d5e6f7a implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """.formatted(upgrade));
    }

    @Nested
    class Options {

        @Test
        void that_contradict_each_other() {
            refused("sql-and-dry-run", 2, "upgrade", "head", "--sql", "--dry-run");
            refused("plan-and-sql", 2, "upgrade", "head", "--plan", "--sql");
            refused("plan-and-backup", 2, "upgrade", "head", "--plan", "--backup", "backup.db");
            refused("purge-and-range", 2, "stamp", "base:head", "--sql", "--purge");
            refused("heads-lock-both-ways", 2, "init", "--heads-lock", "--no-heads-lock");
        }

        @Test
        void that_cannot_have_their_value() {
            refused("bad-lock-timeout", 2, "upgrade", "head", "--lock-timeout", "soon");
            refused("bad-color", 2, "current", "--color", "sometimes");
            refused("bad-completion", 2, "completion", "bsh");
            refused("bad-rename", 2, "revision", "--autogenerate", "-m", "x", "--rename", "nonsense");
            refused("bad-dependency", 2, "revision", "-m", "x", "--depends-on", "base");
            refused("init-elsewhere", 2, "init", "-c", "conf/eu.toml");
        }

        @Test
        void that_are_missing() {
            refused("revision-without-a-message", 2, "revision", "--autogenerate");
        }

        @Test
        void of_a_stamp_that_do_not_go_together() {
            refused("stamp-from-several-starts", 2, "stamp", "base:1a2b", "1a2b:1a2b", "--sql");
            refused("stamp-of-a-range", 2, "stamp", "base:1a2b");
        }

        @Test
        void that_would_make_a_script_depend_on_a_database() {
            refused("revision-on-current", 2, "revision", "-m", "x", "--head", "current");
        }
    }

    @Nested
    class Configurations {

        private void append(String text) {
            bench.write("ferro.toml", bench.read("ferro.toml") + text);
        }

        @Test
        void that_are_not_there() {
            refused("configuration-missing", 1, "-c", "ferro.tml", "heads");
        }

        @Test
        void without_what_the_command_line_names() {
            append("\n[environments.production]\nurl = \"${env:PRODUCTION}\"\n");
            refused("unknown-environment", 1, "-e", "prodction", "current");
            refused("variable-not-set", 1, "-e", "production", "current");
        }

        @Test
        void with_a_variable_that_does_not_end() {
            append("\n[environments.production]\nurl = \"${PRODUCTION\"\n");
            refused("variable-not-closed", 1, "-e", "production", "current");
        }

        @Test
        void with_several_databases() {
            bench.write("ferro.toml", """
                    [databases.shop]
                    url = "jdbc:sqlite:shop.db"
                    script_location = "migrations"

                    [databases.audit]
                    url = "jdbc:sqlite:audit.db"
                    script_location = "migrations"
                    """);
            refused("unknown-database", 1, "-d", "shp", "current");
            refused("script-for-several-databases", 2, "upgrade", "base:head", "--sql");
            refused("url-for-several-databases", 2, "current", "--url", "jdbc:sqlite:x.db");
        }
    }

    @Nested
    class Questions {

        @Test
        void that_nobody_is_there_to_answer() {
            refused("data-would-be-lost", 1, "downgrade", "base");
            bench.write(Workbench.MODELS + "User.java", Workbench.USER.replace("bio", "about"));
            refused("suspected-rename", 1, "revision", "--autogenerate", "-m", "Call it about");
            assertThat(bench.scripts()).hasSize(1);
        }

        @Test
        void about_what_is_computed_from_other_columns_are_not_asked() {
            bench.write(
                    Workbench.MODELS + "User.java",
                    Workbench.USER.replace(
                            "@Nullable String bio",
                            "@Nullable String bio, @Nullable @Field(generated = \"upper(username)\") String shown"));
            bench.done("revision", "--autogenerate", "-m", "Show names", "--rev-id", "2b3c4d5e6f7a");
            bench.done("upgrade", "head");
            bench.done("downgrade", "-1");
        }

        @Test
        void that_are_answered_with_no() {
            bench.types("n\n");
            refused("declined", 1, "downgrade", "base");
        }

        @Test
        void about_a_rename_may_be_answered_with_no() {
            bench.write(Workbench.MODELS + "User.java", Workbench.USER.replace("bio", "about"));
            bench.types("n\n");
            assertThat(bench.done("revision", "--autogenerate", "-m", "Another column", "--color=never")
                            .out())
                    .contains("drop column `bio`")
                    .contains("add column `about`");
        }
    }

    @Nested
    class Databases {

        @Test
        void that_are_none() {
            bench.write("notes.txt", "these are notes, and no database at all");
            refused("no-sqlite-database", 1, "current", "--url", "jdbc:sqlite:notes.txt");
            refused("no-folder-for-sqlite", 1, "upgrade", "head", "--url", "jdbc:sqlite:nowhere/app.db");
        }

        @Test
        void with_a_version_table_that_others_have_written() {
            bench.execute(
                    "DROP TABLE ferro_version",
                    "CREATE TABLE ferro_version (revision VARCHAR(255))",
                    "INSERT INTO ferro_version VALUES (NULL)");
            refused("version-row-without-a-name", 1, "current");
            bench.execute("UPDATE ferro_version SET revision = '" + FIRST + "'");
            bench.execute("INSERT INTO ferro_version VALUES ('" + FIRST + "')");
            refused("version-row-twice", 1, "downgrade", "base", "--yes");
        }

        @Test
        void with_another_table_in_the_place_of_the_version_table() {
            bench.execute("DROP TABLE ferro_version", "CREATE TABLE ferro_version (number INTEGER)");
            Workbench.Run run = bench.ferro("current");
            assertThat(run.exitCode()).isEqualTo(1);
            GoldenFile.of("errors/version-table-unreadable.txt").assertHolds(run.transcript());
        }
    }

    @Nested
    class Scripts {

        @Test
        void that_control_ferros_transaction() {
            script("op.execute(\"COMMIT\");");
            refused("transaction-controlled-by-sql", 1, "upgrade", "head");
            script("op.run(\"commit\", connection -> connection.commit());");
            refused("transaction-controlled-by-java", 1, "upgrade", "head");
        }

        @Test
        void that_leave_a_transaction_open() {
            script("op.withoutTransaction(out -> out.execute(\"BEGIN\"));");
            refused("transaction-left-open", 1, "upgrade", "head");
        }

        @Test
        void that_have_ended_ferros_transaction() {
            script("op.run(\"roll back\", connection -> {"
                    + " try (var statement = connection.createStatement()) { statement.execute(\"ROLLBACK\"); } });");
            refused("transaction-ended", 1, "upgrade", "head");
        }

        @Test
        void with_more_or_fewer_values_than_places_for_them() {
            script("op.execute(\"UPDATE users SET username = ?\", \"bob\", 7);");
            refused("too-many-values", 1, "upgrade", "head");
            script("op.execute(\"UPDATE users SET username = ?, bio = ?\", \"bob\");");
            refused("too-few-values", 1, "upgrade", "head");
        }
    }
}
