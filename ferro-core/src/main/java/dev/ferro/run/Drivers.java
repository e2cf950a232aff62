package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.DatabaseKind;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Finds the driver of a database. A known one is made by its name: {@link DriverManager} would first load every driver on
 * the class path, which a command that runs for a tenth of a second feels.
 */
final class Drivers {

    private Drivers() {}

    private static Driver forUrl(DatabaseUrl url) {
        Optional<DatabaseKind> kind = DatabaseKind.ofScheme(url.kind());
        return kind.isPresent() ? named(kind.get().driver(), url) : registered(url);
    }

    /** {@return a connection, or null if the driver does not know the URL} */
    static @Nullable Connection connect(DatabaseUrl url, String jdbcUrl, Properties properties) throws SQLException {
        Optional<DatabaseKind> kind = DatabaseKind.ofScheme(url.kind());
        String understood = kind.isPresent() ? kind.get().driverUrl(jdbcUrl) : jdbcUrl;
        return forUrl(url).connect(understood, properties);
    }

    private static Driver named(String className, DatabaseUrl url) {
        try {
            return Class.forName(className, true, loader())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw missing(url).causedBy(e);
        }
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? Drivers.class.getClassLoader() : context;
    }

    private static Driver registered(DatabaseUrl url) {
        try {
            return DriverManager.getDriver(url.jdbcUrl());
        } catch (SQLException e) {
            throw missing(url);
        }
    }

    static FerroException missing(DatabaseUrl url) {
        String advice = DatabaseKind.ofScheme(url.kind())
                .map(kind -> "Add `" + kind.artifact() + "` to the class path.")
                .orElse("Add it to the class path.");
        return Problem.of("driver-missing", "There is no JDBC driver for `" + url.kind() + "` on the class path.")
                .at(url.toString())
                .advise(advice)
                .refused();
    }
}
