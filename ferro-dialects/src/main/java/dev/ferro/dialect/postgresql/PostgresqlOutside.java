package dev.ferro.dialect.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the statements change that Ferro runs outside a transaction: indexes, and the labels of enums. */
final class PostgresqlOutside {

    private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";

    private static final Pattern INDEX =
            Pattern.compile("(?is)\\s*(?:CREATE|DROP)\\s+(?:UNIQUE\\s+)?INDEX\\s+CONCURRENTLY"
                    + "\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?((?:" + PART + "\\.)?" + PART
                    + ")(?:\\s+ON\\s+(?:ONLY\\s+)?(?:(" + PART
                    + ")\\.)?)?.*");

    private static final Pattern ENUM =
            Pattern.compile("(?is)\\s*ALTER\\s+TYPE\\s+((?:" + PART + "\\.)?" + PART + ")\\s+ADD\\s+VALUE.*");

    private PostgresqlOutside() {}

    /** An index that is not valid counts for none: it is built again. */
    static Optional<String> shown(Connection connection, String sql) throws SQLException {
        Matcher index = INDEX.matcher(sql);
        if (index.matches()) {
            String schema = index.group(2);
            String name = schema == null ? index.group(1) : schema + "." + index.group(1);
            return Optional.of(ask(
                    connection,
                    "SELECT pg_catalog.pg_get_indexdef(indexrelid) FROM pg_catalog.pg_index"
                            + " WHERE indexrelid = pg_catalog.to_regclass(?) AND indisvalid",
                    name));
        }
        Matcher type = ENUM.matcher(sql);
        return type.matches()
                ? Optional.of(ask(
                        connection,
                        "SELECT string_agg(enumlabel, chr(10) ORDER BY enumsortorder)"
                                + " FROM pg_catalog.pg_enum WHERE enumtypid = pg_catalog.to_regtype(?)",
                        type.group(1)))
                : Optional.empty();
    }

    private static String ask(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Objects.requireNonNullElse(row.getString(1), "") : "";
            }
        }
    }
}
