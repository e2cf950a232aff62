package dev.ferro.benchmarks.floor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The floor of {@code ferro current}: opens a database, reads the version table, prints it. */
public final class OneTable {

    private OneTable() {}

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[0]);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT revision FROM ferro_version")) {
            while (rows.next()) {
                System.out.println(rows.getString(1));
            }
        }
    }
}
