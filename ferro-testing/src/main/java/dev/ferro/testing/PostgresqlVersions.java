package dev.ferro.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The versions of PostgreSQL that tests run on: those that the build names, or the one of the server that the environment
 * names.
 */
public final class PostgresqlVersions {

    /** As {@code -Dferro.test.postgresql.versions=15,18}, the one first that tests of everything else run on. */
    private static final String PROPERTY = "ferro.test.postgresql.versions";

    private PostgresqlVersions() {}

    /** {@return all of them, 15 for 15.3} */
    public static List<Integer> all() {
        return Tested.VERSIONS;
    }

    /** {@return the one that every test of PostgreSQL runs on} */
    public static int usual() {
        return all().get(0);
    }

    /** Asks once. */
    private static final class Tested {

        static final List<Integer> VERSIONS =
                PostgresqlServer.named().map(server -> List.of(version(server))).orElseGet(Tested::stated);

        private static List<Integer> stated() {
            return Stream.of(System.getProperty(PROPERTY, "15").split(","))
                    .map(String::strip)
                    .map(Integer::valueOf)
                    .toList();
        }

        private static int version(PostgresqlServer server) {
            try (Connection connection = DriverManager.getConnection(server.url())) {
                return connection.getMetaData().getDatabaseMajorVersion();
            } catch (SQLException failure) {
                throw new IllegalStateException("the PostgreSQL server of the tests does not answer", failure);
            }
        }
    }
}
