package dev.ferro.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** An H2 database; one in the memory of the JVM stays while nobody is connected. */
record H2TestDatabase(String url) implements TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    static H2TestDatabase create() {
        return new H2TestDatabase("jdbc:h2:mem:ferro_" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    }

    @Override
    public void close() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException failure) {
            throw new IllegalStateException("H2 does not give up " + url, failure);
        }
    }
}
