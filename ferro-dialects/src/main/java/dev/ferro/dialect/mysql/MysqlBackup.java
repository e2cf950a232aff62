package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Backup;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script that {@code mariadb-dump} or {@code mysqldump} writes, of one moment for all tables of InnoDB.
 *
 * @param server the server
 * @see <a href="https://mariadb.com/kb/en/mariadb-dump/">mariadb-dump</a>
 */
record MysqlBackup(MysqlServer server) implements Backup {

    private static final Pattern URL =
            Pattern.compile("jdbc:(?:mariadb|mysql):(?:[a-z]+:)?//([^/:?,]*|\\[[^]]*])(?::(\\d+))?[/?,].*");

    /** What stands at the end of a script that was not broken off. */
    private static final String END = "-- Dump completed";

    private static final int LAST = 200;

    @Override
    public String suffix() {
        return ".sql";
    }

    @Override
    public long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(SUM(DATA_LENGTH + INDEX_LENGTH), 0)"
                        + " FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Each program encrypts its connection unless it is told not to, in its own words. */
    @Override
    public List<Program> write(Connection connection, Path file) throws SQLException {
        boolean plain = !isEncrypted(connection);
        Program mariadb =
                program(connection, file, "mariadb-dump", plain ? List.of("--skip-ssl") : List.of(), "mariadb-client");
        Program mysql = program(
                connection, file, "mysqldump", plain ? List.of("--ssl-mode=DISABLED") : List.of(), "mysql-client");
        return server.isMariadb() ? List.of(mariadb, mysql) : List.of(mysql, mariadb);
    }

    private static Program program(Connection connection, Path file, String name, List<String> own, String packages)
            throws SQLException {
        List<String> arguments = new ArrayList<>(own);
        arguments.addAll(place(connection));
        arguments.addAll(List.of(
                "--single-transaction",
                "--quick",
                "--routines",
                "--triggers",
                "--events",
                "--hex-blob",
                "--default-character-set=utf8mb4",
                "--add-drop-database",
                "--result-file=" + file,
                "--databases",
                connection.getCatalog()));
        return new Program(name, arguments, "MYSQL_PWD", packages);
    }

    private static boolean isEncrypted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW STATUS LIKE 'Ssl_cipher'")) {
            return row.next() && !row.getString(2).isEmpty();
        }
    }

    private static List<String> place(Connection connection) throws SQLException {
        Matcher url = URL.matcher(connection.getMetaData().getURL());
        if (!url.matches()) {
            throw new SQLException("the URL of the connection names no host");
        }
        String user = connection.getMetaData().getUserName().replaceFirst("@[^@]*$", "");
        return List.of(
                "--host=" + url.group(1),
                "--port=" + Objects.requireNonNullElse(url.group(2), "3306"),
                "--user=" + user);
    }

    @Override
    public boolean isWhole(Path file) {
        try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "r")) {
            byte[] last = new byte[(int) Math.min(LAST, written.length())];
            written.seek(written.length() - last.length);
            written.readFully(last);
            return new String(last, StandardCharsets.UTF_8).contains(END);
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public String restoring(Connection connection, Path file) throws SQLException {
        return (server.isMariadb() ? "mariadb " : "mysql ") + String.join(" ", place(connection)) + " --password < "
                + file;
    }
}
