package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Client;
import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.ScriptStatement;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the programs {@code mariadb} and {@code mysql} make of a script. They stop at the first error by themselves.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/mysql-commands.html">mysql Client Commands</a>
 */
final class MysqlClient implements Client {

    static final Quoting QUOTING =
            new Quoting("'\"`", "\n", false, Quoting.Backslash.IN_TEXTS, Quoting.Comments.WITH_HASHES);

    /** With the backslash that may stand before it, and which then belongs to it. */
    private static final Pattern UNREADABLE = Pattern.compile("\\\\.|\r(?=\n)|\0", Pattern.DOTALL);

    /** How long a script waits for Ferro, or for another script, in seconds. */
    private static final int PATIENCE = 60;

    /** The first line is for the program itself, and tells the server too. */
    @Override
    public List<String> header(@Nullable Duration lockTimeout, Map<String, String> parameters) {
        List<String> lines =
                new ArrayList<>(List.of("\\C utf8mb4", MysqlDialect.MODE + ";", MysqlDialect.TIME_ZONE + ";"));
        if (lockTimeout != null) {
            MysqlExecution.lockTimeout(lockTimeout).forEach(setting -> lines.add(setting + ";"));
        }
        return lines;
    }

    /** A table cannot be kept from others here, since each DDL statement ends the transaction; Ferro's own lock stays. */
    @Override
    public List<String> begin(String table) {
        String lock = "GET_LOCK(" + MysqlLocks.name("'ferro:" + table.replace("`", "") + "'") + ", " + PATIENCE + ")";
        return List.of(
                "BEGIN;", failing("COALESCE(" + lock + ", 0) = 0", "Another migrator is at work on this database."));
    }

    /** A semicolon in the middle, as in the body of a trigger, would end the statement there. */
    @Override
    public String statement(String sql) {
        ScriptStatement statement = ScriptStatement.of(sql.strip(), QUOTING);
        for (SqlPieces.Piece piece : statement.pieces()) {
            if (piece.isCode() && piece.text().indexOf('\\') >= 0) {
                throw ScriptStatement.unsayable("A statement has a backslash outside of quotes.", piece)
                        .because("the client takes it for a command of its own");
            }
        }
        String ended =
                statement.map(SqlPieces.Kind.QUOTED, MysqlClient::readable).ended();
        return isCompound(statement) ? delimited(ended) : ended;
    }

    /** {@return a quoted text as the client passes it on} It drops a carriage return at the end of a line, and reads no zero. */
    private static String readable(String quoted) {
        if (quoted.charAt(0) != '`') {
            return UNREADABLE
                    .matcher(quoted)
                    .replaceAll(match -> Matcher.quoteReplacement(
                            switch (match.group().charAt(match.group().length() - 1)) {
                                case '\r' -> "\\r";
                                case '\0' -> "\\0";
                                default -> match.group();
                            }));
        }
        if (quoted.contains("\r\n")) {
            throw ScriptStatement.unsayable(
                            "A name has a carriage return.", new SqlPieces.Piece(SqlPieces.Kind.QUOTED, quoted, true))
                    .because("the client drops it at the end of a line");
        }
        return quoted;
    }

    /** {@return whether something follows a semicolon} */
    private static boolean isCompound(ScriptStatement statement) {
        String code = statement.pieces().stream()
                .map(piece -> switch (piece.kind()) {
                    case CODE -> piece.text();
                    case QUOTED -> "''";
                    case LINE_COMMENT, COMMENT -> " ";
                })
                .collect(Collectors.joining())
                .strip();
        int semicolon = code.indexOf(';');
        return semicolon >= 0 && semicolon < code.length() - 1;
    }

    private static String delimited(String sql) {
        String delimiter = Stream.iterate("//", longer -> longer + "/")
                .filter(candidate -> !sql.contains(candidate))
                .findFirst()
                .orElseThrow();
        return "DELIMITER " + delimiter + "\n" + sql + "\n" + delimiter + "\nDELIMITER ;";
    }

    @Override
    public String verification(Statement.Verification verification) {
        return failing("EXISTS (" + verification.query() + ")", verification.violation());
    }

    /**
     * {@return a statement that fails on a condition, with a message} Outside of stored programs MySQL can neither branch nor
     * signal; a setting that cannot be set is what it repeats whole.
     */
    private static String failing(String condition, String message) {
        return "SET SESSION default_storage_engine = IF(" + condition + ", " + MysqlLiterals.quoted(message)
                + ", @@default_storage_engine);";
    }

    @Override
    public Quoting quoting() {
        return QUOTING;
    }
}
