package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.EachDatabase;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What works, and what does not, while scripts of the history are missing, doubled, circular or cannot be read. */
class BrokenHistoryTest {

    private static final String VERSIONS = "migrations/versions/";

    /** One line of three revisions, of which two are applied; then four scripts with a mistake each. */
    private static Workbench broken(TestDatabases kind) {
        Workbench bench = Workbench.on(kind);
        bench.done("init", "--url", bench.url());
        for (String id : List.of("aaaa1", "bbbb1", "cccc1")) {
            bench.done("revision", "-m", "Make " + id, "--rev-id", id);
        }
        bench.done("upgrade", "bbbb1");
        script(bench, "dddd1", "revises = \"gone1\"");
        script(bench, "eeee1", "revises = \"dddd1\", labels = \"side\"");
        script(bench, "ffff1", "revises = \"ffff2\"");
        script(bench, "ffff2", "revises = \"ffff1\", labels = \"side\"");
        bench.write(VERSIONS + "Rabc1_cut_off.java", "/** Cut off. */\n@Revision(id = \"abc1\", revises = ");
        bench.write(VERSIONS + "Rabc2_after_it.java", header("abc2", "revises = \"abc1\""));
        return bench;
    }

    private static void script(Workbench bench, String id, String values) {
        bench.write(VERSIONS + "R" + id + ".java", header(id, values));
    }

    private static String header(String id, String values) {
        return """
                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Make %1$s. */
                @Revision(id = "%1$s", %2$s)
                public final class R%1$s implements Migration {
                    public void upgrade(Operations op) {}
                    public void downgrade(Operations op) {}
                }
                """.formatted(id, values);
    }

    @Test
    void what_can_be_told_is_told_with_a_warning() {
        try (Workbench bench = broken(TestDatabases.SQLITE)) {
            List<String> transcripts = new ArrayList<>();
            List<String[]> commands = List.of(
                    new String[] {"heads"},
                    new String[] {"history", "-i"},
                    new String[] {"branches"},
                    new String[] {"current"},
                    new String[] {"show", "cccc1"},
                    new String[] {"show", "eeee1"},
                    new String[] {"history", "-r", "aaaa1:cccc1"});
            String warnings = null;
            for (String[] command : commands) {
                Workbench.Run run = bench.done(command);
                assertThat(run.err()).startsWith("warning: ");
                assertThat(warnings == null || warnings.equals(run.err())).isTrue();
                warnings = run.err();
                transcripts.add("$ ferro " + String.join(" ", command) + "\n" + run.out());
            }
            GoldenFile.of("cli/broken-history.txt").assertHolds(String.join("\n", transcripts) + "\n" + warnings);
        }
    }

