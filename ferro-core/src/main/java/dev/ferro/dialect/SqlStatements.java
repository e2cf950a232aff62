package dev.ferro.dialect;

import dev.ferro.dialect.SqlPieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a script into statements: at semicolons, but not at those within quotes, comments, the bodies of triggers,
 * functions and procedures between BEGIN and END, and blocks that say BEGIN NOT ATOMIC.
 */
public final class SqlStatements {

    private static final Pattern WORD_OR_END = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*|;");

    /** See <a href="https://mariadb.com/kb/en/begin-end/">BEGIN END</a>. */
    private static final String BLOCK = "BEGIN NOT ATOMIC";

    /** What may have a body with statements of its own. */
    private static final Pattern WITH_BODY = Pattern.compile(
            "CREATE( OR REPLACE)?( DEFINER( \\w+){0,2})?( TEMP| TEMPORARY| CONSTRAINT)?( TRIGGER| FUNCTION| PROCEDURE| EVENT) ?.*"
                    + "|" + BLOCK + ".*");

    /** What follows END where it ends something that was not opened by BEGIN or CASE. */
    private static final Set<String> LOOPS = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

    private final List<Statement> statements = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private int line;
    private int depth;
    private boolean afterEnd;

    private SqlStatements(int firstLine) {
        line = firstLine;
    }

    /**
     * A statement of a script.
     *
     * @param text the statement without the semicolon at its end
     * @param line the line on which it begins
     */
    public record Statement(String text, int line) {}

    /**
     * {@return the statements in pieces of SQL, in order}
     *
     * @param firstLine the number of the line on which the first piece begins
     */
    public static List<Statement> of(List<Piece> pieces, int firstLine) {
        SqlStatements cutter = new SqlStatements(firstLine);
        for (Piece piece : pieces) {
            cutter.add(piece);
        }
        cutter.end();
        return List.copyOf(cutter.statements);
    }

    /** Comments before a statement are no part of it. */
    private void add(Piece piece) {
        if (piece.isCode()) {
            code(piece.text());
        } else if (piece.kind() == SqlPieces.Kind.QUOTED || isBegun()) {
            text.append(piece.text());
            afterEnd = false;
        } else {
            pass(piece.text());
        }
    }

    private boolean isBegun() {
        return !text.toString().isBlank();
    }

    private void code(String code) {
        Matcher tokens = WORD_OR_END.matcher(code);
        int done = 0;
        while (tokens.find()) {
            append(code.substring(done, tokens.start()));
            done = tokens.end();
            if (!tokens.group().equals(";")) {
                word(tokens.group().toUpperCase(Locale.ROOT));
                append(tokens.group());
            } else if (depth == 0) {
                end();
            } else {
                afterEnd = false;
                append(";");
            }
        }
        append(code.substring(done));
    }

    private void append(String code) {
        if (isBegun()) {
            text.append(code);
        } else {
            String rest = code.stripLeading();
            pass(code.substring(0, code.length() - rest.length()));
            text.append(rest);
        }
    }

    private void pass(String blank) {
        line += (int) blank.chars().filter(letter -> letter == '\n').count();
    }

    private void word(String word) {
        boolean closing = afterEnd;
        afterEnd = false;
        if (words.length() < 100) {
            words.append(words.isEmpty() ? "" : " ").append(word);
        }
        if (!WITH_BODY.matcher(words).matches()) {
            return;
        }
        boolean opening = word.equals("BEGIN") || BLOCK.contentEquals(words);
        if (closing && LOOPS.contains(word)) {
            depth++;
        } else if (opening || (word.equals("CASE") && !closing)) {
            depth++;
        } else if (word.equals("END")) {
            depth = Math.max(0, depth - 1);
            afterEnd = true;
        }
    }

    private void end() {
        String whole = text.toString();
        if (!whole.isBlank()) {
            statements.add(new Statement(whole.strip(), line));
        }
        pass(whole);
        text.setLength(0);
        words.setLength(0);
        depth = 0;
        afterEnd = false;
    }
}
