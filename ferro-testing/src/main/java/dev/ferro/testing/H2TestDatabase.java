package dev.ferro.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** An H2 database in the memory of the JVM, which stays while nobody is connected. */
record H2TestDatabase(String name) implements TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    static H2TestDatabase create() {
        return new H2TestDatabase("ferro_" + COUNT.incrementAndGet());
    }

    @Override
    public String url() {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    }

    @Override
    public void close() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException failure) {
            throw new IllegalStateException("H2 does not give up " + name, failure);
        }
    }
}
