package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on models shows works as it is shown. */
class DocumentationTest {

    private static List<String> blocks(String language) {
        try {
            String page = Files.readString(GoldenFile.root().resolve("docs/models.md"));
            return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                    .matcher(page)
                    .results()
                    .map(block -> block.group(1))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Two public types may not share a file; the page shows them as an application has them. */
    static Stream<Sources> examples() {
        return blocks("java").stream().map(block -> Sources.of(block.replace("public ", "")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_read(Sources example) {
        assertThat(example.read().warnings()).isEmpty();
        assertThat(example.on(KnownDatabase.SQLITE).read().warnings()).isEmpty();
    }

    @Test
    void the_first_example_has_the_schema_shown() throws Exception {
        Sources example = examples().findFirst().orElseThrow();
        try (Workbench shown = Workbench.open(TestDatabase.postgresql(), KnownDatabase.POSTGRESQL)) {
            shown.sql(blocks("sql").get(0));
            assertThat(shown.diff(example.read().schema()).operations()).isEmpty();
        }
    }
}
