package dev.ferro.dialect.postgresql;

import dev.ferro.schema.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column become values of another type.
 *
 * <p>ALTER COLUMN … TYPE converts by the assignment cast where there is one, and that is the better one: it refuses what
 * does not fit, where an explicit cast to {@code varchar(3)} cuts it off. See <a
 * href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>.
 */
final class PostgresqlCasts {

    private PostgresqlCasts() {}

    /** {@return the expression for USING, or null where the assignment cast does} */
    static @Nullable String using(String column, DataType before, DataType after) {
        PostgresqlKind source = PostgresqlKind.of(before);
        PostgresqlKind target = PostgresqlKind.of(after);
        String type = PostgresqlTypes.TYPES.print(after);
        if (source == PostgresqlKind.UNKNOWN) {
            return column + "::" + type;
        }
        if (isAssignable(source, target)) {
            return null;
        }
        if (source == PostgresqlKind.TEXT) {
            return column + "::" + type;
        }
        if (source == PostgresqlKind.BOOLEAN && target.isNumber()) {
            return type.equals("integer") ? column + "::integer" : column + "::integer::" + type;
        }
        if (source.isNumber() && target == PostgresqlKind.BOOLEAN) {
            return column + " <> 0";
        }
        return column + "::text::" + type;
    }

    /** See the casts of kind {@code a} and {@code i} in pg_cast; everything is assignable to text. */
    private static boolean isAssignable(PostgresqlKind source, PostgresqlKind target) {
        return switch (target) {
            case TEXT -> true;
            case INTEGER, NUMBER -> source.isNumber();
            case DATE -> source == PostgresqlKind.DATE || source == PostgresqlKind.TIMESTAMP;
            case TIMESTAMP -> source == PostgresqlKind.DATE || source == PostgresqlKind.TIMESTAMP;
            case TIME -> source == PostgresqlKind.TIME || source == PostgresqlKind.TIMESTAMP;
            case BOOLEAN, BINARY, UUID, JSON -> source == target;
            case ENUM, NATIVE, UNKNOWN -> false;
        };
    }
}
