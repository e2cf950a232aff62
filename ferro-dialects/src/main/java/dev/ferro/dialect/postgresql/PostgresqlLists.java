package dev.ferro.dialect.postgresql;

import static dev.ferro.dialect.Brackets.after;
import static dev.ferro.dialect.Brackets.bare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One spelling for lists of constants.
 *
 * <p>{@code IN} becomes an array of the type that the column has then. When the column gets another type, the array keeps
 * its own, and from then on the list is printed with casts, or without them, that a list written today would not, or would,
 * have. Among whole numbers, and among texts, they change nothing. A list with anything else in it stays as it is.
 */
final class PostgresqlLists {

    private static final String ARRAY = "ARRAY[";
    private static final String CAST = "::";
    private static final List<String> COMPARED = List.of("= ANY (", "<> ALL (");
    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric");
    private static final Set<String> TEXTS = Set.of("text", "character varying");
    private static final Pattern NUMERAL = Pattern.compile("-?\\d+");

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private PostgresqlLists(String text) {
        this.text = text;
    }

    /** {@return the expression with its lists of constants without casts} */
    static String plain(String expression) {
        return expression.contains(ARRAY) ? new PostgresqlLists(expression).plain() : expression;
    }

    private String plain() {
        while (at < text.length()) {
            if (COMPARED.stream().anyMatch(word -> text.startsWith(word, at))) {
                list();
            } else {
                copy(isBracket(text.charAt(at)) ? at + 1 : after(text, at));
            }
        }
        return plain.toString();
    }

    /** What is in brackets is looked through. */
    private static boolean isBracket(char character) {
        return character == '(' || character == '[';
    }

    private void copy(int end) {
        plain.append(text, at, end);
        at = end;
    }

    private void list() {
        int open = text.indexOf('(', at);
        int close = after(text, open) - 1;
        copy(open + 1);
        if (close < open) {
            return;
        }
        String content = text.substring(open + 1, close);
        plain.append(constants(content).orElse(content));
        at = close;
    }

    private static Optional<String> constants(String array) {
        String list = withoutArrayCast(bare(array));
        if (!list.startsWith(ARRAY) || after(list, ARRAY.length() - 1) != list.length()) {
            return Optional.empty();
        }
        List<String> constants = new ArrayList<>();
        for (String element : elements(list.substring(ARRAY.length(), list.length() - 1))) {
            Optional<String> constant = constant(bare(element));
            if (constant.isEmpty()) {
                return Optional.empty();
            }
            constants.add(constant.get());
        }
        return Optional.of(ARRAY + String.join(", ", constants) + "]");
    }

    private static String withoutArrayCast(String array) {
        int cast = array.lastIndexOf(CAST);
        if (cast < 0 || !array.endsWith("[]")) {
            return array;
        }
        String type = array.substring(cast + CAST.length(), array.length() - "[]".length());
        return NUMBERS.contains(type) || TEXTS.contains(type) ? bare(array.substring(0, cast)) : array;
    }

    private static List<String> elements(String list) {
        List<String> elements = new ArrayList<>();
        int start = 0;
        for (int place = 0; place >= 0 && place < list.length(); place = after(list, place)) {
            if (list.charAt(place) == ',') {
                elements.add(list.substring(start, place));
                start = place + 1;
            }
        }
        elements.add(list.substring(start));
        return elements;
    }

    /** {@return a whole number or a quoted text without its casts, if the element is nothing else} */
    private static Optional<String> constant(String element) {
        if (isNumber(element)) {
            return Optional.of(element);
        }
        int cast = element.lastIndexOf(CAST);
        if (cast < after(element, 0)) {
            return Optional.empty();
        }
        String type = element.substring(cast + CAST.length());
        String inner = bare(element.substring(0, cast));
        if (NUMBERS.contains(type)) {
            return constant(isText(inner) ? inner.substring(1, inner.length() - 1) : inner)
                    .filter(PostgresqlLists::isNumber);
        }
        return isText(inner) && TEXTS.contains(type)
                ? Optional.of(inner)
                : constant(inner).filter(constant -> TEXTS.contains(type) && isText(constant));
    }

    private static boolean isNumber(String text) {
        return NUMERAL.matcher(text).matches();
    }

    private static boolean isText(String text) {
        return text.startsWith("'") && after(text, 0) == text.length();
    }
}
