package dev.ferro.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that a database's own catalogue says of a schema, as sorted text, read without Ferro's reflection: what two
 * ways of reaching a schema are compared by. Ferro's own tables are left out, and so is the order of columns, which no
 * database can change.
 */
public final class CatalogDump {

    private static final List<String> SQLITE = List.of("""
        SELECT 'column ' || s.name || '.' || c.name || ' ' || c.type || ' null=' || (c."notnull" = 0)
            || ' default=' || coalesce(c.dflt_value, '') || ' key=' || c.pk || ' hidden=' || c.hidden
        FROM sqlite_schema s, pragma_table_xinfo(s.name) c
        WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite%' AND s.name NOT LIKE 'ferro~_%' ESCAPE '~'
        """, """
        SELECT 'foreign key ' || s.name || '.' || f.seq || ' ' || f."from" || ' -> ' || f."table" || '.'
            || coalesce(f."to", (SELECT k.name FROM pragma_table_info(f."table") k WHERE k.pk = f.seq + 1)) || ' ' || f.on_update || ' ' || f.on_delete
        FROM sqlite_schema s, pragma_foreign_key_list(s.name) f
        WHERE s.type = 'table'
        """, """
        SELECT s.type || ' ' || s.tbl_name || '.' || s.name || ' ' || s.sql
        FROM sqlite_schema s
        WHERE s.type IN ('index', 'trigger', 'view') AND s.sql IS NOT NULL AND s.name NOT LIKE 'ferro~_%' ESCAPE '~'
        """);

    private static final List<String> POSTGRESQL = List.of("""
        SELECT 'column ' || a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || ' null=' || (NOT a.attnotnull) || ' identity=' || a.attidentity::text
            || ' default=' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
            || ' comment=' || coalesce(col_description(a.attrelid, a.attnum), '')
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND c.relname NOT LIKE 'ferro\\_%'
            AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
        """, """
        SELECT 'constraint ' || c.conrelid::regclass || '.' || c.conname || ' ' || pg_get_constraintdef(c.oid)
        FROM pg_constraint c
        WHERE c.contype <> 'n' AND c.conrelid <> 0 AND c.conrelid::regclass::text NOT LIKE 'ferro\\_%'
            AND c.connamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
        """, """
        SELECT 'index ' || pg_get_indexdef(i.indexrelid)
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        WHERE c.relname NOT LIKE 'ferro\\_%'
            AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
        """, """
        SELECT 'enum ' || e.enumtypid::regtype || ' ' || string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder)
        FROM pg_enum e GROUP BY e.enumtypid
        """, """
        SELECT 'sequence ' || s.seqrelid::regclass || ' ' || format_type(s.seqtypid, NULL) || ' ' || s.seqstart
            || ' ' || s.seqincrement || ' ' || s.seqmin || ' ' || s.seqmax || ' ' || s.seqcache || ' ' || s.seqcycle
        FROM pg_sequence s
        WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = s.seqrelid AND d.deptype IN ('a', 'i'))
        """, """
        SELECT 'other ' || c.relkind::text || ' ' || c.oid::regclass || ' ' || coalesce(obj_description(c.oid), '')
        FROM pg_class c
        WHERE c.relkind IN ('r', 'S', 'v', 'm') AND c.relname NOT LIKE 'ferro\\_%'
            AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
        """);

