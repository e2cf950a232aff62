package dev.ferro.testing;

import dev.ferro.dialect.JdbcDriver;
import java.io.IOException;
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

    private static final int NO_SUCH_CONNECTION = 1094;

    private final String url;

    MysqlServer(String url) {
        this.url = url;
    }

    /** {@return the JDBC URL of a server on this machine, for its administrator} */
    static String url(String scheme, int port) {
        return "jdbc:" + scheme + "://127.0.0.1:" + port + "/?user=ferro&password=ferro"
                + (hasConnectorJ() ? "" : "&permitMysqlScheme=true");
    }

    /** MariaDB's driver takes a URL of MySQL only where it is told to; and both are there where MySQL's own is. */
    private static boolean hasConnectorJ() {
        try {
            Class.forName(JdbcDriver.CONNECTOR_J.className());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    static MysqlServer mariadb() {
        Servers.require();
        return MariadbHolder.SERVER;
    }

    static MysqlServer mysql() {
        Servers.require();
        return MysqlHolder.SERVER;
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
            kill(connection);
        }
        execute("DROP DATABASE IF EXISTS " + database);
    }

    /** A connection may end by itself between being found and being ended. */
    private void kill(long id) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("KILL " + id);
        } catch (SQLException failure) {
            if (failure.getErrorCode() != NO_SUCH_CONNECTION) {
                throw refused("KILL " + id, failure);
            }
        }
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
            return new MysqlServer(program.url(ServerProcess.start(program).port()));
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

    /** Starts MySQL when it is first asked for. */
    private static final class MysqlHolder {

        static final MysqlServer SERVER = find(new MysqlProgram());
    }
}
