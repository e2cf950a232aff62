package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.application.Ferro;
import dev.ferro.command.RevisionView;
import dev.ferro.config.Configuration.EditedScripts;
import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** An application moves its database along from its class path, and the command from sources, in turn. */
class ApplicationTest {

    private static final String LEDGER = "SELECT revision || ' ' || direction || ' ' || description || ' ' || checksum"
            + " FROM ferro_ledger ORDER BY id";

    private static final String MARIADB_LEDGER =
            "SELECT CONCAT(revision, ' ', direction, ' ', description, ' ', checksum) FROM ferro_ledger ORDER BY id";

    private static final String FIRST = "migrations/versions/Raaaa1_make_one.java";

    private static Workbench bench(TestDatabases kind) {
        Workbench bench = Workbench.on(kind);
        bench.done("init", "--url", bench.url());
        bench.write(FIRST, script("aaaa1", "", "Make the first table, of all", "one"));
        bench.write("migrations/versions/Rbbbb1_make_two.sql", """
                -- Make two
                -- id: bbbb1
                -- revises: aaaa1

                -- upgrade
                CREATE TABLE two (id INTEGER NOT NULL);

                -- downgrade
                DROP TABLE two;
                """);
        bench.write(
                "migrations/versions/Rcccc1_make_three.java",
                script("cccc1", ", revises = \"bbbb1\"", "Make three", "three"));
        return bench;
    }

    private static String script(String id, String revises, String message, String table) {
        return """
                package migrations.versions;

                import static dev.ferro.script.Ddl.column;
                import static dev.ferro.script.Ddl.integer;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** %s. */
                @Revision(id = "%s"%s)
                public final class R%s_make_%s implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        op.createTable("%s", column("id", integer()).notNull());
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.dropTable("%s");
                    }
                }
                """.formatted(message, id, revises, id, table, table, table);
    }

    private static List<String> ledger(Workbench bench) {
        return bench.query(bench.kind() == TestDatabases.MARIADB ? MARIADB_LEDGER : LEDGER);
    }

    @ParameterizedTest
    @EachDatabase
    void both_leave_the_same_rows(TestDatabases kind) {
        try (Workbench bench = bench(kind);
                Workbench other = bench(kind);
                BuiltApplication application = BuiltApplication.of(bench)) {
            bench.done("index");
            try (Ferro ferro = application.configure().url(bench.url()).load()) {
                ferro.upgrade("head");
                ferro.downgrade("aaaa1");
            }
            other.done("upgrade", "head");
            other.done("downgrade", "aaaa1");
            assertThat(ledger(bench)).hasSize(5).isEqualTo(ledger(other));
            assertThat(bench.everything()).isEqualTo(other.everything());
        }
    }

