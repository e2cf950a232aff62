package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HelpTest {

    // C18
    @TestFactory
    Stream<DynamicTest> each_command_says_what_it_takes() {
        return Commands.all().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> holds(name, name, "--help")));
    }

    @Test
    void the_overview_lists_all_commands() {
        holds("ferro", "--help");
    }

    private static void holds(String name, String... words) {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            Workbench.Run run = bench.done(words);
            GoldenFile.of("cli/help/" + name + ".txt").assertHolds(run.out().replace(Version.text(), "<version>"));
            assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        }
    }

    @Test
    void without_a_command_the_overview_is_shown_and_the_exit_code_says_misuse() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            assertThat(bench.ferro().exitCode()).isEqualTo(2);
            assertThat(bench.ferro().out()).contains("Usage");
        }
    }

    @Test
    void help_is_a_word_too() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            assertThat(bench.done("help").out()).isEqualTo(bench.done("--help").out());
            assertThat(bench.done("help", "upgrade").out())
                    .isEqualTo(bench.done("upgrade", "--help").out());
        }
    }

    @Test
    void the_version_is_the_builds() {
        try (Workbench bench = Workbench.on(TestDatabases.SQLITE)) {
            assertThat(bench.done("--version").out()).matches("ferro \\d+\\.\\d+.*\n");
        }
    }
}
