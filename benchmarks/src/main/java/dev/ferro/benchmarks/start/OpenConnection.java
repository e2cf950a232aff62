package dev.ferro.benchmarks.start;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The floor: a connection, and a query. */
public final class OpenConnection {

    private OpenConnection() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        query(arguments[0]);
        Cpu.print();
    }

    static void query(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }
}
