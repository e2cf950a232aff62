package dev.ferro.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of errors and the code know the same codes. */
class ErrorsTest {

    private static final Path ROOT = Path.of(System.getProperty("ferro.root", ".."));

    @Test
    void every_code_of_a_problem_is_documented() throws IOException {
        Set<String> used = find("Problem\\s*\\.of\\(\\s*\"([a-z0-9-]+)\"", sources());
        assertThat(used).hasSizeGreaterThan(50);
        assertThat(documented()).containsAll(used);
    }

    @Test
    void every_documented_code_is_used() throws IOException {
        assertThat(find("\"([a-z0-9-]+)\"", sources())).containsAll(documented());
    }

    private static Set<String> documented() throws IOException {
        return find("(?m)^\\| `([a-z0-9-]+)`", Files.readString(ROOT.resolve("docs/errors/README.md")));
    }

    private static Set<String> find(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(ROOT)) {
            files = walk.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> ROOT.relativize(file).toString().contains("/src/main/java/"))
                    .toList();
        }
        return files.stream().map(ErrorsTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
