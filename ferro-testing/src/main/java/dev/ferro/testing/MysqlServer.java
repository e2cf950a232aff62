package dev.ferro.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A server of MariaDB or MySQL for the tests: one that is named, or one that the JVM starts and that ends with it. */
final class MysqlServer {

    /** Creates the user of the tests; a statement ends with its line. */
    static final String ADMINISTRATOR = """
            CREATE USER ferro@'%' IDENTIFIED BY 'ferro';
            GRANT ALL ON *.* TO ferro@'%' WITH GRANT OPTION;
            """;

    /** What every start needs, and what makes it quick; see {@link TestDatabase#DURABLE}. */
    private static final List<String> OPTIONS = List.of(
            "--bind-address=127.0.0.1",
            "--socket=server.sock", // in the data folder: a path may have about a hundred characters
            "--pid-file=server.pid",
            "--skip-log-bin",
            "--skip-name-resolve",
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=64M",
            "--innodb-log-file-size=16M",
            "--loose-innodb-use-native-aio=OFF");

    private final String url;

    MysqlServer(String url) {
        this.url = url;
    }

    static MysqlServer mariadb() {
        return MariadbHolder.SERVER;
    }

    /** {@return the command that runs a server program on a data folder} */
    static List<String> command(Path program, Path home, Path data, String... more) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--lc-messages-dir=" + home.resolve("share")));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.addAll(OPTIONS);
        boolean durable = Boolean.getBoolean(TestDatabase.DURABLE);
        command.add("--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 0));
        if (!durable) {
            command.add("--innodb-flush-method=nosync");
            command.add("--innodb-doublewrite=OFF");
        }
        command.addAll(List.of(more));
        return command;
    }

    /** {@return the JDBC URL of the server, or of the database that it was found by} */
    String url() {
        return url;
    }

    /** {@return the JDBC URL of a database on this server} */
    String url(String database) {
        int options = url.indexOf('?');
        String place = options < 0 ? url : url.substring(0, options);
        return place.substring(0, place.lastIndexOf('/') + 1) + database + (options < 0 ? "" : url.substring(options));
    }

    /** {@return the name of a new database} */
    String createDatabase() {
        String name = "ferro_test_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return name;
    }

    /** Drops a database, ending whatever is still connected to it. */
    void drop(String database) {
        for (long connection : connections(database)) {
            execute("KILL " + connection);
        }
        execute("DROP DATABASE IF EXISTS " + database);
    }

    private List<Long> connections(String database) {
        String sql = "SELECT id FROM information_schema.processlist WHERE db = '" + database + "'";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<Long> connections = new ArrayList<>();
            while (row.next()) {
                connections.add(row.getLong(1));
            }
            return connections;
        } catch (SQLException failure) {
            throw refused(sql, failure);
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw refused(sql, failure);
        }
    }

    private IllegalStateException refused(String sql, SQLException failure) {
        return new IllegalStateException("the server of the tests at " + url + " refuses: " + sql, failure);
    }

    private static MysqlServer find(ServerProgram program) {
        String named = System.getenv(program.variable());
        if (named != null && !named.isBlank()) {
            return new MysqlServer(named);
        }
        try {
            return new MysqlServer("jdbc:" + program.scheme() + "://127.0.0.1:" + ServerProcess.start(program)
                    + "/?user=ferro&password=ferro");
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "tests need " + program.title() + ": starting one failed; set " + program.variable()
                            + " to use another",
                    failure);
        }
    }

    /** Starts MariaDB when it is first asked for. */
    private static final class MariadbHolder {

        static final MysqlServer SERVER = find(new MariadbProgram());
    }
}
