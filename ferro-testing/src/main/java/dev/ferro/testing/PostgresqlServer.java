package dev.ferro.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * A PostgreSQL server of the tests: the one that is named, or one of those that the JVM starts and that end with it.
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

    private static final Map<Integer, PostgresqlServer> RUNNING = new ConcurrentHashMap<>();

    private final String url;
    private final Deque<String> empty = new ConcurrentLinkedDeque<>();
    private final Deque<String> all = new ConcurrentLinkedDeque<>();

    PostgresqlServer(String url) {
        this.url = url;
    }

    /** {@return the server that is named, if one is} Whatever its version is, the tests have no other one. */
    static Optional<PostgresqlServer> named() {
        return Named.SERVER;
    }

    /** {@return the server of a version, which is started when it is first asked for} */
    static PostgresqlServer running(int version) {
        Servers.require();
        return named().orElseGet(() ->
                RUNNING.computeIfAbsent(version, each -> new PostgresqlServer(new PostgresqlProgram(each).start())));
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

    /** Looks into the environment once. */
    private static final class Named {

        static final Optional<PostgresqlServer> SERVER = find();

        private static Optional<PostgresqlServer> find() {
            String url = System.getenv(VARIABLE);
            if (url == null || url.isBlank()) {
                return Optional.empty();
            }
            PostgresqlServer server = new PostgresqlServer(url);
            Runtime.getRuntime().addShutdownHook(new Thread(server::dropAll));
            return Optional.of(server);
        }
    }
}
