package dev.ferro.script;

import org.jspecify.annotations.Nullable;

/** Reads Java source word by word, as far as a header needs: comments are skipped, the last Javadoc is kept. */
final class JavaTokens {

    /** What a token is. */
    enum Kind {
        WORD,
        STRING,
        SYMBOL,
        END
    }

    /**
     * A word, a string or a character of Java.
     *
     * @param kind what it is
     * @param text the word, the character, or the value of the string
     * @param line where it is, from 1
     * @param start its first character
     * @param end the character after its last one
     */
    record Token(Kind kind, String text, int line, int start, int end) {

        boolean is(String wanted) {
            return kind != Kind.STRING && text.equals(wanted);
        }
    }

    private final String source;
    private int position;
    private int line = 1;
    private @Nullable String javadoc;

    JavaTokens(String source) {
        this.source = source;
    }

    /** {@return the Javadoc read last, since it was last taken away} */
    @Nullable
    String takeJavadoc() {
        String taken = javadoc;
        javadoc = null;
        return taken;
    }

    Token next() {
        skipBlank();
        if (position >= source.length()) {
            return token(Kind.END, "", line, position);
        }
        int firstLine = line;
        int start = position;
        char first = source.charAt(position);
        if (first == '"') {
            return token(Kind.STRING, string(), firstLine, start);
        }
        if (first == '\'') {
            return token(Kind.SYMBOL, quoted('\''), firstLine, start);
        }
        if (Character.isJavaIdentifierPart(first)) {
            return token(Kind.WORD, word(), firstLine, start);
        }
        return token(Kind.SYMBOL, advance(position + 1), firstLine, start);
    }

    private Token token(Kind kind, String text, int firstLine, int start) {
        return new Token(kind, text, firstLine, start, position);
    }

    private void skipBlank() {
        while (position < source.length()) {
            char next = source.charAt(position);
            if (Character.isWhitespace(next) || next == '\uFEFF') {
                line += next == '\n' ? 1 : 0;
                position++;
            } else if (source.startsWith("//", position)) {
                advance(end("\n", position));
            } else if (source.startsWith("/*", position)) {
                comment();
            } else {
                return;
            }
        }
    }

    private void comment() {
        boolean documents = source.startsWith("/**", position) && !source.startsWith("/**/", position);
        String text = advance(end("*/", position + 2));
        if (documents) {
            javadoc = text;
        }
    }

    private String word() {
        int end = position;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        return advance(end);
    }

    private String string() {
        if (source.startsWith("\"\"\"", position)) {
            String block = quotedBlock();
            int start = block.indexOf('\n') + 1;
            return value(
                    block.substring(start, Math.max(start, block.length() - 3)).stripIndent());
        }
        String literal = quoted('"');
        return value(literal.substring(1, Math.max(1, literal.length() - 1)));
    }

    private String quotedBlock() {
        int end = position + 3;
        while (end < source.length() && !source.startsWith("\"\"\"", end)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return advance(end + 3);
    }

    private String quoted(char quote) {
        int end = position + 1;
        while (end < source.length() && source.charAt(end) != quote && source.charAt(end) != '\n') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return advance(end + 1);
    }

    /** An escape that Java does not know is left to the compiler, which says so. */
    private static String value(String literal) {
        try {
            return literal.translateEscapes();
        } catch (IllegalArgumentException e) {
            return literal;
        }
    }

    private int end(String mark, int start) {
        int found = source.indexOf(mark, start);
        return found < 0 ? source.length() : found + mark.length();
    }

    private String advance(int end) {
        String text = source.substring(position, Math.min(end, source.length()));
        for (int index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) {
            line++;
        }
        position += text.length();
        return text;
    }
}
