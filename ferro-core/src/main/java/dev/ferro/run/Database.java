package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Nearest;
import dev.ferro.Problem;
import dev.ferro.dialect.DatabaseKind;
import dev.ferro.dialect.Dialect;
import dev.ferro.safety.SafetyChecks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that can be connected to.
 *
 * @param dialect how to speak to it
 * @param url where it is
 * @param source what gives connections to it and is given them back; null to connect by the URL
 */
public record Database(
        Dialect dialect, DatabaseUrl url, @Nullable DataSource source) {

    public Database(Dialect dialect, DatabaseUrl url) {
        this(dialect, url, null);
    }

    /** {@return the database behind a URL} Refused where no dialect on the class path speaks to it. */
    public static Database of(DatabaseUrl url) {
        List<String> known = new ArrayList<>();
        for (Dialect dialect : ServiceLoader.load(Dialect.class)) {
            if (dialect.accepts(url.jdbcUrl())) {
                return new Database(dialect, url);
            }
            known.add(dialect.name());
        }
        throw noDialect(url, known);
    }

    /** {@return the database that a data source connects to} It is asked for a connection, to see what it is. */
    public static Database of(DataSource source) {
        return new GivenSource(source).database();
    }

    /** {@return what knows the hazards of operations on this database} */
    public SafetyChecks safetyChecks() {
        return new SafetyChecks(dialect.capabilities().integersOfOneSize());
    }

    /** {@return a new connection for migrating, in auto-commit mode} Creates a file of SQLite or H2 that is not there. */
    public Connection connect() {
        return source == null ? connect(url.jdbcUrl()) : new GivenSource(source).connect(dialect, url);
    }

    /**
     * {@return a new connection for reading} A file of SQLite or H2 that is not there is not created; it reads as the empty
     * database that it stands for.
     */
    public Connection connectToRead() {
        return source == null ? connect(exists() ? url.jdbcUrl() : url.emptyJdbcUrl()) : connect();
    }

    /** {@return a new connection as any program has it that says nothing but the URL} */
    public Connection connectPlainly() {
        ConnectionFailure.checkFolder(url);
        try {
            return open(url.jdbcUrl(), url.credentials());
        } catch (SQLException e) {
            throw new ConnectionFailure(this, e).refused();
        }
    }

    /** {@return whether there is something to connect to} Known for files; a server is asked by connecting. */
    boolean exists() {
        Optional<Path> file = url.file();
        return source != null || file.isEmpty() || Files.exists(file.get());
    }

    private Connection connect(String jdbcUrl) {
        ConnectionFailure.checkFolder(url);
        Properties properties = new Properties();
        properties.putAll(dialect.connectionProperties());
        properties.putAll(url.credentials());
        try {
            return prepared(open(jdbcUrl, properties));
        } catch (SQLException e) {
            throw new ConnectionFailure(this, e).refused();
        }
    }

    private Connection open(String jdbcUrl, Properties properties) throws SQLException {
        Connection connection = Drivers.connect(url, jdbcUrl, properties);
        if (connection == null) {
            throw Drivers.missing(url);
        }
        return connection;
    }

    private Connection prepared(Connection connection) throws SQLException {
        try {
            dialect.prepare(connection);
            return connection;
        } catch (SQLException e) {
            close(connection, e);
            throw e;
        }
    }

    private static void close(Connection connection, SQLException reason) {
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static FerroException noDialect(DatabaseUrl url, List<String> known) {
        String kinds = known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known));
        Problem problem = DatabaseKind.ofScheme(url.kind())
                .map(kind -> Problem.of("unsupported-database", "Ferro cannot speak to " + kind.title() + " here."))
                .orElseGet(() -> Problem.of(
                        "unknown-database-kind", "`" + url.kind() + "` is not a kind of database that Ferro knows."));
        String near = Nearest.to(url.kind(), known)
                .map(kind -> "Did you mean `" + kind + "`? ")
                .orElse("");
        return problem.at(url.toString())
                .because("the dialects on the class path are " + kinds)
                .advise(
                        known.isEmpty()
                                ? "Add `dev.ferro:ferro-dialects` to the class path."
                                : near + "Use one of these kinds, or add the dialect to the class path.")
                .refused();
    }
}
