package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.DatabaseKind;
import dev.ferro.dialect.Dialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source of an application, which Ferro is given.
 *
 * @param source gives connections, and takes them back when they are closed
 */
record GivenSource(DataSource source) {

    /** {@return the database behind it} */
    Database database() {
        try (Connection connection = taken()) {
            DatabaseMetaData metaData = connection.getMetaData();
            String url = Objects.requireNonNullElse(metaData.getURL(), "");
            String product = Objects.requireNonNullElse(metaData.getDatabaseProductName(), "");
            Dialect dialect = dialect(url, product);
            DatabaseUrl place = dialect.accepts(url)
                    ? DatabaseUrl.parse(url)
                    : new DatabaseUrl(dialect.name(), url, null, null, null, url);
            return new Database(dialect, place, source);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** A driver that wraps another one may have a URL of its own. */
    private static Dialect dialect(String url, String product) {
        List<Dialect> dialects = new ArrayList<>();
        ServiceLoader.load(Dialect.class).forEach(dialects::add);
        return dialects.stream()
                .filter(dialect -> dialect.accepts(url))
                .findFirst()
                .or(() -> dialects.stream()
                        .filter(dialect -> dialect.title().equalsIgnoreCase(product))
                        .findFirst())
                .orElseThrow(() -> unknown(url, product, dialects));
    }

    private static FerroException unknown(String url, String product, List<Dialect> dialects) {
        List<String> known = dialects.stream().map(Dialect::title).toList();
        return Problem.of("unsupported-database", "Ferro cannot speak to " + product + " here.")
                .at(Passwords.mask(url))
                .because("the dialects on the class path are " + (known.isEmpty() ? "none" : String.join(", ", known)))
                .advise(
                        known.isEmpty()
                                ? "Add `dev.ferro:ferro-dialects` to the class path."
                                : "Use one of these databases, or add the dialect to the class path.")
                .refused();
    }

    /** {@return a connection for migrating, which goes back as it came} */
    Connection connect(Dialect dialect, DatabaseUrl url) {
        try {
            return BorrowedConnection.of(taken(), dialect);
        } catch (SQLException e) {
            throw DatabaseKind.ofScheme(url.kind()).isPresent() && !isPools(e)
                    ? new ConnectionFailure(new Database(dialect, url, source), reason(e)).refused()
                    : unreachable(e);
        }
    }

    /** Pools throw what they like when they cannot be filled. */
    private Connection taken() throws SQLException {
        try {
            return source.getConnection();
        } catch (RuntimeException e) {
            SQLException reason = driversWords(e);
            if (reason == null) {
                throw e;
            }
            throw new SQLException(reason.getMessage(), reason.getSQLState(), reason.getErrorCode(), e);
        }
    }

    /** {@return whether a pool has no connection to lend, though its database may be there} */
    private static boolean isPools(SQLException failure) {
        return failure.getSQLState() == null && reason(failure) == failure;
    }

    /** {@return what the driver says} Pools have it among their causes. */
    private static SQLException reason(SQLException failure) {
        SQLException reason = driversWords(failure);
        return reason == null ? failure : reason;
    }

    private static @Nullable SQLException driversWords(Throwable failure) {
        SQLException reason = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException deeper) {
                reason = deeper;
            }
        }
        return reason;
    }

    private static FerroException unreachable(SQLException failure) {
        return Problem.of("data-source-failed", "The data source of the application gives Ferro no connection.")
                .because(Passwords.mask(DatabaseErrors.words(reason(failure))))
                .advise("Is the database running, and are its URL and its user right? Ferro needs one connection of a"
                        + " pool; Java code in migrations and hooks that uses the pool by itself needs further ones.")
                .refused()
                .causedBy(failure);
    }
}
