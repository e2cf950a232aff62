package dev.ferro.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL where it changes between code, quoted text and comments, which is as much as a client must know of it.
 *
 * <p>The pieces together are the text again.
 */
public final class SqlPieces {

    private final String sql;
    private final Quoting quoting;
    private final List<Piece> pieces = new ArrayList<>();
    private int codeStart;
    private int position;
    private boolean closed;

    private SqlPieces(String sql, Quoting quoting) {
        this.sql = sql;
        this.quoting = quoting;
    }

    /** What a piece is. */
    public enum Kind {
        /** Words, numbers, signs and space. */
        CODE,
        /** A text or an identifier, with what encloses it. */
        QUOTED,
        /** A comment to the end of its line, without that end. */
        LINE_COMMENT,
        /** A comment that may have several lines. */
        COMMENT
    }

    /**
     * A part of an SQL text.
     *
     * @param kind what it is
     * @param text as it is written
     * @param closed whether what was opened is closed
     */
    public record Piece(Kind kind, String text, boolean closed) {

        public boolean isCode() {
            return kind == Kind.CODE;
        }
    }

    public static List<Piece> of(String sql, Quoting quoting) {
        return new SqlPieces(sql, quoting).cut();
    }

    private List<Piece> cut() {
        while (position < sql.length()) {
            char first = sql.charAt(position);
            closed = true;
            if (isLineComment(first)) {
                piece(Kind.LINE_COMMENT, lineEnd());
            } else if (first == '/' && next() == '*' && !isExecuted()) {
                piece(Kind.COMMENT, commentEnd());
            } else if (quoting.marks().indexOf(first) >= 0) {
                piece(Kind.QUOTED, quoteEnd(first));
            } else if (first == '$' && quoting.dollars() && !isWordPart(before())) {
                dollar();
            } else {
                position++;
            }
        }
        code(position);
        return List.copyOf(pieces);
    }

    /** {@return whether a comment of one line begins here} */
    private boolean isLineComment(char first) {
        boolean dashes = first == '-' && next() == '-';
        return switch (quoting.comments()) {
            case PLAIN, NESTED -> dashes;
            case WITH_HASHES ->
                first == '#' || (dashes && (position + 2 >= sql.length() || sql.charAt(position + 2) <= ' '));
        };
    }

    /** {@return whether what looks like a comment is code for this kind of database alone} */
    private boolean isExecuted() {
        return quoting.comments() == Quoting.Comments.WITH_HASHES
                && (sql.startsWith("!", position + 2) || sql.startsWith("M!", position + 2));
    }

    private char next() {
        return position + 1 < sql.length() ? sql.charAt(position + 1) : 0;
    }

    private char before() {
        return position == 0 ? 0 : sql.charAt(position - 1);
    }

    private void piece(Kind kind, int end) {
        code(position);
        pieces.add(new Piece(kind, sql.substring(position, end), closed));
        position = end;
        codeStart = end;
    }

    private void code(int end) {
        if (end > codeStart) {
            pieces.add(new Piece(Kind.CODE, sql.substring(codeStart, end), true));
        }
    }

    private int lineEnd() {
        int end = position;
        while (end < sql.length() && quoting.lineEnds().indexOf(sql.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int commentEnd() {
        int depth = 1;
        int end = position + 2;
        while (end < sql.length() && depth > 0) {
            if (sql.startsWith("*/", end)) {
                depth--;
                end += 2;
            } else if (quoting.comments() == Quoting.Comments.NESTED && sql.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else {
                end++;
            }
        }
        closed = depth == 0;
        return end;
    }

    private int quoteEnd(char first) {
        char mark = first == '[' ? ']' : first;
        boolean escapes = isEscaping(first);
        int end = position + 1;
        while (end < sql.length()) {
            char letter = sql.charAt(end);
            if (letter == '\\' && escapes) {
                end += 2;
            } else if (letter == mark && mark != ']' && end + 1 < sql.length() && sql.charAt(end + 1) == mark) {
                end += 2;
            } else if (letter == mark) {
                return end + 1;
            } else {
                end++;
            }
        }
        closed = false;
        return sql.length();
    }

    /** {@return whether a backslash takes the next character with it in what this mark opens} */
    private boolean isEscaping(char mark) {
        return switch (quoting.backslash()) {
            case NOWHERE -> false;
            case AFTER_E -> mark == '\'' && isEscapeString();
            case IN_TEXTS -> mark == '\'' || mark == '"';
        };
    }

    /** {@return whether the quote follows an {@code e} that is a word of its own} */
    private boolean isEscapeString() {
        boolean prefixed = before() == 'e' || before() == 'E';
        return prefixed && (position == 1 || position - 2 < codeStart || !isWordPart(sql.charAt(position - 2)));
    }

    private void dollar() {
        int end = position + 1;
        while (end < sql.length() && isTagPart(sql.charAt(end))) {
            end++;
        }
        boolean digit = Character.isDigit(next());
        if (digit || end == sql.length() || sql.charAt(end) != '$') {
            position = end;
            return;
        }
        String tag = sql.substring(position, end + 1);
        int close = sql.indexOf(tag, end + 1);
        closed = close >= 0;
        piece(Kind.QUOTED, closed ? close + tag.length() : sql.length());
    }

    private static boolean isTagPart(char letter) {
        return letter != '$' && isWordPart(letter);
    }

    private static boolean isWordPart(char letter) {
        return letter == '_' || letter == '$' || letter >= 0x80 || Character.isLetterOrDigit(letter);
    }
}
