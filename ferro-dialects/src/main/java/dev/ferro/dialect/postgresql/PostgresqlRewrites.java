package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.HeldLock.RowWork;
import dev.ferro.dialect.SqlCursor;
import dev.ferro.schema.Column;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When PostgreSQL writes the rows of a table anew.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">the notes on ALTER
 *     TABLE</a>
 */
final class PostgresqlRewrites {

    /** Functions that give every row of a statement the same value, or the same for the same input. */
    private static final Set<String> SAME_FOR_ALL = Set.of(
            "NOW",
            "CURRENT_TIMESTAMP",
            "CURRENT_DATE",
            "LOCALTIMESTAMP",
            "TRANSACTION_TIMESTAMP",
            "STATEMENT_TIMESTAMP",
            "CURRENT_USER",
            "LOWER",
            "UPPER",
            "COALESCE",
            "ABS",
            "LENGTH",
            "CONCAT",
            "ROUND");

    private static final Set<String> NEW_FOR_EACH = Set.of(
            "RANDOM",
            "GEN_RANDOM_UUID",
            "UUIDV4",
            "UUIDV7",
            "UUID_GENERATE_V4",
            "NEXTVAL",
            "CLOCK_TIMESTAMP",
            "TIMEOFDAY");

    /** Types whose names take brackets, which makes them look like calls. */
    private static final Set<String> TYPES = Set.of(
            "VARCHAR",
            "CHAR",
            "CHARACTER",
            "VARYING",
            "NUMERIC",
            "DECIMAL",
            "TIMESTAMP",
            "TIMESTAMPTZ",
            "TIME",
            "TIMETZ",
            "BIT",
            "INTERVAL",
            "BPCHAR");

    private static final Set<String> CLAUSES =
            Set.of("CHECK", "REFERENCES", "KEY", "UNIQUE", "DEFAULT", "AS", "AND", "OR", "NOT", "IN");

    private static final Pattern SIZED = Pattern.compile("([a-z ]+?) ?(?:\\((\\d+)(?:,(\\d+))?\\))?");

    private PostgresqlRewrites() {}

    /** {@return what a column that is added asks for} A constant default is kept beside the rows. */
    static RowWork ofAddedColumn(SqlCursor definition) {
        if (definition.has("IDENTITY") || definition.has("STORED") || hasSerial(definition)) {
            return RowWork.REWRITE;
        }
        if (definition.has("GENERATED")) {
            return RowWork.NONE;
        }
        SqlCursor value = definition.rest();
        RowWork ofDefault = value.skipPast("DEFAULT") ? ofDefault(value) : RowWork.NONE;
        boolean looked = ofDefault == RowWork.NONE && definition.has("CHECK");
        boolean required = ofDefault == RowWork.NONE && definition.has("NOT", "NULL") && !definition.has("DEFAULT");
        return looked || required ? RowWork.SCAN : ofDefault;
    }

    private static boolean hasSerial(SqlCursor definition) {
        return List.of("SERIAL", "BIGSERIAL", "SMALLSERIAL", "SERIAL4", "SERIAL8").stream()
                .anyMatch(definition::has);
    }

    private static RowWork ofDefault(SqlCursor value) {
        List<String> calls = value.calls();
        if (calls.stream().anyMatch(NEW_FOR_EACH::contains)) {
            return RowWork.REWRITE;
        }
        boolean known = calls.stream()
                .allMatch(call -> SAME_FOR_ALL.contains(call) || TYPES.contains(call) || CLAUSES.contains(call));
        return known ? RowWork.NONE : RowWork.UNCERTAIN;
    }

    /**
     * {@return what another type asks for}
     *
     * @param before the column as it was, or null if that is not known
     * @param action what follows TYPE
     */
    static RowWork ofChangedType(@Nullable Column before, SqlCursor action) {
        if (before == null || !before.isStated()) {
            return RowWork.UNCERTAIN;
        }
        SqlCursor using = action.rest();
        boolean converted = using.skipPast("USING");
        String whole = action.toString().toLowerCase(Locale.ROOT);
        String after = whole.split("\\b(?:using|collate)\\b", 2)[0].strip();
        String printed = PostgresqlTypes.TYPES.print(PostgresqlTypes.TYPES.normalize(before.type()));
        boolean plain = !converted || isCast(using.toString(), before.name(), after);
        return plain && isKept(printed, after) ? RowWork.NONE : RowWork.REWRITE;
    }

    private static boolean isCast(String conversion, String column, String type) {
        String bare = conversion.toLowerCase(Locale.ROOT).replaceAll("[()\\s]", "");
        return bare.equals(column) || bare.equals(column + "::" + type.replaceAll("[()\\s]", ""));
    }

    /** {@return whether values of one type are values of another one as they are, whatever they are} */
    private static boolean isKept(String before, String after) {
        Matcher source = SIZED.matcher(before);
        Matcher target = SIZED.matcher(after);
        if (before.equals(after)) {
            return true;
        }
        if (!source.matches() || !target.matches()) {
            return false;
        }
        String family = source.group(1);
        String next = target.group(1);
        boolean text = family.equals("varchar") || family.equals("text");
        if (text && (next.equals("text") || next.equals("varchar"))) {
            return target.group(2) == null || (source.group(2) != null && isWider(source, target));
        }
        if (family.equals("numeric") && next.equals("numeric")) {
            return target.group(2) == null
                    || (isWider(source, target) && scale(source).equals(scale(target)));
        }
        boolean instant = isInstant(family) && isInstant(next);
        return (instant || family.equals(next)) && isFiner(family, source, target);
    }

    private static boolean isInstant(String type) {
        return type.equals("timestamp") || type.equals("timestamptz") || type.startsWith("timestamp with");
    }

    private static boolean isFiner(String family, Matcher source, Matcher target) {
        boolean timed = family.startsWith("time") || family.equals("interval");
        return timed && (target.group(2) == null || target.group(2).equals("6") || isWider(source, target));
    }

    private static boolean isWider(Matcher source, Matcher target) {
        return source.group(2) != null && Integer.parseInt(source.group(2)) <= Integer.parseInt(target.group(2));
    }

    private static String scale(Matcher type) {
        return type.group(3) == null ? "0" : type.group(3);
    }

    static boolean mentions(String expression, String name) {
        return SqlCursor.of(expression, PostgresqlClient.QUOTING).mentions(name);
    }
}
