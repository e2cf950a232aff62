package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What a project has done before and after migrations: by SQL, by a class, by a command. */
class HooksTest {

    private static Workbench bench(TestDatabases kind, String hooks) {
        Workbench bench = Workbench.on(kind);
        bench.done("init", "--url", bench.url());
        bench.done("revision", "-m", "Make one", "--rev-id", "aaaa1");
        bench.done("revision", "-m", "Make two", "--rev-id", "bbbb1");
        bench.execute("CREATE TABLE notes (text VARCHAR(100))");
        bench.write("ferro.toml", bench.read("ferro.toml") + "\n[hooks]\n" + hooks);
        return bench;
    }

    private static String note(String text) {
        return "INSERT INTO notes VALUES ('" + text + "');\n";
    }

    @ParameterizedTest
    @EachDatabase
    void files_of_sql_run_in_their_turn(TestDatabases kind) {
        String hooks = """
                before_run = ["sql:hooks/first.sql", "sql:hooks/second.sql"]
                before_migration = ["sql:hooks/before.sql"]
                after_migration = ["sql:hooks/after.sql"]
                after_run = ["sql:hooks/last.sql"]
                """;
        try (Workbench bench = bench(kind, hooks)) {
            bench.write("hooks/first.sql", "-- two statements; in one file\n" + note("first; of two") + note("first"));
            bench.write("hooks/second.sql", note("second"));
            bench.write("hooks/before.sql", note("before"));
            bench.write("hooks/after.sql", note("after"));
            bench.write("hooks/last.sql", note("last"));
            bench.done("upgrade", "head", "--dry-run");
            bench.done("upgrade", "head", "--sql");
            assertThat(bench.query("SELECT text FROM notes")).isEmpty();

            bench.done("upgrade", "head");
            assertThat(bench.query("SELECT text FROM notes"))
                    .containsExactly("first; of two", "first", "second", "before", "after", "before", "after", "last");
            bench.done("upgrade", "head");
            assertThat(bench.query("SELECT text FROM notes")).hasSize(8);
            bench.done("downgrade", "-1", "--yes");
            assertThat(bench.query("SELECT text FROM notes")).hasSize(14);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_hook_that_fails_stops_the_run_where_it_is(TestDatabases kind) {
        try (Workbench bench = bench(kind, "after_migration = [\"sql:hooks/after.sql\"]\n")) {
            bench.write("hooks/after.sql", note("one") + "INSERT INTO missing VALUES (1);\n");
            Workbench.Run run = bench.ferro("upgrade", "head");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .contains("The hook `sql:hooks/after.sql` fails after the upgrade of `aaaa1` (Make one).")
                    .contains("The migration itself stays; those after it were not run.");
            assertThat(bench.done("current").out()).contains("aaaa1");
            assertThat(bench.query("SELECT text FROM notes")).isEmpty();
            bench.write("hooks/after.sql", note("one"));
            bench.done("upgrade", "head");
            assertThat(bench.query("SELECT text FROM notes")).containsExactly("one");
        }
    }

    @Test
    void a_hook_that_ends_its_own_connection_is_named() {
        try (Workbench bench = bench(TestDatabases.POSTGRESQL, "after_migration = [\"sql:hooks/after.sql\"]\n")) {
            bench.write("hooks/after.sql", "SELECT pg_terminate_backend(pg_backend_pid());\n");
            assertThat(bench.ferro("upgrade", "head").err())
                    .contains("The hook `sql:hooks/after.sql` fails after the upgrade of `aaaa1` (Make one).")
                    .contains("terminating connection due to administrator command");
        }
    }

    @Test
    void a_command_learns_what_it_runs_for() {
        String hooks = """
                before_run = ['command: echo "$FERRO_HOOK $FERRO_DIRECTION $FERRO_REVISIONS" >> log']
                before_migration = ['command: echo "$FERRO_HOOK $FERRO_REVISIONS $FERRO_MESSAGE" >> log']
                after_run = ['command: echo "$FERRO_HOOK at $FERRO_DATABASE" >> log; echo all done']
                """;
        try (Workbench bench = bench(TestDatabases.SQLITE, hooks)) {
            Workbench.Run run = bench.done("upgrade", "head");
            assertThat(run.out()).doesNotContain("all done");
            assertThat(bench.read("log"))
                    .isEqualTo("before_run upgrade aaaa1 bbbb1\nbefore_migration aaaa1 Make one\n"
                            + "before_migration bbbb1 Make two\nafter_run at " + bench.url() + "\n");
        }
    }

    @Test
    void what_a_command_has_said_is_shown_when_it_fails() {
        try (Workbench bench = bench(TestDatabases.SQLITE, "before_run = [\"command: echo no network; exit 3\"]\n")) {
            bench.done("ensure-version");
            bench.refused("hook-fails", 1, "upgrade", "head");
        }
    }

    @Test
    void a_class_gets_the_connection() throws Exception {
        try (Workbench bench = bench(TestDatabases.SQLITE, "after_migration = [\"java:com.acme.Note\"]\n")) {
            bench.write("src/com/acme/Note.java", """
                    package com.acme;

                    import dev.ferro.run.Hook;
                    import dev.ferro.run.HookEvent;
                    import java.sql.Connection;
                    import java.sql.Statement;

                    public final class Note implements Hook {
                        @Override
                        public void run(HookEvent event, Connection connection) throws Exception {
                            try (Statement statement = connection.createStatement()) {
                                statement.execute("INSERT INTO notes VALUES ('" + event.message() + "')");
                            }
                        }
                    }
                    """);
            Path classes = Files.createDirectories(bench.folder().resolve("classes"));
            int compiled = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-d",
                            classes.toString(),
                            bench.folder().resolve("src/com/acme/Note.java").toString());
            assertThat(compiled).isZero();
            bench.refused("hook-class-missing", 1, "upgrade", "head");
            bench.write(
                    "ferro.toml", bench.read("ferro.toml").replace("[models]", "[models]\nclasspath = [\"classes\"]"));
            bench.done("upgrade", "head");
            assertThat(bench.query("SELECT text FROM notes")).isEqualTo(List.of("Make one", "Make two"));
        }
    }

    @Test
    void what_is_no_hook_is_refused_before_anything_runs() {
        try (Workbench bench = bench(TestDatabases.SQLITE, "before_run = [\"hooks/first.sql\"]\n")) {
            bench.refused("hook-of-no-kind", 1, "upgrade", "head");
        }
        try (Workbench bench = bench(TestDatabases.SQLITE, "before_run = [\"sql:hooks/first.sql\"]\n")) {
            bench.refused("hook-file-missing", 1, "upgrade", "head");
        }
    }
}
