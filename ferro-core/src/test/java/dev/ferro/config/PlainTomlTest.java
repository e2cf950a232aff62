package dev.ferro.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick parser must agree with the complete one on every file that it does not leave to it. */
class PlainTomlTest {

    private static final String LETTERS = "ab.=[]\"'#\n\r\t ,_-10tfruealse{}\\é";

    @Test
    void an_ordinary_file_is_plain() {
        List<Entry> entries =
                PlainToml.parse("url = \"x\" # y\r\n\r\n[a.b]\nc = [\"d\", 'e',\n 'f' ]\ng = true\nh = 12");
        assertThat(entries)
                .containsExactly(
                        new Entry(List.of("url"), "x", 1),
                        new Entry(List.of("a", "b"), Entry.TABLE, 3),
                        new Entry(List.of("a", "b", "c"), List.of("d", "e", "f"), 4),
                        new Entry(List.of("a", "b", "g"), true, 6),
                        new Entry(List.of("a", "b", "h"), 12L, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = \"\\n\"", "a = \"\"\"x\"\"\"", "a.b = 1", "\"a\" = 1", "[[a]]", "a = 1\na = 2", "[a]\n[a]",
                        "a = 1.5",
                "a = {}", "a = 1 b = 2", "a = 1\n[a]", "[a.b]\n[a]\nb = 1", "a = 01", "a = 1979-05-27", "a = [1", "[a",
                "a = 'x", "a = tru", "= 1"
            })
    void what_is_more_than_plain_or_wrong_is_left_to_the_complete_parser(String text) {
        assertThat(PlainToml.parse(text)).isNull();
    }

    @Test
    void both_parsers_agree_on_random_files() {
        Random random = new Random(7);
        int understood = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = random(random);
            List<Entry> plain = PlainToml.parse(text);
            if (plain != null) {
                understood++;
                assertThat(sorted(plain)).as(text).isEqualTo(sorted(complete(text)));
            }
        }
        assertThat(understood).isGreaterThan(1000);
    }

    private static List<Entry> complete(String text) {
        try {
            return CompleteToml.parse(text, "test");
        } catch (FerroException problem) {
            throw new AssertionError("taken for plain:\n" + text, problem);
        }
    }

    /** Headers carry nothing once their tables have keys, and the complete parser keeps no order between tables. */
    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.isTable())
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        int lines = random.nextInt(4) + 1;
        for (int line = 0; line < lines; line++) {
            text.append(line(random)).append(random.nextInt(5) == 0 ? "\r\n" : "\n");
        }
        for (int change = random.nextInt(3); change > 0; change--) {
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            text.insert(random.nextInt(text.length() + 1), letter);
        }
        return text.toString();
    }

    private static String line(Random random) {
        String key = "abc".substring(random.nextInt(3)) + random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0 -> "[" + key + "]";
            case 1 -> "[" + key + "." + key + "]";
            case 2 -> "# " + key;
            case 3 -> key + " = [\"" + key + "\", 'b',\n" + random.nextInt(9) + "]";
            default ->
                key + " = " + List.of("\"x\"", "'y'", "true", "false", "12").get(random.nextInt(5));
        };
    }
}
