package dev.ferro.cli;

import static dev.ferro.cli.SquashHistory.FOLDER;
import static dev.ferro.cli.SquashHistory.addAnother;
import static dev.ferro.cli.SquashHistory.bench;
import static dev.ferro.cli.SquashHistory.history;
import static dev.ferro.cli.SquashHistory.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be squashed, and what is said of it. */
class SquashRefusalsTest {

    private final StringBuilder told = new StringBuilder();

    private void refused(Workbench bench, String... words) {
        List<String> before = bench.scripts();
        Workbench.Run run = bench.ferro(words);
        assertThat(run.exitCode()).as(run.transcript()).isNotZero();
        assertThat(bench.scripts()).isEqualTo(before);
        told.append(run.transcript());
    }

    @Test
    void is_said_to_be_so() {
        try (Workbench bench = history(bench(TestDatabases.SQLITE))) {
            refused(bench, "squash", "bbbb1111");
            refused(bench, "squash", "bbbb1111:bbbb1111");
            script(bench, "cccc1111", ", revises = \"bbbb1111\"", "", "");
            script(bench, "cccc2222", ", dependsOn = \"bbbb2222\"", "", "");
            refused(bench, "squash", "aaaa1111:bbbb3333");
            script(bench, "dddd1111", ", revises = {\"bbbb3333\", \"cccc1111\"}", "", "");
            refused(bench, "squash", "bbbb3333:dddd1111");
            refused(bench, "squash", "base:dddd1111");
            bench.done("squash", "aaaa1111:bbbb1111", "--rev-id", "55550000");
            refused(bench, "squash", "base:bbbb1111", "--rev-id", "55550000");
            refused(bench, "squash", "base:bbbb1111", "--rev-id", "bbbb1111");
            refused(bench, "squash", "aaaa1111:bbbb2222");
        }
        GoldenFile.of("errors/squash-refused.txt").assertHolds(told.toString());
    }

    @Test
    void is_what_only_its_author_knows() {
        try (Workbench bench = history(bench(TestDatabases.SQLITE))) {
            script(bench, "cccc1111", ", revises = \"bbbb3333\"", "op.execute(\"SELECT 1\");", "");
            script(
                    bench,
                    "dddd1111",
                    ", revises = \"cccc1111\"",
                    "op.insert(\"users\", java.util.Map.of(\"id\", 3));",
                    "op.run(\"tidy up\", connection -> {});");
            refused(bench, "squash", "base:head");
            bench.write(FOLDER + "dddd1111.java", bench.read(FOLDER + "dddd1111.java") + "\ninterface Beside {}\n");
            refused(bench, "squash", "base:head", "--keep-opaque");
        }
        GoldenFile.of("errors/squash-opaque.txt").assertHolds(told.toString());
    }

    @Test
    void ends_with_a_squashed_revision() {
        try (Workbench bench = history(bench(TestDatabases.SQLITE))) {
            bench.done("squash", "bbbb1111:bbbb3333", "--rev-id", "55550000");
            refused(bench, "squash", "aaaa1111:55550000");
            addAnother(bench);
            bench.done("squash", "aaaa1111:cccc1111", "--rev-id", "66660000");
            assertThat(bench.done("upgrade", "head").err()).startsWith("↑ 66660000");
        }
        GoldenFile.of("errors/squash-of-a-squashed-one.txt").assertHolds(told.toString());
    }
}
