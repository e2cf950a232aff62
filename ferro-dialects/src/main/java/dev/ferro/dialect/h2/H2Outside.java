package dev.ferro.dialect.h2;

import dev.ferro.dialect.ReflectionScope;
import dev.ferro.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the statements change that commit by themselves: a table, with what is in it, an index, a sequence, the schemas. */
final class H2Outside {

    private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";

    private static final String NAME = "(?:(" + PART + ")\\.)?(" + PART + ")";

    private static final String IF = "(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?";

    private static final Pattern TABLE = beginning("(?:ALTER|CREATE|DROP)\\s+TABLE\\s+" + IF + NAME);

    private static final Pattern TABLE_COMMENT = beginning("COMMENT\\s+ON\\s+TABLE\\s+" + NAME);

    private static final Pattern COLUMN_COMMENT = beginning("COMMENT\\s+ON\\s+COLUMN\\s+" + NAME + "\\." + PART);

    private static final Pattern OTHER_COMMENT = beginning("COMMENT\\b");

    private static final Pattern INDEX = beginning(
            "(?:ALTER|CREATE|DROP)\\s+(?:UNIQUE\\s+(?:NULLS\\s+(?:NOT\\s+|ALL\\s+)?DISTINCT\\s+)?|SPATIAL\\s+)?"
                    + "INDEX\\s+" + IF + NAME);

    private static final Pattern SEQUENCE = beginning("(?:ALTER|CREATE|DROP)\\s+SEQUENCE\\s+" + IF + NAME);

    private static final Pattern SCHEMA = beginning("(?:ALTER|CREATE|DROP)\\s+SCHEMA\\b");

    private static final List<Pattern> OF_TABLES = List.of(TABLE, TABLE_COMMENT, COLUMN_COMMENT);

    private static final String INDEXES = "SELECT INDEX_SCHEMA || '.' || TABLE_NAME || '.' || INDEX_NAME"
            + " FROM INFORMATION_SCHEMA.INDEXES WHERE INDEX_NAME IN (?, ?) ORDER BY 1";

    private static final String SEQUENCES =
            "SELECT CONCAT_WS(' ', SEQUENCE_SCHEMA, SEQUENCE_NAME, DATA_TYPE, START_VALUE,"
                    + " INCREMENT, MINIMUM_VALUE, MAXIMUM_VALUE, CACHE, CYCLE_OPTION)"
                    + " FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_NAME IN (?, ?) ORDER BY 1";

    private static final String SCHEMAS = "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA ORDER BY 1";

    /** What is never another: a comment that may have been made is made again, which does no harm. */
    private static final String MADE_AGAIN = "";

    private H2Outside() {}

    private static Pattern beginning(String statement) {
        return Pattern.compile("(?is)\\s*" + statement);
    }

    /** Reading the catalogue does not commit, as writing a script of it does. */
    static Optional<String> shown(H2Reflection reflection, Connection connection, String sql) throws SQLException {
        for (Pattern pattern : OF_TABLES) {
            Matcher table = pattern.matcher(sql);
            if (table.lookingAt()) {
                String schema = table.group(1);
                QualifiedName name = new QualifiedName(schema == null ? null : read(schema), read(table.group(2)));
                return Optional.of(reflection
                        .reflect(connection, ReflectionScope.table(name))
                        .toString());
            }
        }
        Matcher index = INDEX.matcher(sql);
        if (index.lookingAt()) {
            return Optional.of(ask(connection, INDEXES, index.group(2)));
        }
        Matcher sequence = SEQUENCE.matcher(sql);
        if (sequence.lookingAt()) {
            return Optional.of(ask(connection, SEQUENCES, sequence.group(2)));
        }
        if (OTHER_COMMENT.matcher(sql).lookingAt()) {
            return Optional.of(MADE_AGAIN);
        }
        return SCHEMA.matcher(sql).lookingAt() ? Optional.of(ask(connection, SCHEMAS, null)) : Optional.empty();
    }

    /** {@return the rows of a query about whatever has a name, be it in whichever schema} */
    private static String ask(Connection connection, String query, @Nullable String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            if (name != null) {
                String read = read(name);
                statement.setString(1, read);
                statement.setString(2, H2Names.stored(read));
            }
            try (ResultSet row = statement.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(row.getString(1));
                }
                return String.join("\n", rows);
            }
        }
    }

    /** {@return a name as a statement has it, without quotes} */
    private static String read(String part) {
        return H2Names.folded(
                part.charAt(0) == '"'
                        ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
                        : part.toUpperCase(Locale.ROOT));
    }
}
