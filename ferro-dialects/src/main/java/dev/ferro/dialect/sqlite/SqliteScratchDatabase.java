package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Scratch;
import dev.ferro.dialect.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A file in the system's folder for temporary ones, for which nobody needs to wait until it is on the disk. */
final class SqliteScratchDatabase implements Scratch {

    /**
     * The settings that say how rows are checked and read; the others are about files and locks.
     *
     * @see <a href="https://github.com/xerial/sqlite-jdbc/blob/master/src/main/java/org/sqlite/SQLiteConfig.java">SQLiteConfig</a>
     */
    private static final Set<String> KEPT = Set.of(
            "foreign_keys",
            "recursive_triggers",
            "case_sensitive_like",
            "encoding",
            "date_class",
            "date_precision",
            "date_string_format");

    /** What SQLite writes beside a file. */
    private static final List<String> ENDINGS = List.of("", "-journal", "-wal", "-shm");

    @Override
    public String url(String jdbcUrl, String name) {
        StringBuilder url = new StringBuilder("jdbc:sqlite:" + file(name) + "?synchronous=OFF");
        int query = jdbcUrl.indexOf('?');
        for (String setting : jdbcUrl.substring(query + 1).split("&")) {
            int equals = setting.indexOf('=');
            if (query >= 0 && KEPT.contains(setting.substring(0, Math.max(0, equals)))) {
                url.append('&').append(setting);
            }
        }
        return url.toString();
    }

    static Path file(String name) {
        return Path.of(System.getProperty("java.io.tmpdir"), name + ".db");
    }

    /** A file is there once it is connected to. */
    @Override
    public void create(Connection target, String name, String mark) {}

    /** There is but one schema. */
    @Override
    public void furnish(Connection target, Connection scratch) {}

    @Override
    public Optional<Template> template(Connection scratch) throws SQLException {
        return Optional.of(new SqliteTemplate(Path.of(identity(scratch))));
    }

    @Override
    public void drop(Connection target, String name) throws SQLException {
        Path file = file(name);
        try {
            for (String ending : ENDINGS) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
        } catch (IOException e) {
            throw new SQLException(e.toString(), e);
        }
    }

    /** The system clears its folder by itself. */
    @Override
    public Map<String, String> abandoned(Connection target) {
        return Map.of();
    }

    @Override
    public boolean isForbidden(SQLException failure) {
        return false;
    }

    /** A file has no name in SQL. */
    @Override
    public Optional<Pattern> naming(String jdbcUrl) {
        return Optional.empty();
    }

    /** A database in memory has no file, and nobody else can connect to it. */
    @Override
    public String identity(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT file FROM pragma_database_list WHERE name = 'main'")) {
            String file = row.next() ? row.getString(1) : null;
            return file == null || file.isEmpty() ? "memory " + System.identityHashCode(connection) : real(file);
        }
    }

    private static String real(String file) throws SQLException {
        try {
            Path path = Path.of(file);
            return (Files.exists(path) ? path.toRealPath() : path.toAbsolutePath()).toString();
        } catch (IOException e) {
            throw new SQLException(e.toString(), e);
        }
    }
}
