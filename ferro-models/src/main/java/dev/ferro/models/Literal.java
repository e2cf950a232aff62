package dev.ferro.models;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A server default, as far as it can be understood without a database.
 *
 * @param form what it is
 * @param value what it says: a text without its quotes, anything else as written
 */
record Literal(Form form, String value) {

    /** What a default can be. */
    enum Form {
        NUMBER,
        TEXT,
        BOOLEAN,
        NULL,
        /** A bare word that SQL does not know: most likely a text without its quotes. */
        WORD,
        /** Anything else; only a database can tell whether it fits. */
        EXPRESSION
    }

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Set<String> VALUES = Set.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "current_user",
            "current_role",
            "current_catalog",
            "current_schema",
            "session_user",
            "user");

    static Literal of(String written) {
        String text = written.strip();
        if (NUMBER.matcher(text).matches()) {
            return new Literal(Form.NUMBER, text);
        }
        if (TEXT.matcher(text).matches()) {
            return new Literal(Form.TEXT, text.substring(1, text.length() - 1).replace("''", "'"));
        }
        return new Literal(WORD.matcher(text).matches() ? word(text.toLowerCase(Locale.ROOT)) : Form.EXPRESSION, text);
    }

    private static Form word(String word) {
        return switch (word) {
            case "true", "false" -> Form.BOOLEAN;
            case "null" -> Form.NULL;
            default -> VALUES.contains(word) ? Form.EXPRESSION : Form.WORD;
        };
    }
}
