package dev.ferro.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/** Where the database is that migrations are run on; in place of {@code ferro.url}, {@code ferro.user} and {@code ferro.password}. */
public interface FerroConnectionDetails extends ConnectionDetails {

    /** {@return the JDBC URL} */
    String url();

    /** {@return who connects; null where the URL says it} */
    @Nullable
    String user();

    /** {@return the password; null where the URL says it, or there is none} */
    @Nullable
    String password();

    /** {@return the class of the JDBC driver; null where the URL tells it} */
    default @Nullable String driverClassName() {
        return null;
    }
}
