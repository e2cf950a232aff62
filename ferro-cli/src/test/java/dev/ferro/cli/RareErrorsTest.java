package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What hardly anybody meets is told like everything else: once, with what to do. The texts are in {@code testdata/errors}. */
class RareErrorsTest {

    private static final String SCRIPT = "migrations/versions/R2b3c4d5e6f7a.java";

    /** A database that nobody asks, with the rules of PostgreSQL. */
    private static final String OFFLINE = "postgresql://localhost:1/nowhere";

    private Workbench bench;

    @BeforeEach
    void a_table_with_a_row() {
        bench = Workbench.withModels(TestDatabases.SQLITE);
        bench.done("revision", "--autogenerate", "-m", "Initial schema", "--rev-id", "1a2b3c4d5e6f");
        bench.done("upgrade", "head");
        bench.execute("INSERT INTO users (username) VALUES ('ann')");
    }

    @AfterEach
    void clean() {
        bench.close();
    }

    private void refused(String name, int exitCode, String... words) {
        String err = bench.refused(name, exitCode, words).err();
        assertThat(err).contains("error: ", "  do:    ");
    }

    private void script(String upgrade) {
        bench.write(SCRIPT, """
                import static dev.ferro.script.Ddl.%2$s;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Do something. */
                @Revision(id = "2b3c4d5e6f7a", revises = "1a2b3c4d5e6f")
                public final class R2b3c4d5e6f7a implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        %1$s
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """.formatted(upgrade, "*"));
    }

    private void configuration(String text) {
        bench.write("ferro.toml", "url = \"" + bench.url() + "\"\n" + text);
    }

