package dev.ferro.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into tokens as SQLite does, leaving out white space and comments.
 *
 * @see <a href="https://www.sqlite.org/src/file/src/tokenize.c">tokenize.c</a>
 */
final class SqlTokens {

    private static final List<String> LONG_SIGNS = List.of("->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "!=", "==");

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    static List<Token> of(String sql) {
        return new SqlTokens(sql).cut();
    }

    private List<Token> cut() {
        while (position < sql.length()) {
            char first = sql.charAt(position);
            if (isSpace(first)) {
                position++;
            } else if (first == '-' && next() == '-') {
                position = after("\n", position + 2);
            } else if (first == '/' && next() == '*') {
                position = after("*/", position + 2);
            } else {
                token(first);
            }
        }
        return tokens;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || (character >= '\t' && character <= '\r' && character != 0x0B);
    }

    private char next() {
        return position + 1 < sql.length() ? sql.charAt(position + 1) : 0;
    }

    /** {@return where the text goes on after an end, or where it ends} */
    private int after(String end, int start) {
        int found = sql.indexOf(end, start);
        return found < 0 ? sql.length() : found + end.length();
    }

    private void token(char first) {
        if ((first == 'x' || first == 'X') && next() == '\'') {
            add(Token.Kind.LITERAL, after("'", position + 2));
        } else if (isWordStart(first)) {
            add(Token.Kind.WORD, wordEnd());
        } else if (first == '\'') {
            add(Token.Kind.STRING, quoteEnd(first));
        } else if (first == '"' || first == '`') {
            add(Token.Kind.QUOTED, quoteEnd(first));
        } else if (first == '[') {
            add(Token.Kind.QUOTED, after("]", position));
        } else if (isDigit(first) || (first == '.' && isDigit(next()))) {
            add(Token.Kind.LITERAL, numberEnd());
        } else {
            add(Token.Kind.SIGN, signEnd());
        }
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, sql.substring(position, end), position, end));
        position = end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isWordStart(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || character == '$'
                || character >= 0x80;
    }

    private static boolean isWordPart(char character) {
        return isWordStart(character) || isDigit(character);
    }

    private int wordEnd() {
        int end = position + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A quote is doubled where it is meant. */
    private int quoteEnd(char quote) {
        int end = position + 1;
        while (end < sql.length()) {
            boolean closing = sql.charAt(end) == quote;
            if (closing && (end + 1 == sql.length() || sql.charAt(end + 1) != quote)) {
                return end + 1;
            }
            end += closing ? 2 : 1;
        }
        return sql.length();
    }

    /** Letters are those of hexadecimal numbers and exponents; a sign belongs to the number after an exponent's. */
    private int numberEnd() {
        boolean hexadecimal = sql.charAt(position) == '0' && (next() == 'x' || next() == 'X');
        int end = position + 1;
        while (end < sql.length() && isNumberPart(end, hexadecimal)) {
            end++;
        }
        return end;
    }

    private boolean isNumberPart(int place, boolean hexadecimal) {
        char character = sql.charAt(place);
        boolean exponent = !hexadecimal && (sql.charAt(place - 1) == 'e' || sql.charAt(place - 1) == 'E');
        return isWordPart(character) || character == '.' || (exponent && (character == '+' || character == '-'));
    }

    private int signEnd() {
        for (String sign : LONG_SIGNS) {
            if (sql.startsWith(sign, position)) {
                return position + sign.length();
            }
        }
        return position + 1;
    }
}
