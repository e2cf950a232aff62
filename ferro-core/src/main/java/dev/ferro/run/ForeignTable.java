package dev.ferro.run;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of another tool, which has written its name and those of its columns in a case of its own.
 *
 * @param schema the schema; null for the one of the connection
 * @param name the name, in any case
 */
record ForeignTable(@Nullable String schema, String name) {

    /** {@return the table that a text names, perhaps with its schema} */
    static ForeignTable of(String text) {
        int point = text.indexOf('.');
        return point < 0
                ? new ForeignTable(null, text)
                : new ForeignTable(text.substring(0, point), text.substring(point + 1));
    }

    /** {@return its rows as texts, by the names of columns in small letters; none if it is not there} */
    List<Map<String, @Nullable String>> rows(Connection connection) throws SQLException {
        String place = place(connection);
        if (place == null) {
            return List.of();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + place)) {
            return texts(rows);
        }
    }

    private @Nullable String place(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String quote = database.getIdentifierQuoteString();
        String home = schema == null ? connection.getSchema() : schema;
        try (ResultSet tables = database.getTables(connection.getCatalog(), home, "%", null)) {
            while (tables.next()) {
                String found = tables.getString("TABLE_NAME");
                if (found.equalsIgnoreCase(name)) {
                    return (schema == null ? "" : quote + schema + quote + ".") + quote + found + quote;
                }
            }
            return null;
        }
    }

    private static List<Map<String, @Nullable String>> texts(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<Map<String, @Nullable String>> texts = new ArrayList<>();
        while (rows.next()) {
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), rows.getString(i));
            }
            texts.add(row);
        }
        return texts;
    }
}
