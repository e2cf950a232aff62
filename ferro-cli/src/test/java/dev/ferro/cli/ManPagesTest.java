package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The manual pages say what the help says. */
class ManPagesTest {

    private final Map<String, String> pages = ManPages.pages();

    @Test
    void every_command_has_one() {
        assertThat(pages.keySet())
                .contains("ferro.1")
                .containsAll(Commands.all().keySet().stream()
                        .map(name -> "ferro-" + name + ".1")
                        .toList());
    }

    @Test
    void a_page_names_every_argument_and_option() {
        Commands.all().forEach((name, command) -> {
            String page = pages.get("ferro-" + name + ".1");
            command.model()
                    .options()
                    .forEach(option -> assertThat(page).contains(option.name().replace("-", "\\-")));
            command.model().parameters().forEach(parameter -> assertThat(page).contains(parameter.name()));
        });
    }

    @Test
    void no_text_is_taken_for_a_request_to_the_formatter() {
        assertThat(pages.values())
                .allSatisfy(page -> assertThat(
                                page.lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                        .allMatch(line -> line.matches("\\.(TH|SH|B|BR|PP|TP|nf|fi)\\b.*")));
    }

    @Test
    void the_page_of_a_command_reads_well() {
        GoldenFile.of("cli/ferro-upgrade.1")
                .assertHolds(pages.get("ferro-upgrade.1").replace(Version.text(), "VERSION"));
    }
}
