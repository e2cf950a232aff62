package dev.ferro.cli;

import java.nio.file.Path;
import java.sql.Connection;
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
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The real tools that others run their scripts with. */
final class OtherRunners {

    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        LIQUIBASE.setLevel(Level.OFF);
        FLYWAY.setLevel(Level.OFF);
    }

    private OtherRunners() {}

    /** {@return Flyway for the database and a folder of a project} */
    static FluentConfiguration flyway(Workbench bench, String folder) {
        return Flyway.configure()
                .dataSource(bench.url(), null, null)
                .locations("filesystem:" + bench.folder().resolve(folder));
    }

    /** Something that is done with Liquibase. */
    interface Work {
        void run(Liquibase liquibase) throws Exception;
    }

    /** Works with a changelog in a folder of a project. */
    static void liquibase(Workbench bench, String folder, String changelog, Work work) throws Exception {
        Path root = bench.folder().resolve(folder);
        Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> {
            try (Connection connection = bench.connect()) {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                work.run(new Liquibase(changelog, new DirectoryResourceAccessor(root), database));
            }
        });
    }
}
