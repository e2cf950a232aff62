package dev.ferro.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts an SQL text into what is quoted and what is not.
 *
 * <p>A name is between backticks or, as on other databases, between double quotes; in a text a backslash takes the next
 * character with it. See <a href="https://dev.mysql.com/doc/refman/8.0/en/string-literals.html">String Literals</a>.
 */
final class MysqlTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<text>'(?:[^'\\\\]|''|\\\\.)*+')|`(?<name>(?:[^`]|``)*+)`|\"(?<quoted>(?:[^\"]|\"\")*+)\""
                    + "|(?<space>\\s+)|(?<word>[\\p{L}\\p{N}_$@.]+)|.",
            Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("''|\\\\(.)", Pattern.DOTALL);

    private MysqlTokens() {}

    /** What a token is. */
    enum Kind {
        /** A text, without its quotes and escapes. */
        TEXT,
        /** A name, without its quotes. */
        NAME,
        /** Blanks and ends of lines. */
        SPACE,
        /** A word without quotes, or a number. */
        WORD,
        /** A sign. */
        SIGN
    }

    /** A part of an SQL text. */
    record Token(Kind kind, String value) {}

    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            tokens.add(token(token));
        }
        return tokens;
    }

    private static Token token(Matcher token) {
        if (token.group("text") != null) {
            return new Token(Kind.TEXT, text(token.group()));
        }
        if (token.group("name") != null) {
            return new Token(Kind.NAME, token.group("name").replace("``", "`"));
        }
        if (token.group("quoted") != null) {
            return new Token(Kind.NAME, token.group("quoted").replace("\"\"", "\""));
        }
        Kind other = token.group("word") == null ? Kind.SIGN : Kind.WORD;
        return new Token(token.group("space") == null ? other : Kind.SPACE, token.group());
    }

    /** {@return what a text between single quotes says} */
    static String text(String literal) {
        String inner = literal.substring(1, literal.length() - 1);
        return ESCAPE.matcher(inner).replaceAll(escape -> Matcher.quoteReplacement(meant(escape.group(1))));
    }

    private static String meant(String escaped) {
        if (escaped == null) {
            return "'";
        }
        return switch (escaped.charAt(0)) {
            case '0' -> "\0";
            case 'b' -> "\b";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'Z' -> "\u001a";
            case '%', '_' -> "\\" + escaped;
            default -> escaped;
        };
    }
}