    private static final List<String> H2 = List.of("""
        SELECT 'column ' || TABLE_SCHEMA || '.' || TABLE_NAME || '.' || COLUMN_NAME || ' '
            || DATA_TYPE_SQL(TABLE_SCHEMA, TABLE_NAME, 'TABLE', DTD_IDENTIFIER) || ' null=' || IS_NULLABLE
            || ' identity=' || COALESCE(IDENTITY_GENERATION, '') || ' default=' || COALESCE(COLUMN_DEFAULT, '')
            || ' computed=' || COALESCE(GENERATION_EXPRESSION, '') || ' comment=' || COALESCE(REMARKS, '')
        FROM INFORMATION_SCHEMA.COLUMNS
        WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA' AND TABLE_NAME NOT LIKE 'FERRO\\_%'
        """, """
        SELECT 'constraint ' || c.TABLE_SCHEMA || '.' || c.TABLE_NAME || '.' || c.CONSTRAINT_NAME || ' '
            || c.CONSTRAINT_TYPE || ' ' || COALESCE(k.CHECK_CLAUSE, '') || COALESCE(r.UNIQUE_CONSTRAINT_NAME, '')
            || ' ' || COALESCE(r.DELETE_RULE, '') || ' ' || COALESCE(r.UPDATE_RULE, '')
        FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS c
            LEFT JOIN INFORMATION_SCHEMA.CHECK_CONSTRAINTS k USING (CONSTRAINT_SCHEMA, CONSTRAINT_NAME)
            LEFT JOIN INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r USING (CONSTRAINT_SCHEMA, CONSTRAINT_NAME)
        WHERE c.TABLE_NAME NOT LIKE 'FERRO\\_%'
        """, """
        SELECT 'key ' || CONSTRAINT_NAME || ' ' || ORDINAL_POSITION || ' ' || COLUMN_NAME || ' '
            || COALESCE(POSITION_IN_UNIQUE_CONSTRAINT, 0)
        FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE
        WHERE TABLE_NAME NOT LIKE 'FERRO\\_%'
        """, """
        SELECT 'index ' || i.INDEX_SCHEMA || '.' || i.INDEX_NAME || ' ' || i.TABLE_NAME || ' ' || i.INDEX_TYPE_NAME
            || ' ' || c.ORDINAL_POSITION || ' ' || c.COLUMN_NAME || ' ' || c.ORDERING_SPECIFICATION
        FROM INFORMATION_SCHEMA.INDEXES i
            JOIN INFORMATION_SCHEMA.INDEX_COLUMNS c USING (INDEX_SCHEMA, INDEX_NAME)
        WHERE NOT i.IS_GENERATED AND i.TABLE_NAME NOT LIKE 'FERRO\\_%'
        """, """
        SELECT 'sequence ' || SEQUENCE_SCHEMA || '.' || SEQUENCE_NAME || ' ' || DATA_TYPE || ' ' || START_VALUE || ' '
            || INCREMENT || ' ' || MINIMUM_VALUE || ' ' || MAXIMUM_VALUE || ' ' || CACHE || ' ' || CYCLE_OPTION
        FROM INFORMATION_SCHEMA.SEQUENCES
        """, """
        SELECT 'other ' || TABLE_TYPE || ' ' || TABLE_SCHEMA || '.' || TABLE_NAME || ' ' || COALESCE(REMARKS, '')
        FROM INFORMATION_SCHEMA.TABLES
        WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA' AND TABLE_NAME NOT LIKE 'FERRO\\_%'
        """);

