package dev.ferro.models.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Java identifiers for whatever things are called in a database. */
final class JavaNames {

    /** No record has components of these names: https://docs.oracle.com/javase/specs/jls/se17/html/jls-8.html#jls-8.10.1 */
    private static final Set<String> NO_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private JavaNames() {}

    /** {@return {@code OrderItem} for {@code order_item}} */
    static String className(String name) {
        StringBuilder text = new StringBuilder();
        words(name).forEach(word -> text.append(capital(word)));
        return started(text.toString(), "Table");
    }

    /** {@return {@code placedAt} for {@code placed_at}} */
    static String fieldName(String name) {
        String text = className(name);
        String field = text.substring(0, head(text)).toLowerCase(Locale.ROOT) + text.substring(head(text));
        return SourceVersion.isKeyword(field) || NO_COMPONENTS.contains(field) ? field + "Value" : field;
    }

    /** {@return {@code IN_PROGRESS} for {@code in progress}} */
    static String constantName(String label) {
        String name = String.join("_", words(label)).toUpperCase(Locale.ROOT);
        return started(name, "LABEL");
    }

    /** An abbreviation at the start is small as a whole: {@code urlOfShop}, but {@code xAxis}. */
    private static int head(String text) {
        int end = 0;
        while (end < text.length() && Character.isUpperCase(text.charAt(end))) {
            end++;
        }
        return end <= 1 || end == text.length() ? Math.max(1, end) : end - 1;
    }

    private static String started(String text, String fallback) {
        if (text.isEmpty()) {
            return fallback;
        }
        return Character.isJavaIdentifierStart(text.charAt(0)) ? text : "N" + text;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        name.chars().forEach(letter -> {
            if (letter != '_'
                    && letter != '$'
                    && Character.isJavaIdentifierPart(letter)
                    && !Character.isIdentifierIgnorable(letter)) {
                word.append((char) letter);
            } else {
                end(word, words);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static String capital(String word) {
        boolean loud = word.equals(word.toUpperCase(Locale.ROOT));
        String rest = word.substring(1);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + (loud ? rest.toLowerCase(Locale.ROOT) : rest);
    }
}
