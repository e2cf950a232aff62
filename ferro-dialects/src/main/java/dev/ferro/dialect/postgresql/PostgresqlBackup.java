package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.Backup;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An archive that {@code pg_dump} writes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/app-pgdump.html">pg_dump</a>
 */
final class PostgresqlBackup implements Backup {

    private static final Pattern URL =
            Pattern.compile("jdbc:postgresql:(?://([^/:?]*|\\[[^]]*])(?::(\\d+))?/)?([^?]*).*");

    @Override
    public String suffix() {
        return ".dump";
    }

    @Override
    public long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_database_size(current_database())")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public List<Program> write(Connection connection, Path file) throws SQLException {
        Place place = place(connection);
        return List.of(new Program(
                "pg_dump",
                List.of(
                        "--format=custom",
                        "--no-password",
                        "--lock-wait-timeout=60s",
                        "--host=" + place.host(),
                        "--port=" + place.port(),
                        "--username=" + place.user(),
                        "--file=" + file,
                        place.database()),
                "PGPASSWORD",
                "postgresql-client"));
    }

    /** The program says by its exit code whether it is. */
    @Override
    public boolean isWhole(Path file) {
        return true;
    }

    /** The database is dropped and created again, so that nothing stays which came after the backup. */
    @Override
    public String restoring(Connection connection, Path file) throws SQLException {
        Place place = place(connection);
        return "pg_restore --host=" + place.host() + " --port=" + place.port() + " --username=" + place.user()
                + " --clean --create --dbname=postgres " + file;
    }

    private static Place place(Connection connection) throws SQLException {
        Matcher url = URL.matcher(connection.getMetaData().getURL());
        if (!url.matches()) {
            throw new SQLException("the URL of the connection is not one of PostgreSQL");
        }
        String host = Objects.requireNonNullElse(url.group(1), "");
        return new Place(
                host.isEmpty() ? "localhost" : host,
                Objects.requireNonNullElse(url.group(2), "5432"),
                connection.getMetaData().getUserName(),
                connection.getCatalog());
    }

    /** Where the database is, and who asks. */
    private record Place(String host, String port, String user, String database) {}
}
