package dev.ferro.dialect.sqlite;

/**
 * A word, literal or sign of an SQL text.
 *
 * @param kind what it is
 * @param text as it is written
 * @param start where it begins
 * @param end where the next character is
 */
record Token(Kind kind, String text, int start, int end) {

    /** What a token is. */
    enum Kind {
        /** A keyword or a bare identifier. */
        WORD,
        /** An identifier in double quotes, backticks or brackets. */
        QUOTED,
        /** A text in single quotes, which SQLite takes for an identifier in some places. */
        STRING,
        /** A number, or a blob such as {@code x'00'}. */
        LITERAL,
        /** Anything else, such as {@code ||} or a parenthesis. */
        SIGN
    }

    /** {@return whether this is the keyword or the sign} */
    boolean is(String wanted) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(wanted);
    }

    /** {@return the identifier that this token stands for} */
    String name() {
        if (kind == Kind.WORD || kind == Kind.LITERAL || kind == Kind.SIGN) {
            return text;
        }
        String mark = text.substring(text.length() - 1);
        String inner = text.substring(1, text.length() - 1);
        return mark.equals("]") ? inner : inner.replace(mark + mark, mark);
    }

    /** {@return whether both say the same to SQLite, however they are quoted} */
    boolean means(Token other) {
        if (isIdentifier() && other.isIdentifier()) {
            return name().equalsIgnoreCase(other.name());
        }
        return kind == other.kind && spelling().equals(other.spelling());
    }

    boolean isIdentifier() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    private String spelling() {
        return switch (text) {
            case "==" -> "=";
            case "<>" -> "!=";
            default -> text;
        };
    }
}
