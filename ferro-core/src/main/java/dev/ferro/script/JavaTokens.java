package dev.ferro.script;

import org.jspecify.annotations.Nullable;

/**
 * Reads Java source word by word, as far as a header needs: comments are skipped, the last Javadoc is kept.
 *
 * <p>It stands on one token at a time and copies no text that nobody asks for, since a command may read thousands of
 * scripts.
 */
final class JavaTokens {

    /** What a token is. */
    enum Kind {
        WORD,
        STRING,
        SYMBOL,
        END
    }

    /** Whether an ASCII character is a part of a word. */
    private static final boolean[] PARTS = parts();

    private final String source;
    private Kind kind = Kind.SYMBOL;
    private int start;
    private int end;
    private int firstLine = 1;
    private int line = 1;
    private @Nullable String javadoc;

    /** Stands before the first token. */
    JavaTokens(String source) {
        this.source = source;
    }

    private static boolean[] parts() {
        boolean[] parts = new boolean[128];
        for (char character = 0; character < parts.length; character++) {
            parts[character] = Character.isJavaIdentifierPart(character);
        }
        return parts;
    }

    private static boolean isPart(char character) {
        return character < PARTS.length ? PARTS[character] : Character.isJavaIdentifierPart(character);
    }

    private static boolean isBlank(char character) {
        return character <= ' ' || character == '\uFEFF' || (character > '~' && Character.isWhitespace(character));
    }

    /** {@return the Javadoc read last, since it was last taken away} */
    @Nullable
    String takeJavadoc() {
        String taken = javadoc;
        javadoc = null;
        return taken;
    }

    Kind kind() {
        return kind;
    }

    /** {@return whether the token is this word} */
    boolean is(String word) {
        return kind == Kind.WORD && end - start == word.length() && source.startsWith(word, start);
    }

    /** {@return whether the token is this character} */
    boolean is(char symbol) {
        return kind == Kind.SYMBOL && end == start + 1 && source.charAt(start) == symbol;
    }

    /** {@return the word, the character, or the value of the string} */
    String text() {
        return kind == Kind.STRING ? string() : source.substring(start, end);
    }

    /** {@return the line on which the token starts, from 1} */
    int line() {
        return firstLine;
    }

    /** {@return the token's first character} */
    int start() {
        return start;
    }

    /** {@return the character after the token's last one} */
    int end() {
        return end;
    }

    boolean isAtEnd() {
        return end >= source.length();
    }

    /** Goes on to the next token. */
    void next() {
        skipBlank();
        start = end;
        firstLine = line;
        if (end >= source.length()) {
            kind = Kind.END;
            return;
        }
        char first = source.charAt(end);
        if (isPart(first)) {
            kind = Kind.WORD;
            skipWord();
        } else if (first == '"') {
            kind = Kind.STRING;
            skipString();
        } else {
            kind = Kind.SYMBOL;
            skipSymbol(first);
        }
    }

    /** Goes on to the character before which a statement ends; what is in between is not looked at. */
    void skipStatement() {
        goTo(source.indexOf(';', end));
        next();
    }

    private void skipBlank() {
        while (end < source.length()) {
            char next = source.charAt(end);
            if (isBlank(next)) {
                line += next == '\n' ? 1 : 0;
                end++;
            } else if (next != '/') {
                return;
            } else if (source.startsWith("//", end)) {
                goTo(source.indexOf('\n', end));
            } else if (source.startsWith("/*", end)) {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        int begin = end;
        goTo(after("*/", begin + 2));
        if (source.startsWith("/**", begin) && !source.startsWith("/**/", begin)) {
            javadoc = source.substring(begin, end);
        }
    }

    private void skipWord() {
        while (end < source.length() && isPart(source.charAt(end))) {
            end++;
        }
    }

    private void skipString() {
        if (source.startsWith("\"\"\"", start)) {
            int close = start + 3;
            while (close < source.length() && !source.startsWith("\"\"\"", close)) {
                close += source.charAt(close) == '\\' ? 2 : 1;
            }
            goTo(close + 3);
        } else {
            skipQuoted('"');
        }
    }

    private void skipSymbol(char first) {
        if (first == '\'') {
            skipQuoted('\'');
        } else {
            end++;
        }
    }

    private void skipQuoted(char quote) {
        int close = start + 1;
        while (close < source.length() && source.charAt(close) != quote && source.charAt(close) != '\n') {
            close += source.charAt(close) == '\\' ? 2 : 1;
        }
        goTo(close + 1);
    }

    private String string() {
        if (source.startsWith("\"\"\"", start)) {
            int first = source.indexOf('\n', start) + 1;
            return value(source.substring(first, Math.max(first, end - 3)).stripIndent());
        }
        return value(source.substring(start + 1, Math.max(start + 1, end - 1)));
    }

    /** An escape that Java does not know is left to the compiler, which says so. */
    private static String value(String literal) {
        if (literal.indexOf('\\') < 0) {
            return literal;
        }
        try {
            return literal.translateEscapes();
        } catch (IllegalArgumentException e) {
            return literal;
        }
    }

    private int after(String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? -1 : found + mark.length();
    }

    /** Goes on to a place, or to the end where there is none, counting lines. */
    private void goTo(int place) {
        int last = place < 0 ? source.length() : Math.min(place, source.length());
        for (int at = source.indexOf('\n', end); at >= 0 && at < last; at = source.indexOf('\n', at + 1)) {
            line++;
        }
        end = last;
    }
}
