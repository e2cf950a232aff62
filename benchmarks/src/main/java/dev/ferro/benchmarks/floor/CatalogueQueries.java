package dev.ferro.benchmarks.floor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The floor of a comparison: a handful of catalogue queries for all tables at once, each row and value read. */
public final class CatalogueQueries {

    private static final List<String> POSTGRESQL = List.of("""
            SELECT c.oid, n.nspname, c.relname, obj_description(c.oid, 'pg_class')
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname = current_schema()
            """, """
            SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
                a.attgenerated, pg_get_expr(d.adbin, d.adrelid), o.collname, col_description(a.attrelid, a.attnum)
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_collation o ON o.oid = a.attcollation
            WHERE c.relkind IN ('r', 'p') AND n.nspname = current_schema() AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attrelid, a.attnum
            """, """
            SELECT k.conrelid, k.conname, k.contype, k.conkey, k.confrelid, k.confkey, pg_get_constraintdef(k.oid)
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema()
            """, """
            SELECT x.indrelid, i.relname, x.indisunique, x.indkey, pg_get_indexdef(x.indexrelid)
            FROM pg_index x
            JOIN pg_class i ON i.oid = x.indexrelid
            JOIN pg_namespace n ON n.oid = i.relnamespace
            WHERE n.nspname = current_schema()
            """, """
            SELECT t.typname, e.enumlabel FROM pg_enum e
            JOIN pg_type t ON t.oid = e.enumtypid
            JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE n.nspname = current_schema()
            ORDER BY t.typname, e.enumsortorder
            """);

    private static final List<String> SQLITE =
            List.of("SELECT type, name, tbl_name, sql FROM sqlite_schema", """
            SELECT m.name, x.cid, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden
            FROM sqlite_schema m, pragma_table_xinfo(m.name) x WHERE m.type = 'table'
            """, """
            SELECT m.name, f.id, f.seq, f."table", f."from", f."to", f.on_update, f.on_delete
            FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
            """, """
            SELECT m.name, l.name, l."unique", l.origin, l.partial, x.seqno, x.name, x."desc", x.coll
            FROM sqlite_schema m, pragma_index_list(m.name) l, pragma_index_xinfo(l.name) x WHERE m.type = 'table'
            """);

    private CatalogueQueries() {}

    /** Prints the seconds of each round; {@code arguments} are the URL and the number of rounds. */
    public static void main(String[] arguments) throws SQLException {
        List<String> queries = arguments[0].startsWith("jdbc:sqlite:") ? SQLITE : POSTGRESQL;
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
                long start = System.nanoTime();
                long characters = readAll(connection, queries);
                System.out.println((System.nanoTime() - start) / 1e9 + " s for " + characters + " characters");
            }
        }
    }

    private static long readAll(Connection connection, List<String> queries) throws SQLException {
        long characters = 0;
        for (String query : queries) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                characters += characters(rows);
            }
        }
        return characters;
    }

    private static long characters(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        long characters = 0;
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                String value = rows.getString(column);
                characters += value == null ? 0 : value.length();
            }
        }
        return characters;
    }
}
