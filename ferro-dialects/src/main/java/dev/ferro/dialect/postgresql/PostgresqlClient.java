package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Client;
import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.ScriptStatement;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What psql makes of a script.
 *
 * @see <a href="https://www.postgresql.org/docs/current/app-psql.html">psql</a>
 */
final class PostgresqlClient implements Client {

    static final Quoting QUOTING = new Quoting("'\"", "\n\r", true, Quoting.Backslash.AFTER_E, Quoting.Comments.NESTED);

    /** A colon before a name, outside of quotes, that is neither a cast nor an assignment. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):(?=[A-Za-z0-9_\\x{80}-\\x{10ffff}{]|$)");

    /** Without the first line psql goes on after an error with the statements that follow the failed transaction. */
    @Override
    public List<String> header(@Nullable Duration lockTimeout, Map<String, String> parameters) {
        List<String> lines = new ArrayList<>(
                List.of("\\set ON_ERROR_STOP on", "\\set AUTOCOMMIT on", "\\encoding UTF8", "SET DateStyle = 'ISO';"));
        PostgresqlDialect.SESSION.forEach(setting -> lines.add(setting + ";"));
        if (lockTimeout != null) {
            lines.add(PostgresqlExecution.lockTimeout(lockTimeout) + ";");
        }
        String schema = parameters.get("currentSchema");
        if (schema != null) {
            lines.add("SET search_path = " + schema + ";");
        }
        return lines;
    }

    /** Readers are not kept away. */
    @Override
    public List<String> begin(String table) {
        return List.of("BEGIN;", "LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE;");
    }

    /** A space keeps psql from taking a slice such as {@code a[1:n]} for one with a variable of its own in it. */
    @Override
    public String statement(String sql) {
        ScriptStatement statement = ScriptStatement.of(sql.strip(), QUOTING);
        for (SqlPieces.Piece piece : statement.pieces()) {
            if (piece.isCode() && piece.text().indexOf('\\') >= 0) {
                throw ScriptStatement.unsayable("A statement has a backslash outside of quotes.", piece)
                        .because("psql takes it for a command of its own");
            }
        }
        return statement
                .map(SqlPieces.Kind.CODE, code -> VARIABLE.matcher(code).replaceAll(": "))
                .ended();
    }

    @Override
    public String verification(Statement.Verification verification) {
        return block(" BEGIN IF EXISTS (" + verification.query() + ") THEN RAISE EXCEPTION USING MESSAGE = "
                        + PostgresqlLiterals.quoted(verification.violation()) + "; END IF; END ")
                + ";";
    }

    /** {@return the statement that runs a block of PL/pgSQL} */
    static String block(String body) {
        String tag = "$ferro$";
        while (body.contains(tag)) {
            tag = tag.substring(0, tag.length() - 1) + "_$";
        }
        return "DO " + tag + body + tag;
    }

    @Override
    public Quoting quoting() {
        return QUOTING;
    }
}
