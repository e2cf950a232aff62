package dev.ferro.benchmarks.start;

import java.io.IOException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/** Flyway's scripts are in a folder. */
public final class WithFlyway {

    private WithFlyway() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        Logger.getLogger("").setLevel(Level.OFF);
        Flyway.configure()
                .dataSource(arguments[0], null, null)
                .locations("filesystem:" + arguments[1])
                .load()
                .migrate();
        OpenConnection.query(arguments[0]);
        Cpu.print();
    }
}
