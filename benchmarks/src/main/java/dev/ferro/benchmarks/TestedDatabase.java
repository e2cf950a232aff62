package dev.ferro.benchmarks;

import dev.ferro.testing.TestDatabase;
import java.util.List;

/** The databases that are measured. */
enum TestedDatabase {
    SQLITE("SQLite", "jdbc:sqlite:", org.sqlite.JDBC.class),
    POSTGRESQL("PostgreSQL", "jdbc:postgresql:", org.postgresql.Driver.class);

    private final String title;
    private final String anyUrl;
    private final Class<?> driver;

    TestedDatabase(String title, String anyUrl, Class<?> driver) {
        this.title = title;
        this.anyUrl = anyUrl;
        this.driver = driver;
    }

    String title() {
        return title;
    }

    /** {@return the beginning of every URL of this kind} */
    String anyUrl() {
        return anyUrl;
    }

    /** {@return what must be on the class path of a program that connects} */
    List<Class<?>> drivers() {
        return List.of(driver);
    }

    TestDatabase create() {
        return switch (this) {
            case SQLITE -> TestDatabase.sqlite();
            case POSTGRESQL -> TestDatabase.postgresql();
        };
    }
}