    @ParameterizedTest
    @EachDatabase
    void each_goes_on_where_the_other_has_come_to(TestDatabases kind) {
        try (Workbench bench = bench(kind);
                BuiltApplication application = BuiltApplication.of(bench)) {
            bench.done("index");
            bench.done("upgrade", "aaaa1");
            try (Ferro ferro = application.configureFromJar().url(bench.url()).load()) {
                assertThat(ferro.pending().stream().map(RevisionView::id)).containsExactly("bbbb1", "cccc1");
                assertThat(ferro.upgrade("bbbb1").revisions()).containsExactly("bbbb1");
                assertThat(bench.done("status").out()).doesNotContain("edited").contains("bbbb1");
                bench.done("upgrade", "head");
                assertThat(ferro.status().edited()).isEmpty();
                assertThat(ferro.pending()).isEmpty();
                ferro.validate();
                assertThat(ferro.downgrade("base").revisions()).isEmpty();
            }
            assertThat(bench.done("current").out()).contains("nothing");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void without_an_index_the_class_path_is_searched(TestDatabases kind) {
        try (Workbench bench = bench(kind);
                BuiltApplication application = BuiltApplication.of(bench)) {
            try (Ferro ferro = application.configureFromJar().url(bench.url()).load()) {
                ferro.upgrade("head");
                assertThat(ferro.history().stream().map(RevisionView::message))
                        .containsExactly("Make three", "Make two", "Make one");
            }
            assertThat(ledger(bench)).anySatisfy(row -> assertThat(row).isEqualTo("aaaa1 upgrade Make one unknown"));
            bench.write(
                    FIRST, bench.read(FIRST).replace("integer(", "smallint(").replace("Ddl.integer", "Ddl.smallint"));
            assertThat(bench.done("status").out()).doesNotContain("edited");
            bench.done("downgrade", "base");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void an_edited_script_is_found_without_its_source(TestDatabases kind) {
        try (Workbench bench = bench(kind);
                BuiltApplication application = BuiltApplication.of(bench)) {
            bench.done("upgrade", "aaaa1");
            bench.write(
                    FIRST, bench.read(FIRST).replace("integer(", "smallint(").replace("Ddl.integer", "Ddl.smallint"));
            bench.done("index");
            try (Ferro ferro = application.configure().url(bench.url()).load()) {
                assertThat(ferro.status().edited().stream().map(RevisionView::id))
                        .containsExactly("aaaa1");
                assertThatThrownBy(() -> ferro.upgrade("head"))
                        .satisfies(refused -> hasCodes(refused, "script-edited"));
                assertThatThrownBy(ferro::validate)
                        .satisfies(refused -> hasCodes(refused, "migrations-pending", "script-edited"));
            }
            try (Ferro ferro = application
                    .configure()
                    .url(bench.url())
                    .editedScripts(EditedScripts.WARN)
                    .load()) {
                assertThat(ferro.upgrade("head").warnings()).hasSize(1);
                ferro.validate();
            }
        }
    }

    private static void hasCodes(Throwable refused, String... codes) {
        assertThat(((FerroException) refused).problems().stream().map(problem -> problem.code()))
                .containsExactly(codes);
    }

    @Test
    void what_the_build_leaves_out_the_index_adds() throws IOException {
        try (Workbench bench = bench(TestDatabases.SQLITE);
                BuiltApplication application = BuiltApplication.of(bench)) {
            Files.delete(application.classes().resolve("migrations/versions/Raaaa1_make_one.class"));
            Files.delete(application.classes().resolve("migrations/versions/Rbbbb1_make_two.sql"));
            assertThat(bench.done("index").out()).isEqualTo("""
                    wrote target/classes/META-INF/ferro/scripts.index, which names 3 scripts
                    added migrations/versions/Raaaa1_make_one.class
                    added migrations/versions/Rbbbb1_make_two.sql
                    """);
            assertThat(bench.done("index").out()).doesNotContain("added");
            try (Ferro ferro = application.configureFromJar().url(bench.url()).load()) {
                assertThat(ferro.upgrade("head").migrations()).hasSize(3);
            }
        }
    }

    @Test
    void a_script_that_was_compiled_after_the_index_is_found_beside_it() {
        try (Workbench bench = bench(TestDatabases.SQLITE);
                BuiltApplication application = BuiltApplication.of(bench)) {
            bench.done("index");
            bench.write(
                    "migrations/versions/Rdddd1_make_four.java",
                    script("dddd1", ", revises = \"cccc1\"", "Make four", "four"));
            application.build();
            try (Ferro ferro = application.configure().url(bench.url()).load()) {
                assertThat(ferro.upgrade("head").revisions()).containsExactly("dddd1");
            }
        }
    }

    @Test
    void an_index_of_other_classes_is_refused() throws IOException {
        try (Workbench bench = bench(TestDatabases.SQLITE);
                BuiltApplication application = BuiltApplication.of(bench)) {
            bench.done("index");
            Files.delete(application.classes().resolve("migrations/versions/Rcccc1_make_three.class"));
            try (Ferro ferro = application.configure().url(bench.url()).load()) {
                assertThatThrownBy(() -> ferro.upgrade("head"))
                        .satisfies(refused -> hasCodes(refused, "index-stale"))
                        .hasMessageContaining("classpath:migrations/versions/Rcccc1_make_three.class");
                assertThat(bench.query("SELECT name FROM sqlite_master WHERE name = 'one'"))
                        .isEmpty();
            }
            bench.write("target/classes/META-INF/ferro/scripts.index", "something else");
            try (Ferro ferro = application.configure().url(bench.url()).load()) {
                assertThatThrownBy(ferro::heads).satisfies(refused -> hasCodes(refused, "index-unreadable"));
            }
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_newer_version_may_have_been_here(TestDatabases kind) {
        try (Workbench bench = bench(kind);
                BuiltApplication application = BuiltApplication.of(bench)) {
            bench.done("index");
            bench.write(
                    "migrations/versions/Rdddd1_make_four.java",
                    script("dddd1", ", revises = \"cccc1\"", "Make four", "four"));
            bench.done("upgrade", "head");
            try (Ferro ferro = application.configure().url(bench.url()).load()) {
                assertThat(ferro.upgrade("head").migrations()).isEmpty();
                assertThat(ferro.upgrade("head").revisions()).containsExactly("dddd1");
                ferro.validate();
                assertThat(ferro.pending()).isEmpty();
                assertThat(ferro.history()).hasSize(4);
                assertThat(ferro.status().ahead()).containsExactly("`dddd1` (Make four)");
                assertThatThrownBy(() -> ferro.downgrade("aaaa1"))
                        .satisfies(refused -> hasCodes(refused, "unknown-revision-in-database"));
            }
            try (Ferro ferro =
                    application.configure().url(bench.url()).aheadAllowed(false).load()) {
                assertThatThrownBy(() -> ferro.upgrade("head"))
                        .satisfies(refused -> hasCodes(refused, "unknown-revision-in-database"));
            }
            bench.done("downgrade", "bbbb1");
            try (Ferro ferro = application.configure().url(bench.url()).load()) {
                assertThat(ferro.upgrade("head").revisions()).containsExactly("cccc1");
            }
        }
    }

    @Test
    void places_without_scripts_are_refused() {
        try (Workbench bench = bench(TestDatabases.SQLITE);
                BuiltApplication application = BuiltApplication.of(bench)) {
            try (Ferro ferro = application
                    .configure()
                    .url(bench.url())
                    .locations("classpath:/db/migration/")
                    .load()) {
                assertThatThrownBy(ferro::heads)
                        .satisfies(refused -> hasCodes(refused, "scripts-location-missing"))
                        .hasMessageContaining("`classpath:db/migration`");
            }
            assertThatThrownBy(() -> application
                            .configure()
                            .url(bench.url())
                            .locations("s3:bucket")
                            .load())
                    .satisfies(refused -> hasCodes(refused, "scripts-location-unknown"));
            assertThatThrownBy(() -> application
                            .configure()
                            .url(bench.url())
                            .locations("classpath:/")
                            .load())
                    .satisfies(refused -> hasCodes(refused, "scripts-location-unknown"));
            assertThatThrownBy(() ->
                            application.configure().url(bench.url()).locations().load())
                    .satisfies(refused -> hasCodes(refused, "scripts-location-unknown"));
            assertThatThrownBy(() -> application.configure().load())
                    .satisfies(refused -> hasCodes(refused, "no-database"));
            assertThatThrownBy(() -> bench.done("index", "--classes", "build"))
                    .hasMessageContaining("There is no folder of compiled classes.");
        }
    }

    @Test
    void folders_and_the_class_path_make_one_history() throws IOException {
        try (Workbench bench = bench(TestDatabases.SQLITE);
                BuiltApplication application = BuiltApplication.of(bench)) {
            bench.done("index");
            bench.write("more/Rdddd1_more.sql", """
                    -- More
                    -- id: dddd1
                    -- revises: cccc1

                    -- upgrade
                    CREATE TABLE more (id INTEGER);

                    -- downgrade
                    DROP TABLE more;
                    """);
            try (Ferro ferro = application
                    .configure()
                    .url(bench.url())
                    .locations("migrations/versions", "filesystem:" + bench.folder() + "/more")
                    .load()) {
                assertThat(ferro.upgrade("head").revisions()).containsExactly("dddd1");
                assertThat(ferro.status().edited()).isEmpty();
            }
        }
    }

    @Test
    void the_tables_and_hooks_are_named_as_in_the_configuration() {
        try (Workbench bench = bench(TestDatabases.SQLITE);
                BuiltApplication application = BuiltApplication.of(bench)) {
            StringBuilder heard = new StringBuilder();
            try (Ferro ferro = application
                    .configure()
                    .url(bench.url())
                    .versionTable("versions")
                    .ledgerTable("runs")
                    .beforeRun((event, connection) -> heard.append(event.revisions()))
                    .afterMigration((event, connection) -> heard.append(event.message()))
                    .load()) {
                ferro.upgrade("head");
                assertThat(heard).hasToString("[aaaa1, bbbb1, cccc1]Make oneMake twoMake three");
                assertThat(bench.query("SELECT revision FROM versions")).containsExactly("cccc1");
                assertThat(bench.query("SELECT count(*) FROM runs")).containsExactly("3");
            }
        }
    }
}
