package dev.ferro.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The PostgreSQL server of the tests: one that is named, or one that the JVM starts and that ends with it.
 *
 * <p>A database that a test gives back is emptied for the next one, which is several times faster than another CREATE
 * DATABASE; all of them are dropped when the JVM ends.
 */
final class PostgresqlServer {

    static final String VARIABLE = "FERRO_TEST_POSTGRESQL_URL";

    /** Everything that a test may have made, in the order in which it can go. */
    private static final String EMPTY = """
            DO $$ DECLARE name text; BEGIN
                FOR name IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP
                    EXECUTE format('DROP EXTENSION %I CASCADE', name);
                END LOOP;
                FOR name IN SELECT evtname FROM pg_event_trigger LOOP
                    EXECUTE format('DROP EVENT TRIGGER %I', name);
                END LOOP;
                FOR name IN SELECT nspname FROM pg_namespace
                            WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%' LOOP
                    EXECUTE format('DROP SCHEMA %I CASCADE', name);
                END LOOP;
                CREATE SCHEMA public;
                GRANT ALL ON SCHEMA public TO PUBLIC;
                EXECUTE format('ALTER DATABASE %I RESET ALL', current_database());
            END $$""";

    private final String url;
    private final Deque<String> empty = new ConcurrentLinkedDeque<>();
    private final Deque<String> all = new ConcurrentLinkedDeque<>();

    PostgresqlServer(String url) {
        this.url = url;
    }

    static PostgresqlServer running() {
        return Holder.SERVER;
    }

    /** {@return the JDBC URL of the database that the server was found by} */
    String url() {
        return url;
    }

    /** {@return the JDBC URL of a database on this server} */
    String url(String database) {
        int options = url.indexOf('?');
        String place = options < 0 ? url : url.substring(0, options);
        return place.substring(0, place.lastIndexOf('/') + 1) + database + (options < 0 ? "" : url.substring(options));
    }

    /** {@return the name of an empty database that nobody else uses} */
    String emptyDatabase() {
        String used = empty.poll();
        return used == null ? create() : used;
    }

    private String create() {
        String name = "ferro_test_" + UUID.randomUUID().toString().replace("-", "");
        execute(url, "CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
        all.add(name);
        return name;
    }

    /** Takes a database back, ending whatever is still connected to it. */
    void giveBack(String database) {
        disconnect(database);
        execute(url(database), EMPTY);
        empty.push(database);
    }

    private void disconnect(String database) {
        execute(url, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    private void dropAll() {
        for (String database : all) {
            disconnect(database);
            execute(url, "DROP DATABASE IF EXISTS " + database);
        }
    }

    private static void execute(String url, String sql) {
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
            if (named == null || named.isBlank()) {
                return new PostgresqlServer(start());
            }
            PostgresqlServer server = new PostgresqlServer(named);
            Runtime.getRuntime().addShutdownHook(new Thread(server::dropAll));
            return server;
        }

        /** The library stops the server and deletes its files when the JVM ends. */
        private static String start() {
            try {
                String durable = Boolean.getBoolean(TestDatabase.DURABLE) ? "on" : "off";
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", durable)
                        .setServerConfig("synchronous_commit", durable)
                        .setServerConfig("full_page_writes", durable)
                        .start()
                        .getJdbcUrl("postgres", "postgres");
            } catch (IOException failure) {
                throw new IllegalStateException(
                        "tests need PostgreSQL: starting one failed; set " + VARIABLE + " to use another", failure);
            }
        }
    }
}
