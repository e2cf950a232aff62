package dev.ferro.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The PostgreSQL server of the tests: one that is named, or one that the JVM starts and that ends with it.
 *
 * @param url the JDBC URL of a database in which databases may be created
 */
record PostgresqlServer(String url) {

    static final String VARIABLE = "FERRO_TEST_POSTGRESQL_URL";

    static PostgresqlServer running() {
        return Holder.SERVER;
    }

    /** {@return the JDBC URL of a database on this server} */
    String url(String database) {
        int options = url.indexOf('?');
        String place = options < 0 ? url : url.substring(0, options);
        return place.substring(0, place.lastIndexOf('/') + 1) + database + (options < 0 ? "" : url.substring(options));
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("the PostgreSQL server of the tests refuses: " + sql, failure);
        }
    }

    /** Starts the server when it is first asked for. */
    private static final class Holder {

        static final PostgresqlServer SERVER = find();

        private static PostgresqlServer find() {
            String named = System.getenv(VARIABLE);
            return new PostgresqlServer(named == null || named.isBlank() ? start() : named);
        }

        /** The library stops the server and deletes its files when the JVM ends. */
        private static String start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("full_page_writes", "off")
                        .start()
                        .getJdbcUrl("postgres", "postgres");
            } catch (IOException failure) {
                throw new IllegalStateException(
                        "tests need PostgreSQL: starting one failed; set " + VARIABLE + " to use another", failure);
            }
        }
    }
}
