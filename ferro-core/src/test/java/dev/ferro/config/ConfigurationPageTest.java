package dev.ferro.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the configuration knows every key, and no other. */
class ConfigurationPageTest {

    @Test
    void every_key_is_described_and_every_described_key_is_one() throws IOException {
        Path page = Path.of(System.getProperty("ferro.root", "..")).resolve("docs/configuration.md");
        List<String> described = Pattern.compile("(?m)^\\| `([a-z_.]+)` \\|")
                .matcher(Files.readString(page))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(described).containsExactlyElementsOf(Key.paths());
    }
}
