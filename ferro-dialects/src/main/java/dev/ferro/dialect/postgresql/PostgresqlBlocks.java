package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.StatementEffect;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the blocks of PL/pgSQL do that Ferro writes where one statement is not enough; those of others nobody can tell. */
final class PostgresqlBlocks {

    private static final Pattern FERROS = Pattern.compile("(?s)DO \\$ferro\\$\\s*BEGIN\\b(.*)END\\s*\\$ferro\\$");

    /** A table that moves to the default schema, whose name only the session knows. */
    private static final Pattern MOVE = Pattern.compile(
            "(?s)\\s*EXECUTE format\\('ALTER TABLE %s SET SCHEMA %I', '(.*)', current_schema\\(\\)\\);\\s*");

    /** A view that is replaced if it can be, or else dropped and created. */
    private static final Pattern VIEW = Pattern.compile("(?s)\\s*EXECUTE '(CREATE OR REPLACE VIEW .*?) AS\\b.*");

    /** A sequence that is changed, one way or the other. */
    private static final Pattern SEQUENCE =
            Pattern.compile("(?s)\\s*IF \\(SELECT NOT is_called AND .*?THEN\\s*(ALTER SEQUENCE .*?);\\s*ELSE.*");

    /** A sequence that is created unless it is there, which is in nobody's way. */
    private static final Pattern CREATION =
            Pattern.compile("(?s)\\s*IF to_regclass\\(.*? IS NULL THEN\\s*CREATE SEQUENCE .*");

    /** Something that is dropped if it is there. */
    private static final Pattern REMOVAL = Pattern.compile(
            "(?s)\\s*IF (?:to_regclass|EXISTS).*? THEN\\s*(DROP (?:SEQUENCE|INDEX) .*?);\\s*END IF;\\s*");

    private PostgresqlBlocks() {}

    /** @param plain what a statement in the block does */
    static StatementEffect effect(String sql, Function<String, StatementEffect> plain) {
        Matcher block = FERROS.matcher(sql.strip());
        if (!block.matches()) {
            return StatementEffect.UNKNOWN;
        }
        String body = block.group(1);
        Matcher move = MOVE.matcher(body);
        if (move.matches()) {
            return plain.apply("ALTER TABLE " + move.group(1).replace("''", "'") + " SET SCHEMA s");
        }
        if (CREATION.matcher(body).matches()) {
            return StatementEffect.NONE;
        }
        for (Pattern pattern : List.of(VIEW, SEQUENCE, REMOVAL)) {
            Matcher inner = pattern.matcher(body);
            if (inner.matches()) {
                return removed(inner.group(1), plain);
            }
        }
        return StatementEffect.UNKNOWN;
    }

    /** An index that is dropped here is one that an earlier attempt has left, which is rare. */
    private static StatementEffect removed(String statement, Function<String, StatementEffect> plain) {
        return statement.startsWith("DROP INDEX")
                ? StatementEffect.uncertain(
                        "only where an earlier attempt has left the index unfinished: ACCESS EXCLUSIVE, to drop it")
                : plain.apply(statement.replace("''", "'"));
    }
}