    private static final List<String> MYSQL = List.of("""
            SELECT CONCAT('column ', TABLE_NAME, '.', COLUMN_NAME, ' ', COLUMN_TYPE, ' null=', IS_NULLABLE, ' extra=', EXTRA,
                ' default=', COALESCE(REPLACE(COLUMN_DEFAULT, CONCAT('`', DATABASE(), '`.'), ''), ''), ' computed=',
                COALESCE(GENERATION_EXPRESSION, ''), ' collation=', COALESCE(COLLATION_NAME, ''), ' comment=', COLUMN_COMMENT)
            FROM information_schema.COLUMNS
            WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME NOT LIKE 'ferro\\_%'
            """, """
            SELECT CONCAT('constraint ', TABLE_NAME, '.', CONSTRAINT_NAME, ' ', CONSTRAINT_TYPE)
            FROM information_schema.TABLE_CONSTRAINTS
            WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME NOT LIKE 'ferro\\_%'
            """, """
            SELECT CONCAT('key ', TABLE_NAME, '.', CONSTRAINT_NAME, ' ', ORDINAL_POSITION, ' ', COLUMN_NAME, ' ',
                COALESCE(REFERENCED_TABLE_NAME, ''), ' ', COALESCE(REFERENCED_COLUMN_NAME, ''))
            FROM information_schema.KEY_COLUMN_USAGE
            WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME NOT LIKE 'ferro\\_%'
            """, """
            SELECT CONCAT('reference ', TABLE_NAME, '.', CONSTRAINT_NAME, ' ', DELETE_RULE, ' ', UPDATE_RULE)
            FROM information_schema.REFERENTIAL_CONSTRAINTS
            WHERE CONSTRAINT_SCHEMA = DATABASE()
            """, """
            SELECT CONCAT('trigger ', EVENT_OBJECT_TABLE, '.', TRIGGER_NAME, ' ', ACTION_TIMING, ' ',
                EVENT_MANIPULATION, ' ', ACTION_STATEMENT)
            FROM information_schema.TRIGGERS
            WHERE TRIGGER_SCHEMA = DATABASE()
            """, """
            SELECT CONCAT('routine ', ROUTINE_NAME, ' ', ROUTINE_TYPE, ' ', ROUTINE_DEFINITION)
            FROM information_schema.ROUTINES
            WHERE ROUTINE_SCHEMA = DATABASE()
            """, """
            SELECT CONCAT('index ', TABLE_NAME, '.', INDEX_NAME, ' ', NON_UNIQUE, ' ', INDEX_TYPE, ' ', SEQ_IN_INDEX, ' ',
                COALESCE(COLUMN_NAME, '?'), ' ', COALESCE(SUB_PART, ''), ' ', COALESCE(COLLATION, ''))
            FROM information_schema.STATISTICS
            WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME NOT LIKE 'ferro\\_%'
            """, """
            SELECT CONCAT('other ', TABLE_TYPE, ' ', TABLE_NAME, ' ', COALESCE(ENGINE, ''), ' ',
                COALESCE(TABLE_COLLATION, ''), ' ', COALESCE(CREATE_OPTIONS, ''), ' ', TABLE_COMMENT)
            FROM information_schema.TABLES
            WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME NOT LIKE 'ferro\\_%'
            """);

    private static final String MYSQL_CHECKS = """
            SELECT CONCAT('check ', CONSTRAINT_NAME, ' ', CHECK_CLAUSE)
            FROM information_schema.CHECK_CONSTRAINTS
            WHERE CONSTRAINT_SCHEMA = DATABASE()
            """;

    private static final Pattern UPPER = Pattern.compile("\\b[A-Z_][A-Z0-9_]*\\b");

    private CatalogDump() {}

    /** {@return the dump, a line for each object} */
    public static String of(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL();
        boolean h2 = url.startsWith("jdbc:h2:");
        TreeSet<String> lines = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : queries(url, connection)) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        lines.add(h2 ? lowered(rows.getString(1)) : rows.getString(1));
                    }
                }
            }
        }
        return String.join("\n", lines);
    }

    /** What is written without quotes is in upper case here, and in lower case elsewhere. */
    private static String lowered(String line) {
        return UPPER.matcher(line).replaceAll(word -> word.group().toLowerCase(Locale.ROOT));
    }

    /** MySQL 8.0.15, the old one of the tests, has no catalogue of checks. */
    private static boolean keepsChecks(String version) {
        return !version.startsWith("8.0.15");
    }

    private static List<String> queries(String url, Connection connection) throws SQLException {
        if (url.startsWith("jdbc:mariadb:") || url.startsWith("jdbc:mysql:")) {
            boolean checks = keepsChecks(connection.getMetaData().getDatabaseProductVersion());
            return checks
                    ? Stream.concat(MYSQL.stream(), Stream.of(MYSQL_CHECKS)).toList()
                    : MYSQL;
        }
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        return url.startsWith("jdbc:sqlite") ? SQLITE : POSTGRESQL;
    }
}