    @Test
    void what_needs_the_broken_part_is_refused_with_everything_that_is_wrong() {
        try (Workbench bench = broken(TestDatabases.SQLITE)) {
            bench.refused("broken-history", 1, "upgrade", "head");
            String problems = bench.ferro("upgrade", "head").err();
            for (String[] command : List.of(
                    new String[] {"upgrade", "heads"},
                    new String[] {"upgrade", "+1"},
                    new String[] {"upgrade", "eeee1"},
                    new String[] {"upgrade", "head", "--sql"},
                    new String[] {"downgrade", "head"},
                    new String[] {"stamp", "heads"},
                    new String[] {"stamp", "abc2"},
                    new String[] {"history", "-r", "cccc1:head"},
                    new String[] {"history", "--pending"},
                    new String[] {"current", "--check-heads"},
                    new String[] {"check", "--single-head"},
                    new String[] {"revision", "-m", "More"},
                    new String[] {"revision", "-m", "More", "--head", "cccc1"},
                    new String[] {"merge", "-m", "All"},
                    new String[] {"rebase", "cccc1", "--onto", "eeee1"})) {
                Workbench.Run run = bench.ferro(command);
                assertThat(run.exitCode()).as(run.transcript()).isEqualTo(1);
                assertThat(run.err()).as(run.transcript()).isEqualTo(problems);
                assertThat(run.out()).isEmpty();
            }
            assertThat(bench.scripts()).hasSize(9);
            assertThat(bench.query("SELECT revision FROM ferro_version")).containsExactly("bbbb1");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void the_whole_part_moves_all_the_same(TestDatabases kind) {
        try (Workbench bench = broken(kind)) {
            assertThat(bench.done("upgrade", "cccc1").err()).contains("warning: Revision `dddd1`");
            assertThat(bench.query("SELECT revision FROM ferro_version")).containsExactly("cccc1");
            bench.done("downgrade", "-1", "--yes");
            bench.done("downgrade", "aaaa1", "--yes");
            assertThat(bench.query("SELECT revision FROM ferro_version")).containsExactly("aaaa1");
            bench.done("stamp", "bbbb1");
            bench.done("downgrade", "base", "--yes");
            assertThat(bench.query("SELECT revision FROM ferro_version")).isEmpty();
        }
    }

    @Test
    void a_label_of_two_revisions_means_none_of_them() {
        try (Workbench bench = broken(TestDatabases.SQLITE)) {
            assertThat(bench.ferro("show", "side").err())
                    .startsWith("error: The label `side` is declared by two revisions.");
        }
    }

    @Test
    void programs_are_told_in_the_document() {
        try (Workbench bench = broken(TestDatabases.SQLITE)) {
            Workbench.Run run = bench.done("current", "--json");
            assertThat(run.out())
                    .contains("\"pending\": null")
                    .contains("\"code\": \"missing-parent\"")
                    .contains("\"code\": \"script-header-invalid\"");
            assertThat(bench.ferro("upgrade", "head", "--json").out()).contains("\"errors\": [");
        }
    }

    @Test
    void a_database_in_the_broken_part_is_told_where_it_is_but_not_moved() {
        try (Workbench bench = broken(TestDatabases.SQLITE)) {
            bench.execute("UPDATE ferro_version SET revision = 'eeee1'");
            assertThat(bench.done("current").out()).startsWith("eeee1  Make eeee1  (head, broken, side)");
            assertThat(bench.ferro("downgrade", "base", "--yes").exitCode()).isEqualTo(1);
            bench.done("stamp", "--purge", "cccc1");
            assertThat(bench.done("current").out()).startsWith("cccc1");
        }
    }

    // A1: what a version table holds that nothing but another program can have written
    @ParameterizedTest
    @EachDatabase
    void a_row_that_names_nothing_is_refused(TestDatabases kind) {
        try (Workbench bench = Workbench.on(kind)) {
            bench.done("init", "--url", bench.url());
            bench.execute(
                    "CREATE TABLE ferro_version (revision VARCHAR(255))", "INSERT INTO ferro_version VALUES (NULL)");
            assertThat(bench.ferro("current").err())
                    .startsWith("error: The version table holds a row that names no revision.");
            bench.execute("UPDATE ferro_version SET revision = ' '");
            assertThat(bench.ferro("upgrade", "head").err())
                    .startsWith("error: The version table holds a row that names no revision.");
        }
    }

    @Test
    void once_mended_nothing_is_said() {
        try (Workbench bench = broken(TestDatabases.SQLITE)) {
            script(bench, "dddd1", "revises = \"cccc1\"");
            script(bench, "ffff1", "revises = \"cccc1\"");
            script(bench, "ffff2", "revises = \"ffff1\"");
            script(bench, "abc2", "revises = \"ffff2\"");
            bench.write(
                    VERSIONS + "Rabc1_cut_off.java",
                    header("abc1", "revises = \"abc2\"").replace("Rabc1", "Rabc1_cut_off"));
            bench.write(VERSIONS + "Rabc2_after_it.java", "");
            assertThat(bench.ferro("heads").err()).startsWith("warning: `Rabc2_after_it.java` has no `@Revision`.");
            assertThat(bench.folder()
                            .resolve(VERSIONS + "Rabc2_after_it.java")
                            .toFile()
                            .delete())
                    .isTrue();
            assertThat(bench.done("heads").err()).isEmpty();
            assertThat(bench.done("upgrade", "heads").out()).contains("eeee1");
        }
    }
}
