package dev.ferro.models;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atteo.evo.inflector.English;

/** How words change: camel case to snake case, singular to plural and back. */
public final class Words {

    /** Between a word and the next, and between an abbreviation and the word after it: {@code HTTP|Server|Id}. */
    private static final Pattern SEAM =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private static final Pattern PLURAL_LOOKING = Pattern.compile(".*[^suaio]s");
    private static final Pattern PLURAL_IN_ES = Pattern.compile(".*(?:ss|x|zz|ch|sh|[^aeo]us)es");
    private static final Map<String, String> IRREGULAR = Map.of(
            "people", "person",
            "children", "child",
            "men", "man",
            "women", "woman",
            "mice", "mouse",
            "geese", "goose",
            "teeth", "tooth",
            "feet", "foot",
            "oxen", "ox");

    private Words() {}

    /** {@return {@code http_server} for {@code HTTPServer}, {@code user_id} for {@code userID}} */
    public static String snake(String camel) {
        return SEAM.matcher(camel)
                .replaceAll("_")
                .replaceAll("(?<=[^_])_+(?=[^_])", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** {@return the snake case name with its last word in the plural; unchanged if it is one already} */
    public static String plural(String name) {
        return lastWord(name, word -> isPlural(word) ? word : English.plural(word));
    }

    /** {@return the snake case name with its last word in the singular; unchanged if none is known} */
    public static String singular(String name) {
        return lastWord(
                name,
                word -> candidates(word)
                        .filter(candidate -> !candidate.isEmpty())
                        .findFirst()
                        .orElse(word));
    }

    private static boolean isPlural(String word) {
        return IRREGULAR.containsKey(word)
                || (PLURAL_LOOKING.matcher(word).matches()
                        && English.plural(withoutEnd(word, 1)).equals(word));
    }

    private static Stream<String> candidates(String word) {
        if (IRREGULAR.containsKey(word)) {
            return Stream.of(IRREGULAR.get(word));
        }
        boolean inEs = PLURAL_IN_ES.matcher(word).matches();
        List<String> stems = Stream.of(
                        word.endsWith("ies") ? withoutEnd(word, 3) + "y" : "",
                        word.endsWith("ves") ? withoutEnd(word, 3) + "f" : "",
                        word.endsWith("ves") ? withoutEnd(word, 3) + "fe" : "",
                        inEs ? withoutEnd(word, 2) : "",
                        word.endsWith("s") ? withoutEnd(word, 1) : "")
                .toList();
        return stems.stream()
                .filter(stem -> !stem.isEmpty() && English.plural(stem).equals(word));
    }

    private static String withoutEnd(String word, int letters) {
        return word.length() > letters ? word.substring(0, word.length() - letters) : "";
    }

    private static String lastWord(String name, UnaryOperator<String> change) {
        int start = name.lastIndexOf('_') + 1;
        return start == name.length() ? name : name.substring(0, start) + change.apply(name.substring(start));
    }
}
