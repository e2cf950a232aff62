package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Backup;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A copy of the file that SQLite itself writes, whatever its journal holds.
 *
 * @see <a href="https://www.sqlite.org/lang_vacuum.html#vacuuminto">VACUUM INTO</a>
 */
final class SqliteBackup implements Backup {

    @Override
    public String suffix() {
        return ".db";
    }

    @Override
    public long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public List<Program> write(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("VACUUM INTO '" + file.toString().replace("'", "''") + "'");
        }
        return List.of();
    }

    @Override
    public boolean isWhole(Path file) {
        return true;
    }

    @Override
    public String restoring(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT file FROM pragma_database_list WHERE name = 'main'")) {
            return "cp " + file + " " + (row.next() ? row.getString(1) : "");
        }
    }
}
