package dev.ferro.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.spring.plain.PlainApplication;
import dev.ferro.testing.TestDatabase;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** An application with several databases says which one is migrated. */
class DataSourcesTest {

    private static final String TABLES =
            "SELECT count(*) FROM information_schema.tables WHERE LOWER(table_name) = 'products'";

    private final TestDatabase one = Applications.h2();
    private final TestDatabase other = Applications.h2();

    @AfterEach
    void end() {
        one.close();
        other.close();
    }

    private Applications application(Class<?>... more) {
        Applications application = more.length == 0
                ? Applications.of(PlainApplication.class)
                : Applications.of(PlainApplication.class, more[0]);
        return application.on(one).with("test.other", other.url());
    }

    private void assertMigrated(TestDatabase migrated, TestDatabase left) {
        assertThat(Applications.query(migrated, TABLES)).containsExactly("1");
        assertThat(Applications.query(left, TABLES)).containsExactly("0");
    }

    @Test
    void the_primary_one_is_meant() {
        application(Two.class).start().close();
        assertMigrated(one, other);
    }

    @Test
    void the_one_that_is_marked_is_meant_before_it() {
        application(Marked.class).start().close();
        assertMigrated(other, one);
    }

    @Test
    void so_is_what_the_properties_name() {
        application().with("ferro.url", other.url()).start().close();
        assertMigrated(other, one);
    }

    @Test
    void so_is_what_a_bean_names() {
        application(Details.class).with("ferro.url", one.url()).start().close();
        assertMigrated(other, one);
    }

    @Test
    void properties_may_name_another_user() {
        try (TestDatabase postgresql = TestDatabase.postgresql()) {
            Applications.query(
                    postgresql, "SELECT 1 FROM pg_roles WHERE rolname = 'ferro_migrating' UNION ALL SELECT 2");
            execute(postgresql, "DROP ROLE IF EXISTS ferro_migrating", "CREATE ROLE ferro_migrating LOGIN SUPERUSER");
            Applications.of(PlainApplication.class)
                    .on(postgresql.url().replaceFirst("[?].*", ""))
                    .with("spring.datasource.username", "postgres")
                    .with("ferro.user", "ferro_migrating")
                    .start()
                    .close();
            assertThat(Applications.query(postgresql, "SELECT tableowner FROM pg_tables WHERE tablename = 'products'"))
                    .containsExactly("ferro_migrating");
            execute(postgresql, "DROP OWNED BY ferro_migrating", "DROP ROLE ferro_migrating");
        }
    }

    private static void execute(TestDatabase database, String... statements) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (java.sql.SQLException exception) {
            throw new AssertionError(exception);
        }
    }

    @Test
    void without_a_word_it_is_refused() {
        assertThat(application(Equal.class).refused()).hasMessageContaining("`@FerroDataSource`");
    }

    private static DataSource source(@Nullable String url) {
        return DataSourceBuilder.create()
                .type(SimpleDriverDataSource.class)
                .url(url)
                .build();
    }

    /** Two data sources, of which one is the primary one. */
    @Configuration(proxyBeanMethods = false)
    static class Two {

        @Bean
        @Primary
        DataSource primary(Environment environment) {
            return source(environment.getProperty("spring.datasource.url"));
        }

        @Bean
        DataSource second(Environment environment) {
            return source(environment.getProperty("test.other"));
        }
    }

    /** Two data sources, of which the other one is marked. */
    @Configuration(proxyBeanMethods = false)
    static class Marked {

        @Bean
        @Primary
        DataSource primary(Environment environment) {
            return source(environment.getProperty("spring.datasource.url"));
        }

        @Bean
        @FerroDataSource
        DataSource second(Environment environment) {
            return source(environment.getProperty("test.other"));
        }
    }

    /** Two data sources, of which none comes first. */
    @Configuration(proxyBeanMethods = false)
    static class Equal {

        @Bean
        DataSource first(Environment environment) {
            return source(environment.getProperty("spring.datasource.url"));
        }

        @Bean
        DataSource second(Environment environment) {
            return source(environment.getProperty("test.other"));
        }
    }

    /** A bean that knows where the database is. */
    @Configuration(proxyBeanMethods = false)
    static class Details {

        @Bean
        FerroConnectionDetails details(Environment environment) {
            return new FerroConnectionDetails() {
                @Override
                public String url() {
                    return environment.getRequiredProperty("test.other");
                }

                @Override
                public @Nullable String user() {
                    return null;
                }

                @Override
                public @Nullable String password() {
                    return null;
                }
            };
        }
    }
}
