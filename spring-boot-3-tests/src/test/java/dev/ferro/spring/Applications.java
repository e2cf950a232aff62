package dev.ferro.spring;

import dev.ferro.FerroException;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts applications as their {@code main} would. */
final class Applications {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final List<Class<?>> sources = new ArrayList<>();
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private WebApplicationType type = WebApplicationType.NONE;

    private Applications(Class<?>... sources) {
        this.sources.addAll(List.of(sources));
        properties.put("spring.jmx.enabled", "false");
        properties.put("spring.main.banner-mode", "off");
    }

    /** {@return a new H2 database in memory, for the user that Spring Boot connects as} */
    static TestDatabase h2() {
        return TestDatabase.h2("jdbc:h2:mem:spring_" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1;USER=sa");
    }

    /** {@return a new database of a kind} */
    static TestDatabase create(TestDatabases kind) {
        return kind == TestDatabases.H2 ? h2() : kind.create();
    }

    static Applications of(Class<?>... sources) {
        return new Applications(sources);
    }

    Applications on(TestDatabase database) {
        return on(database.url());
    }

    Applications on(String url) {
        return with("spring.datasource.url", url);
    }

    Applications with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    /** Without any data source, which the libraries at hand would make otherwise. */
    Applications withoutDatabase() {
        return with(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration,"
                        + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");
    }

    Applications serving() {
        type = WebApplicationType.SERVLET;
        return with("server.port", 0);
    }

    ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(type)
                .properties(properties)
                .run();
    }

    /** {@return why the application does not start} */
    FerroException refused() {
        try (ConfigurableApplicationContext context = start()) {
            return Assertions.fail("it has started: " + context);
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof FerroException refusal) {
                    return refusal;
                }
            }
            throw failure;
        }
    }

    /** {@return the first column of a query's rows} */
    static List<String> query(TestDatabase database, String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException exception) {
            throw new AssertionError(exception);
        }
    }
}
