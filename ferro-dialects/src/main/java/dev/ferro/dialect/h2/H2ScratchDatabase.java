package dev.ferro.dialect.h2;

import dev.ferro.dialect.Scratch;
import dev.ferro.dialect.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A database in the memory of this JVM, which is gone when nobody is connected to it any more. */
final class H2ScratchDatabase implements Scratch {

    /**
     * The settings that say how names and values are read; the others are about files and servers.
     *
     * @see <a href="https://www.h2database.com/html/features.html#database_url">Database URL Overview</a>
     */
    private static final Set<String> KEPT = Set.of(
            "USER",
            "PASSWORD",
            "MODE",
            "DATABASE_TO_UPPER",
            "DATABASE_TO_LOWER",
            "CASE_INSENSITIVE_IDENTIFIERS",
            "IGNORECASE",
            "DEFAULT_NULL_ORDERING",
            "NON_KEYWORDS",
            "SCHEMA");

    @Override
    public String url(String jdbcUrl, String name) {
        StringBuilder url = new StringBuilder("jdbc:h2:mem:").append(name);
        String[] parts = jdbcUrl.split("(?<!\\\\);");
        for (int index = 1; index < parts.length; index++) {
            append(url, parts[index]);
        }
        return url.toString();
    }

    /** A schema must be there before it can be the default one. */
    private static void append(StringBuilder url, String setting) {
        int equals = setting.indexOf('=');
        String key = setting.substring(0, Math.max(0, equals)).toUpperCase(Locale.ROOT);
        String value = setting.substring(equals + 1);
        if (key.equals("SCHEMA")) {
            url.append(";INIT=CREATE SCHEMA IF NOT EXISTS ").append(value);
            url.append("\\;SET SCHEMA ").append(value);
        } else if (KEPT.contains(key)) {
            url.append(';').append(setting);
        }
    }

    /** It is there once it is connected to. */
    @Override
    public void create(Connection target, String name, String mark) {}

    /** The URL says which schema is the default one. */
    @Override
    public void furnish(Connection target, Connection scratch) {}

    @Override
    public Optional<Template> template(Connection scratch) throws SQLException {
        return Optional.of(H2Template.of(scratch));
    }

    /** It is gone with the last connection. */
    @Override
    public void drop(Connection target, String name) {}

    @Override
    public Map<String, String> abandoned(Connection target) {
        return Map.of();
    }

    @Override
    public boolean isForbidden(SQLException failure) {
        return false;
    }

    /** A statement sees its own database only. */
    @Override
    public Optional<Pattern> naming(String jdbcUrl) {
        return Optional.empty();
    }

    /** A database in memory has no path, and is in this JVM; or, on a server, in that one. */
    @Override
    public String identity(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(DATABASE_PATH(), DATABASE())")) {
            row.next();
            return row.getString(1);
        }
    }
}
