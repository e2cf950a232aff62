package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.DatabaseKind;
import dev.ferro.dialect.JdbcDriver;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the driver of a database. A known one is made by its name: {@link DriverManager} would first load every driver on
 * the class path, which a command that runs for a tenth of a second feels.
 */
final class Drivers {

    private Drivers() {}

    /** {@return a connection, or null if the driver does not know the URL} */
    static @Nullable Connection connect(DatabaseUrl url, String jdbcUrl, Properties properties) throws SQLException {
        Optional<DatabaseKind> kind = DatabaseKind.ofScheme(url.kind());
        return kind.isPresent()
                ? connect(kind.get(), url, jdbcUrl, properties)
                : registered(url).connect(jdbcUrl, properties);
    }

    private static @Nullable Connection connect(
            DatabaseKind kind, DatabaseUrl url, String jdbcUrl, Properties properties) throws SQLException {
        for (JdbcDriver known : kind.drivers()) {
            Driver driver = named(known);
            if (driver != null) {
                return driver.connect(known.url(kind, jdbcUrl), properties);
            }
        }
        throw missing(url);
    }

    /** {@return a driver, or null if it is not on the class path} */
    private static @Nullable Driver named(JdbcDriver known) {
        try {
            return Class.forName(known.className(), true, loader())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException absent) {
            return null;
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
                .map(kind -> kind.drivers().stream()
                        .map(driver -> "`" + driver.artifact() + "`")
                        .collect(Collectors.joining(" or ", "Add ", " to the class path.")))
                .orElse("Add it to the class path.");
        return Problem.of("driver-missing", "There is no JDBC driver for `" + url.kind() + "` on the class path.")
                .at(url.toString())
                .advise(advice)
                .refused();
    }
}
