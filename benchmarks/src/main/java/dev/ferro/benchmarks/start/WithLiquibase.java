package dev.ferro.benchmarks.start;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase's changelog is in a folder, in formatted SQL. */
public final class WithLiquibase {

    private WithLiquibase() {}

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> update(arguments[0], arguments[1]));
        OpenConnection.query(arguments[0]);
        Cpu.print();
    }

    private static void update(String url, String folder) throws Exception {
        try (Connection connection = DriverManager.getConnection(url)) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase("changelog.sql", new DirectoryResourceAccessor(Path.of(folder)), database).update("");
        }
    }
}
