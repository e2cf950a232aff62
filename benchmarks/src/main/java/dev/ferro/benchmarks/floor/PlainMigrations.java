package dev.ferro.benchmarks.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The floor of {@code ferro upgrade}: runs the statements of a file, a transaction for each block of lines. */
public final class PlainMigrations {

    private PlainMigrations() {}

    /** Runs the statements, one on each line; an empty line commits. {@code arguments} are the URL and the file. */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            connection.setAutoCommit(false);
            for (String line : Files.readAllLines(Path.of(arguments[1]))) {
                if (line.isEmpty()) {
                    connection.commit();
                } else {
                    execute(connection, line);
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
