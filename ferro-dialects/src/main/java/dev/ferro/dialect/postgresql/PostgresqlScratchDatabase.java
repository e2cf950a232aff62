package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Scratch;
import dev.ferro.dialect.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another database on the same server, with the same encoding and collation, and a comment that says whose it is. */
final class PostgresqlScratchDatabase implements Scratch {

    /** The URL, the name of the database, the parameters. */
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql:(?://[^/?]*)?)/?([^?]*)(.*)");

    /** See <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">Error Codes</a>. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** What a template that is not like the database must be told; later versions have more columns. */
    private static final String CREATION = """
            WITH here AS (SELECT to_jsonb(d) AS row FROM pg_database d WHERE datname = current_database()),
                template AS (SELECT to_jsonb(d) AS row FROM pg_database d WHERE datname = 'template1'),
                kinds AS (SELECT here.row,
                        coalesce(here.row ->> 'datlocale', here.row ->> 'daticulocale') AS locale,
                        ROW(
                            here.row ->> 'encoding',
                            here.row ->> 'datcollate',
                            here.row ->> 'datctype',
                            here.row ->> 'datlocprovider',
                            here.row ->> 'datlocale',
                            here.row ->> 'daticulocale',
                            here.row ->> 'daticurules') IS NOT DISTINCT FROM ROW(
                            template.row ->> 'encoding',
                            template.row ->> 'datcollate',
                            template.row ->> 'datctype',
                            template.row ->> 'datlocprovider',
                            template.row ->> 'datlocale',
                            template.row ->> 'daticulocale',
                            template.row ->> 'daticurules') AS alike
                    FROM here, template)
            SELECT CASE WHEN alike THEN ''
                ELSE ' TEMPLATE template0'
                    || format(' ENCODING %L', pg_encoding_to_char((row ->> 'encoding')::int))
                    || format(' LC_COLLATE %L LC_CTYPE %L', row ->> 'datcollate', row ->> 'datctype')
                    || CASE row ->> 'datlocprovider'
                        WHEN 'i' THEN format(' LOCALE_PROVIDER icu ICU_LOCALE %L', locale)
                        WHEN 'b' THEN format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L', locale)
                        WHEN 'c' THEN ' LOCALE_PROVIDER libc'
                        ELSE '' END
                    || coalesce(format(' ICU_RULES %L', row ->> 'daticurules'), '')
                END
            FROM kinds
            """;

    /** The user is told about connections of others, if not about what they do. */
    private static final String ABANDONED = """
            SELECT d.datname, shobj_description(d.oid, 'pg_database')
            FROM pg_database d
            WHERE starts_with(d.datname, ?) AND shobj_description(d.oid, 'pg_database') IS NOT NULL
                AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)
            ORDER BY d.datname
            """;

    @Override
    public String url(String jdbcUrl, String name) {
        Matcher url = URL.matcher(jdbcUrl);
        if (!url.matches()) {
            throw new IllegalArgumentException("no URL of PostgreSQL");
        }
        String place = url.group(1);
        return place + (place.contains("//") ? "/" : "") + name + url.group(3);
    }

    /** The usual template has what the administrator wants in every database, such as extensions. */
    @Override
    public void create(Connection target, String name, String mark) throws SQLException {
        try (Statement statement = target.createStatement()) {
            create(statement, name, text(statement, CREATION), mark);
        }
    }

    /** @param kind what a new database must be told beside its name */
    static void create(Statement statement, String name, String kind, String mark) throws SQLException {
        statement.execute("CREATE DATABASE " + name + kind);
        statement.execute("COMMENT ON DATABASE " + name + " IS '" + mark.replace("'", "''") + "'");
        statement.execute("ALTER DATABASE " + name + " SET search_path FROM CURRENT");
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            String value = row.next() ? row.getString(1) : null;
            return value == null ? "" : value;
        }
    }

    /** A default schema other than {@code public} is not there yet. */
    @Override
    public void furnish(Connection target, Connection scratch) throws SQLException {
        try (Statement asked = target.createStatement();
                Statement statement = scratch.createStatement()) {
            String home = text(asked, "SELECT quote_ident(current_schema())");
            if (!home.isEmpty()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + home);
            }
        }
    }

    @Override
    public Optional<Template> template(Connection scratch) throws SQLException {
        try (Statement statement = scratch.createStatement()) {
            return Optional.of(new PostgresqlTemplate(text(statement, "SELECT quote_ident(current_database())")));
        }
    }

    @Override
    public void drop(Connection target, String name) throws SQLException {
        try (Statement statement = target.createStatement()) {
            boolean forced = target.getMetaData().getDatabaseMajorVersion() >= 13;
            if (!forced) {
                statement.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
            }
            statement.execute("DROP DATABASE IF EXISTS " + name + (forced ? " WITH (FORCE)" : ""));
        }
    }

    @Override
    public Map<String, String> abandoned(Connection target) throws SQLException {
        Map<String, String> marks = new LinkedHashMap<>();
        try (var statement = target.prepareStatement(ABANDONED)) {
            statement.setString(1, PREFIX);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    marks.put(row.getString(1), row.getString(2));
                }
            }
        }
        return marks;
    }

    @Override
    public boolean isForbidden(SQLException failure) {
        return INSUFFICIENT_PRIVILEGE.equals(failure.getSQLState());
    }

    /** A statement sees its own database only. */
    @Override
    public Optional<Pattern> naming(String jdbcUrl) {
        return Optional.empty();
    }

    /** No two servers were started at the same microsecond. */
    @Override
    public String identity(Connection connection) throws SQLException {
        String query = "SELECT concat(extract(epoch FROM pg_postmaster_start_time()), ' ', current_database())";
        try (Statement statement = connection.createStatement()) {
            return text(statement, query);
        }
    }
}
