package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Client;
import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.ScriptStatement;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.SqlPieces.Piece;
import dev.ferro.dialect.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the program sqlite3 makes of a script, given as a file or through a pipe.
 *
 * @see <a href="https://www.sqlite.org/cli.html">Command Line Shell For SQLite</a>
 */
final class SqliteClient implements Client {

    static final Quoting QUOTING = new Quoting("'\"`[", "\n", false, Quoting.Backslash.NOWHERE, Quoting.Comments.PLAIN);

    /** Alone on a line either of them ends a statement, as it does in the clients of other databases. */
    private static final Pattern TERMINATOR = Pattern.compile("(?i)(?<=\\n)(?=[ \\t]*(?:/|go)[ \\t\\r]*(?:\\n|$))");

    /** From version 3.41 on the program no longer takes a name in double quotes that is none for a text. */
    @Override
    public List<String> header(@Nullable Duration lockTimeout, Map<String, String> parameters) {
        long wait = lockTimeout == null ? SqliteExecution.BUSY_MILLISECONDS : lockTimeout.toMillis();
        return List.of(
                ".bail on",
                ".timeout " + wait,
                ".dbconfig dqs_dml on",
                ".dbconfig dqs_ddl on",
                "PRAGMA foreign_keys = OFF;",
                "PRAGMA legacy_alter_table = OFF;");
    }

    @Override
    public List<String> begin(String table) {
        return List.of("BEGIN IMMEDIATE;");
    }

    @Override
    public String statement(String sql) {
        ScriptStatement statement = ScriptStatement.of(sql.strip(), QUOTING);
        refuseCommands(statement);
        boolean definition = isDefinition(statement);
        return statement
                .map(SqlPieces.Kind.CODE, code -> TERMINATOR.matcher(code).replaceAll("/**/ "))
                .map(SqlPieces.Kind.QUOTED, text -> withReturns(text, definition))
                .ended();
    }

    /** Where a statement could begin, a line that begins with a dot or a hash is for the program itself. */
    private static void refuseCommands(ScriptStatement statement) {
        boolean start = true;
        for (Piece piece : statement.pieces()) {
            if (piece.isCode() && begins(piece.text(), start)) {
                throw ScriptStatement.unsayable("A statement begins with a dot or a hash.", piece)
                        .because("sqlite3 takes the line for a command of its own");
            }
            String code = piece.text().strip();
            boolean comment = piece.kind() != SqlPieces.Kind.QUOTED && !piece.isCode();
            start = (comment || code.isEmpty()) ? start : (piece.isCode() && code.endsWith(";"));
        }
    }

    private static boolean begins(String code, boolean start) {
        boolean open = start;
        for (int index = 0; index < code.length(); index++) {
            char letter = code.charAt(index);
            if (open && (letter == '.' || letter == '#')) {
                return true;
            }
            open = letter == ';' || (open && Character.isWhitespace(letter));
        }
        return false;
    }

    private static boolean isDefinition(ScriptStatement statement) {
        for (Piece piece : statement.pieces()) {
            String code = piece.isCode() ? piece.text().strip().toLowerCase(Locale.ROOT) : "";
            if (!code.isEmpty()) {
                return code.startsWith("create") || code.startsWith("alter");
            }
        }
        return false;
    }

    /** The program reads line by line and drops a carriage return at the end of one, even within a text. */
    private static String withReturns(String text, boolean definition) {
        if (!text.contains("\r\n")) {
            return text;
        }
        if (definition || text.charAt(0) != '\'') {
            throw ScriptStatement.unsayable(
                            "A definition has a carriage return in quotes.",
                            new Piece(SqlPieces.Kind.QUOTED, text, true))
                    .because("sqlite3 drops it at the end of a line");
        }
        return "(" + text.replace("\r\n", "' || char(13) || '\n") + ")";
    }

    /** A check by the name of which SQLite says what is wrong. */
    @Override
    public String verification(Statement.Verification verification) {
        String name = '"' + verification.violation().replace("\"", "\"\"") + '"';
        return "CREATE TEMP TABLE ferro_verified (ok CONSTRAINT " + name + " CHECK (ok));\n"
                + "INSERT INTO temp.ferro_verified SELECT 0 FROM (" + verification.query() + ") LIMIT 1;\n"
                + "DROP TABLE temp.ferro_verified;";
    }

    @Override
    public Quoting quoting() {
        return QUOTING;
    }
}
