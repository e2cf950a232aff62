package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TourTest {

    private final Workbench bench = Workbench.on(TestDatabases.SQLITE);

    @AfterEach
    void clean() {
        bench.close();
    }

    @Test
    void it_walks_the_application_through_its_life_and_leaves_it_there() {
        Workbench.Run run = bench.done("tour");
        assertThat(run.err()).isEmpty();
        GoldenFile.of("cli/tour.txt").assertHolds(withStableIds(run.out()));
        assertThat(bench.folder().resolve("ferro-tour/blog.db")).isNotEmptyFile();
        Workbench.Run check = bench.ferroIn(bench.folder().resolve("ferro-tour"), "check");
        assertThat(check.out()).isEqualTo("Models and database agree.\n");
    }

    @Test
    void it_never_writes_into_a_folder_that_holds_something() {
        bench.write("ferro-tour/mine.txt", "mine");
        Workbench.Run run = bench.ferro("tour");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("There is something in `ferro-tour` already.");
        assertThat(bench.folder().resolve("ferro-tour")).isDirectoryNotContaining("glob:**.toml");
    }

    @Test
    void it_goes_where_it_is_told_and_answers_with_a_document() {
        Workbench.Run run = bench.done("tour", "elsewhere", "--json");
        assertThat(JsonParser.parseString(run.out())
                        .getAsJsonObject()
                        .getAsJsonArray("commands")
                        .get(0)
                        .getAsString())
                .isEqualTo("ferro init --url jdbc:sqlite:blog.db");
        assertThat(bench.folder().resolve("elsewhere/ferro.toml")).exists();
    }

    @Test
    void the_training_run_says_nothing_and_leaves_nothing() {
        Workbench.Run run = bench.done("internal-train");
        assertThat(run.shown()).isEmpty();
        assertThat(bench.folder()).isEmptyDirectory();
    }

    /** Ids are random; the first one becomes all ones, the second all twos. */
    private static String withStableIds(String text) {
        Map<String, String> stable = new LinkedHashMap<>();
        return Pattern.compile("\\b(R?)([0-9a-f]{12})(?=\\b|_)")
                .matcher(text)
                .replaceAll(match -> match.group(1)
                        + stable.computeIfAbsent(
                                match.group(2),
                                id -> String.valueOf(stable.size() + 1).repeat(12)));
    }
}
