package dev.ferro.dialect.postgresql;

import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A row of columns.sql.
 *
 * @param name the column's name
 * @param type its type as the catalogue prints it
 * @param enumOid the number of its enum type, or 0
 * @param required whether it is NOT NULL
 * @param identity the letter of its identity, or nothing
 * @param generated the letter of its generation, or nothing
 * @param expression its default or the expression it is computed by
 * @param collation its collation, where that is not its type's own
 * @param comment its comment
 */
record PostgresqlColumnRow(
        String name,
        String type,
        long enumOid,
        boolean required,
        String identity,
        String generated,
        @Nullable String expression,
        @Nullable String collation,
        @Nullable String comment) {

    static PostgresqlColumnRow read(ResultSet row) throws SQLException {
        return new PostgresqlColumnRow(
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getBoolean(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    Column column(PostgresqlReadTypes types) {
        Generated computed = expression == null ? null : computed(expression);
        return new Column(
                name,
                types.type(enumOid, type),
                !required,
                computed == null ? expression : null,
                kind(),
                computed,
                collation,
                comment);
    }

    private @Nullable Generated computed(String text) {
        return switch (generated) {
            case "" -> null;
            case "s" -> new Generated(text, true);
            case "v" -> new Generated(text, false);
            default -> throw new IllegalStateException("PostgreSQL documents no generation " + generated);
        };
    }

    private @Nullable Identity kind() {
        return switch (identity) {
            case "" -> null;
            case "a" -> Identity.ALWAYS;
            case "d" -> Identity.BY_DEFAULT;
            default -> throw new IllegalStateException("PostgreSQL documents no identity " + identity);
        };
    }
}
