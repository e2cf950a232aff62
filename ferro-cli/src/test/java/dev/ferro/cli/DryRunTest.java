package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A dry run finds out whether a plan works, and leaves no trace. */
class DryRunTest {

    private static boolean tries(TestDatabases kind) {
        return switch (kind) {
            case SQLITE, POSTGRESQL -> true;
            case MARIADB, MYSQL, H2 -> false;
        };
    }

    private static void revision(Workbench bench, String id, String upgrade) {
        bench.done("revision", "-m", "Step " + id, "--rev-id", id);
        String script = "migrations/versions/R" + id + "_step_" + id + ".java";
        bench.write(
                script,
                bench.read(script)
                        .replaceFirst("upgrade\\(Operations op\\) \\{", "upgrade(Operations op) { " + upgrade));
    }

    @ParameterizedTest
    @EachDatabase
    void what_works_is_rolled_back(TestDatabases kind) {
        try (Workbench bench = Workbench.withModels(kind)) {
            bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1");
            revision(bench, "bbbb1", "op.execute(\"INSERT INTO users (id, username) VALUES (1, 'ada')\");");
            String before = bench.catalogue();
            String out = bench.done("upgrade", "head", "--dry-run").out();
            assertThat(out)
                    .contains("INSERT INTO users")
                    .contains(
                            tries(kind)
                                    ? "All of it works: it was tried in a transaction that was rolled back."
                                    : " commits each change of the schema by itself.");
            assertThat(bench.catalogue()).isEqualTo(before);

            bench.done("upgrade", "aaaa1");
            String applied = bench.everything();
            bench.done("upgrade", "head", "--dry-run");
            bench.done("downgrade", "base", "--dry-run");
            assertThat(bench.everything()).isEqualTo(applied);
            bench.done("upgrade", "head");
            bench.done("downgrade", "base", "--dry-run");
            assertThat(bench.query("SELECT username FROM users")).containsExactly("ada");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_fails_is_told_before_it_runs(TestDatabases kind) {
        try (Workbench bench = Workbench.withModels(kind)) {
            bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1");
            revision(bench, "bbbb1", "op.execute(\"INSERT INTO nobody VALUES (1)\");");
            String before = bench.catalogue();
            Workbench.Run run = bench.ferro("upgrade", "head", "--dry-run");
            assertThat(run.exitCode()).isEqualTo(tries(kind) ? 1 : 0);
            if (tries(kind)) {
                assertThat(run.err()).contains("The upgrade to `bbbb1` (Step bbbb1) fails", "nobody");
            }
            assertThat(bench.catalogue()).isEqualTo(before);
        }
    }

    @Test
    void what_cannot_be_rolled_back_is_not_tried() {
        try (Workbench bench = Workbench.withModels(TestDatabases.POSTGRESQL)) {
            bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1");
            revision(bench, "bbbb1", "op.run(\"mail\", connection -> { throw new IllegalStateException(); });");
            assertThat(bench.done("upgrade", "head", "--dry-run").out())
                    .contains("Everything before `bbbb1` works: it was tried in a transaction that was rolled back."
                            + " That one runs Java code");
            bench.done("downgrade", "base", "--dry-run");
        }
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            bench.done("init", "--url", bench.url());
            revision(bench, "aaaa1", "op.withoutTransaction(outside -> outside.execute(\"VACUUM\"));");
            assertThat(bench.done("upgrade", "head", "--dry-run").out())
                    .contains("A part of that one runs outside of a transaction.");
        }
    }

    @Test
    void a_database_that_is_not_there_is_not_created() {
        try (Workbench bench = Workbench.withModels(TestDatabases.SQLITE)) {
            bench.done("revision", "--autogenerate", "-m", "Users", "--rev-id", "aaaa1");
            Path file = bench.folder().resolve("new.db");
            assertThat(bench.done("upgrade", "head", "--dry-run", "--url", "jdbc:sqlite:" + file)
                            .out())
                    .contains("All of it works");
            assertThat(file).doesNotExist();
        }
    }
}