    private void unreadable(String name) throws IOException {
        Path file = bench.folder().resolve(name);
        Files.write(file, (Files.readString(file) + "// Größe\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Nested
    class Configurations {

        @Test
        void with_a_key_in_the_wrong_table() {
            bench.write("ferro.toml", "[models]\nurl = \"jdbc:sqlite:app.db\"\n\n[naming]\nsources = [\"src\"]\n");
            refused("key-in-another-table", 1, "heads");
        }

        @Test
        void with_values_of_other_kinds() {
            bench.write("ferro.toml", "heads_lock = 1\nlock_wait = 5\ndatabases = 3\n\n[models]\npackages = \"app\"\n");
            refused("values-of-other-kinds", 1, "heads");
        }

        @Test
        void with_one_version_table_for_two_histories() {
            String table = "[databases.%s]\nurl = \"jdbc:sqlite:same.db\"\n";
            bench.write("ferro.toml", table.formatted("shop") + table.formatted("audit"));
            refused("shared-version-table", 1, "heads");
        }
    }

    @Nested
    class Models {

        @Test
        void whose_package_is_not_named() {
            configuration("");
            refused("no-model-packages", 1, "check");
        }

        @Test
        void whose_sources_are_not_there() {
            configuration("[models]\npackages = [\"com.acme\"]\nsources = [\"src/mian/java\"]\n");
            refused("no-model-sources", 1, "check");
        }

        @Test
        void whose_sources_are_not_of_utf_8() throws IOException {
            unreadable(Workbench.MODELS + "User.java");
            refused("model-not-in-utf-8", 1, "check");
        }

        @Test
        void that_mention_a_class_that_is_not_there() throws IOException {
            bench.write("lib/com/acme/Role.java", "package com.acme;\n\npublic enum Role { USER }\n");
            bench.write("lib/com/acme/User.java", """
                    package com.acme;

                    import dev.ferro.annotations.Field;
                    import dev.ferro.annotations.Model;

                    @Model
                    public record User(@Field(primaryKey = true) Long id, Role role) {}
                    """);
            String folder = bench.folder().resolve("lib/com/acme").toString();
            int compiled = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-cp",
                            System.getProperty("java.class.path"),
                            folder + "/Role.java",
                            folder + "/User.java");
            assertThat(compiled).isZero();
            bench.delete("lib/com/acme/Role.class");
            configuration("[models]\npackages = [\"com.acme\"]\nclasspath = [\"lib\"]\n");
            refused("model-without-a-class", 1, "check");
        }
    }

    @Nested
    class Scripts {

        @Test
        void that_are_not_of_utf_8() throws IOException {
            script("");
            unreadable(SCRIPT);
            refused("script-not-in-utf-8", 1, "upgrade", "head");
        }

        @Test
        void that_throw_something() {
            script("throw new IllegalStateException(\"not today\");");
            refused("script-that-throws", 1, "upgrade", "head");
        }

        @Test
        void that_say_what_makes_no_sense() {
            script("op.createTable(\"t\", column(\"id\", integer()), column(\"id\", text()));");
            refused("script-without-sense", 1, "upgrade", "head");
        }

        @Test
        void that_replace_themselves() {
            replacing("2b3c4d5e6f7a", "2b3c4d5e6f7a");
            refused("replaces-itself", 1, "upgrade", "head");
        }

        @Test
        void that_replace_what_another_one_replaces() {
            replacing("4d5e6f7a8b9c", "3c4d5e6f7a8b");
            replacing("2b3c4d5e6f7a", "3c4d5e6f7a8b");
            refused("replaced-twice", 1, "upgrade", "head");
        }

        private void replacing(String id, String replaced) {
            script("");
            String header = "revises = \"1a2b3c4d5e6f\"";
            String text = bench.read(SCRIPT).replace(header, header + ", replaces = \"" + replaced + "\"");
            bench.delete(SCRIPT);
            bench.write(
                    "migrations/versions/R" + id + ".java",
                    text.replaceFirst("2b3c4d5e6f7a", id).replace("class R2b3c4d5e6f7a", "class R" + id));
        }
    }

    /** SQLite has no ALTER TABLE for most changes, so that Ferro itself has to know the table. */
    @Nested
    class Tables {

        @Test
        void without_the_table() {
            script("op.alterColumn(\"people\", \"bio\", column -> column.notNull());");
            refused("unknown-table", 1, "upgrade", "head");
        }

        @Test
        void without_the_column() {
            script("op.alterColumn(\"users\", \"boi\", column -> column.notNull());");
            refused("unknown-column", 1, "upgrade", "head");
        }

        @Test
        void without_the_constraint() {
            script("op.dropConstraint(\"users\", check(\"ck_users_boi\", \"bio <> ''\"));");
            refused("unknown-constraint", 1, "upgrade", "head");
        }

        @Test
        void without_the_index() {
            script("op.renameIndex(\"users\", \"ix_users_boi\", \"ix_users_bio\");");
            refused("unknown-index", 1, "upgrade", "head");
        }

        @Test
        void with_such_a_column_already() {
            script("op.alterColumn(\"users\", \"bio\", column -> column.notNull());"
                    + " op.addColumn(\"users\", column(\"bio\", text()));");
            refused("column-exists", 1, "upgrade", "head");
        }

        @Test
        void with_a_key_already() {
            script("op.createPrimaryKey(\"users\", primaryKey(\"pk_users\", \"username\"));");
            refused("primary-key-exists", 1, "upgrade", "head");
        }

        @Test
        void with_rows_that_have_no_value_for_a_new_column() {
            script("op.addColumn(\"users\", column(\"email\", text()).notNull());");
            refused("required-column-over-rows", 1, "upgrade", "head");
        }

        @Test
        void with_triggers_under_a_name_that_changes() {
            bench.execute("CREATE TRIGGER t AFTER INSERT ON users BEGIN UPDATE users SET bio = 'new'; END");
            script("op.renameTable(\"users\", \"people\");"
                    + " op.alterColumn(\"people\", \"bio\", column -> column.notNull());");
            refused("renamed-under-a-trigger", 1, "upgrade", "head");
        }

        @Test
        void in_a_schema() {
            script("op.createSchema(\"shop\");");
            refused("no-schemas-in-sqlite", 1, "upgrade", "head");
        }
    }

    /** What a database's own client cannot be given. */
    @Nested
    class OfflineScripts {

        private void refusedOffline(String name) {
            refused(name, 1, "upgrade", "1a2b:head", "--sql", "--url", OFFLINE);
        }

        @Test
        void with_java_code() {
            script("op.run(\"count the users\", connection -> {});");
            refusedOffline("java-in-a-script");
        }

        @Test
        void with_what_psql_would_take_for_its_own() {
            script("op.execute(\"SELECT 1 \\\\\\\\gexec\");");
            refusedOffline("backslash-in-a-script");
        }

        @Test
        void with_a_value_that_has_no_form() {
            script("op.insert(\"users\", java.util.Map.of(\"bio\", new Object()));");
            refusedOffline("value-without-a-form");
        }

        @Test
        void that_would_end_at_several_revisions() {
            bench.done("revision", "-m", "One", "--rev-id", "3c4d5e6f7a8b");
            bench.done("revision", "-m", "Other", "--rev-id", "4d5e6f7a8b9c", "--head", "1a2b", "--splice");
            bench.done("upgrade", "heads");
            refused("range-with-several-ends", 2, "upgrade", "base:current", "--sql");
        }
    }

    @Nested
    @Tag("server")
    class PostgresqlAlone {

        private Workbench other;

        @BeforeEach
        void models() {
            other = Workbench.withModels(TestDatabases.POSTGRESQL);
        }

        @AfterEach
        void clean() {
            other.close();
        }

        @Test
        void finds_two_models_in_its_default_schema() {
            other.write(
                    Workbench.MODELS + "Person.java",
                    Workbench.USER
                            .replace("@Model", "@Model(table = \"users\", schema = \"public\")")
                            .replace("record User", "record Person"));
            other.refused("described-twice", 1, "check");
        }

        @Test
        void numbers_no_texts() {
            script("op.createTable(\"t\", column(\"id\", text()).notNull().identity(BY_DEFAULT));");
            other.write(SCRIPT, bench.read(SCRIPT).replace(", revises = \"1a2b3c4d5e6f\"", ""));
            other.refused("numbered-text", 1, "upgrade", "head");
        }
    }

    @Test
    void a_tour_does_not_lead_through_a_folder_in_use() {
        refused("tour-folder-taken", 1, "tour", "migrations");
    }
}
