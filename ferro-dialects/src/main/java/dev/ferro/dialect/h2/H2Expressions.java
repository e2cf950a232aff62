package dev.ferro.dialect.h2;

import dev.ferro.dialect.Brackets;
import dev.ferro.schema.type.DataType;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for what can be told to be the same without asking the database.
 *
 * <p>H2 prints every name in quotes, breaks lines before AND and OR, and gives a constant that is compared with a column
 * the column's type: {@code price >= 0} comes back as {@code "PRICE" >= CAST(0 AS NUMERIC(1))}. Such a cast is taken off,
 * since H2 adds it again and an enum's would name labels that may have changed.
 */
final class H2Expressions {

    private static final Pattern PART =
            Pattern.compile("(?<comparison>[<>=]) ?CAST\\((?<constant>-?[0-9.]+(?:E[+-]?[0-9]+)?|'(?:[^']++|'')*+') AS"
                    + " (?:NUMERIC\\([0-9, ]+\\)|SMALLINT|INTEGER|BIGINT|DOUBLE PRECISION|REAL|DECFLOAT(?:\\([0-9]+\\))?"
                    + "|ENUM\\((?:'(?:[^']++|'')*+'(?:, )?)+\\))\\)"
                    + "|(?<text>(?:U&)?'(?:[^']++|'')*+')|(?<name>(?:U&)?\"(?:[^\"]++|\"\")*+\")|\\s+");

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:(?<four>[0-9a-fA-F]{4})|\\+(?<six>[0-9a-fA-F]{6})|(?<self>\\\\))");

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']++|'')*+)'");
    private static final Pattern JSON_LITERAL = Pattern.compile("(?i)JSON\\s+('(?:[^']++|'')*+')");
    private static final Pattern NUMERAL = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:E[+-]?\\d+)?");
    private static final Pattern CLOCK =
            Pattern.compile("(?i)now\\(\\)|current_timestamp|localtimestamp|current_timestamp\\(\\)");
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\(\\))?");

    private H2Expressions() {}

    /** {@return the expression in its one spelling} */
    static String normal(String expression) {
        return Brackets.bare(PART.matcher(expression).replaceAll(part -> Matcher.quoteReplacement(respelled(part))));
    }

    private static String respelled(MatchResult part) {
        String comparison = part.group(1);
        if (comparison != null) {
            return comparison + " " + number(part.group(2), part.group(2));
        }
        if (part.group(3) != null) {
            return plain(part.group(3));
        }
        return part.group(4) == null ? " " : name(plain(part.group(4)));
    }

    private static String name(String quoted) {
        String name = quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
        return H2Dialect.IDENTIFIERS.quote(H2Names.folded(name));
    }

    /** H2 prints what is not ASCII by numbers. */
    private static String plain(String quoted) {
        return quoted.startsWith("U&")
                ? ESCAPE.matcher(quoted.substring(2)).replaceAll(escape -> Matcher.quoteReplacement(character(escape)))
                : quoted;
    }

    private static String character(MatchResult escape) {
        String number = escape.group(1) == null ? escape.group(2) : escape.group(1);
        return number == null ? "\\" : Character.toString(Integer.parseInt(number, 16));
    }

    /** {@return a default in its one spelling, or null if it is NULL, which is no default at all} */
    static @Nullable String defaultValue(@Nullable String expression, DataType type) {
        if (expression == null) {
            return null;
        }
        String text = normal(expression);
        if (text.equalsIgnoreCase("NULL")) {
            return null;
        }
        if (CLOCK.matcher(text).matches()) {
            return "CURRENT_TIMESTAMP";
        }
        return switch (H2Kind.of(type)) {
            case NUMBER -> number(text);
            case BOOLEAN -> truth(text);
            case JSON -> json(text);
            case NATIVE, OTHER -> FUNCTION.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : text;
        };
    }

    private static String number(String text) {
        Matcher literal = LITERAL.matcher(text);
        return number(literal.matches() ? literal.group(1).strip() : text, text);
    }

    /** {@return a number in its one spelling, or else another text} */
    private static String number(String numeral, String otherwise) {
        if (!NUMERAL.matcher(numeral).matches()) {
            return otherwise;
        }
        BigDecimal value = new BigDecimal(numeral);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String truth(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** {@return a default of JSON as it is meant in the catalogue, where a text is a JSON string} */
    static String jsonAsKept(String expression) {
        Matcher literal = LITERAL.matcher(expression);
        if (!literal.matches()) {
            return expression;
        }
        return "JSON '\"" + literal.group(1).replace("\\", "\\\\").replace("\"", "\\\"") + "\"'";
    }

    /**
     * To H2 a text in a place of JSON is a JSON string; in a default it is meant as JSON. See <a
     * href="https://www.h2database.com/html/datatypes.html#json_type">JSON</a>.
     */
    private static String json(String text) {
        Matcher literal = JSON_LITERAL.matcher(text);
        if (literal.matches()) {
            return "JSON " + literal.group(1);
        }
        return LITERAL.matcher(text).matches() ? "JSON " + text : text;
    }
}
