package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Scratch;
import dev.ferro.dialect.Template;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another database on the same server, with the same character set and collation. MySQL's databases have no comments, so
 * that an empty table has one that says whose it is.
 */
final class MysqlScratchDatabase implements Scratch {

    /** The URL, the name of the database, the parameters. */
    private static final Pattern URL = Pattern.compile("(jdbc:(?:mysql|mariadb):(?:[a-z]+:)?//[^/?]*)/?([^?]*)(.*)");

    /**
     * Access denied to a database, and for want of a privilege.
     *
     * @see <a href="https://mariadb.com/kb/en/mariadb-error-code-reference/">Error Codes</a>
     */
    private static final Set<Integer> DENIED = Set.of(1044, 1227);

    private static final String ABANDONED = """
            SELECT marks.TABLE_SCHEMA, marks.TABLE_COMMENT
            FROM information_schema.TABLES AS marks
            WHERE marks.TABLE_NAME = ? AND LEFT(marks.TABLE_SCHEMA, CHAR_LENGTH(?)) = ?
                AND NOT EXISTS (SELECT 1 FROM information_schema.PROCESSLIST AS processes
                    WHERE processes.DB = marks.TABLE_SCHEMA)
            ORDER BY marks.TABLE_SCHEMA
            """;

    @Override
    public String url(String jdbcUrl, String name) {
        Matcher url = URL.matcher(jdbcUrl);
        if (!url.matches()) {
            throw new IllegalArgumentException("no URL of MySQL or MariaDB");
        }
        return url.group(1) + "/" + name + url.group(3);
    }

    @Override
    public void create(Connection target, String name, String mark) throws SQLException {
        try (Statement statement = target.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " " + texts(statement));
            statement.execute("CREATE TABLE " + name + "." + MARK_TABLE + " (nothing INT) COMMENT = '"
                    + mark.replace("\\", "\\\\").replace("'", "''") + "'");
        }
    }

    private static String texts(Statement statement) throws SQLException {
        String query = "SELECT CONCAT('CHARACTER SET ', @@character_set_database, ' COLLATE ', @@collation_database)";
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The database itself is what bare names live in. */
    @Override
    public void furnish(Connection target, Connection scratch) {}

    /** The server copies tables one by one, and neither their foreign keys nor what is beside them. */
    @Override
    public Optional<Template> template(Connection scratch) {
        return Optional.empty();
    }

    @Override
    public void drop(Connection target, String name) throws SQLException {
        try (Statement statement = target.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
        }
    }

    @Override
    public Map<String, String> abandoned(Connection target) throws SQLException {
        Map<String, String> marks = new LinkedHashMap<>();
        try (PreparedStatement statement = target.prepareStatement(ABANDONED)) {
            statement.setString(1, MARK_TABLE);
            statement.setString(2, PREFIX);
            statement.setString(3, PREFIX);
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
        return DENIED.contains(failure.getErrorCode());
    }

    /** What stands before a dot may be a table too; whoever calls one like its database is refused for nothing. */
    @Override
    public Optional<Pattern> naming(String jdbcUrl) {
        Matcher url = URL.matcher(jdbcUrl);
        if (!url.matches() || url.group(2).isEmpty()) {
            return Optional.empty();
        }
        String name = Pattern.quote(url.group(2));
        String before = "(?:`" + name + "`|(?<![\\w$`.])" + name + ")\\s*\\.\\s*[\\w$`]";
        return Optional.of(Pattern.compile(before + "|\\buse\\s+`?" + name + "\\b", Pattern.CASE_INSENSITIVE));
    }

    @Override
    public String identity(Connection connection) throws SQLException {
        String query = "SELECT CONCAT(@@hostname, ':', @@port, ' ', @@datadir, ' ', DATABASE())";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
