package dev.ferro.dialect.h2;

import dev.ferro.dialect.Backup;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A script with everything in it, written by H2 itself.
 *
 * @see <a href="https://www.h2database.com/html/commands.html#script">SCRIPT</a>
 */
final class H2Backup implements Backup {

    @Override
    public String suffix() {
        return ".sql";
    }

    /** A database in memory has no file. */
    @Override
    public long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CAST(SETTING_VALUE AS BIGINT)"
                        + " FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'info.FILE_SIZE'")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public List<Program> write(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SCRIPT DROP TO '" + file.toString().replace("'", "''") + "' CHARSET 'UTF-8'");
        }
        return List.of();
    }

    @Override
    public boolean isWhole(Path file) {
        return true;
    }

    @Override
    public String restoring(Connection connection, Path file) throws SQLException {
        String url = connection.getMetaData().getURL();
        String user = connection.getMetaData().getUserName();
        return "java -cp h2.jar org.h2.tools.RunScript -url '" + url + "' -user '" + user + "' -script " + file
                + " -options CHARSET \"'UTF-8'\"";
    }
}
