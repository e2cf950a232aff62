package dev.ferro.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.application.Ferro;
import dev.ferro.spring.plain.PlainApplication;
import dev.ferro.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an application says it wants done with the migrations is done. */
@ExtendWith(OutputCaptureExtension.class)
class ModesTest {

    private static final String TABLES = "SELECT LOWER(table_name) FROM information_schema.tables"
            + " WHERE LOWER(table_schema) = 'public' AND LOWER(table_name) <> 'ferro_locks' ORDER BY 1";

    private final TestDatabase database = Applications.h2();

    @AfterEach
    void end() {
        database.close();
    }

    private Applications application() {
        return Applications.of(PlainApplication.class).on(database);
    }

    private static List<String> codes(FerroException refusal) {
        return refusal.problems().stream().map(Problem::code).toList();
    }

    @Test
    void a_database_that_is_behind_is_refused() {
        assertThat(codes(application().with("ferro.mode", "validate").refused()))
                .containsExactly("migrations-pending");
        assertThat(Applications.query(database, TABLES)).isEmpty();
        application().start().close();
        application().with("ferro.mode", "validate").start().close();
    }

    @Test
    void or_it_is_only_said(CapturedOutput output) {
        application().with("ferro.mode", "warn").start().close();
        assertThat(output).contains("2 migrations are pending.").contains("`aaaa1` (Make products)");
        assertThat(Applications.query(database, TABLES)).isEmpty();
    }

    @Test
    void or_nothing_is_done_by_itself() {
        try (ConfigurableApplicationContext context =
                application().with("ferro.mode", "off").start()) {
            assertThat(Applications.query(database, TABLES)).isEmpty();
            context.getBean(Ferro.class).upgrade("+1");
            assertThat(Applications.query(database, TABLES))
                    .containsExactly("ferro_ledger", "ferro_version", "products");
        }
    }

    @Test
    void the_target_and_the_tables_are_properties() {
        application()
                .with("ferro.target", "aaaa1")
                .with("ferro.version-table", "versions")
                .with("ferro.ledger-table", "runs")
                .with("ferro.lock-wait", "3s")
                .with("ferro.lock-timeout", "2s")
                .with("ferro.edited-scripts", "warn")
                .start()
                .close();
        assertThat(Applications.query(database, "SELECT revision FROM versions"))
                .containsExactly("aaaa1");
        assertThat(Applications.query(database, "SELECT count(*) FROM runs")).containsExactly("1");
    }

    @Test
    void places_without_scripts_are_refused() {
        assertThat(codes(application()
                        .with("ferro.locations", "classpath:db/migration")
                        .refused()))
                .containsExactly("scripts-location-missing");
    }

    @Test
    void scripts_without_a_database_are_refused() {
        Applications nowhere = Applications.of(PlainApplication.class).withoutDatabase();
        assertThat(codes(nowhere.refused())).containsExactly("migrations-without-database");
        nowhere.with("ferro.enabled", false).start().close();
        nowhere.with("ferro.enabled", true)
                .with("ferro.locations", "classpath:elsewhere")
                .start()
                .close();
    }

    @Test
    void beans_add_to_what_the_properties_say() {
        try (ConfigurableApplicationContext context = Applications.of(PlainApplication.class, WithBeans.class)
                .on(database)
                .with("ferro.mode", "validate")
                .start()) {
            assertThat(context.getBean(WithBeans.class).heard).containsExactly("aaaa1", "asked");
            assertThat(Applications.query(database, "SELECT revision FROM ferro_version"))
                    .containsExactly("aaaa1");
        }
    }

    /** An application that decides for itself what is migrated, and is told of it. */
    @Configuration(proxyBeanMethods = false)
    static class WithBeans {

        private final List<String> heard = new ArrayList<>();

        @Bean
        FerroMigrationStrategy strategy() {
            return ferro -> {
                ferro.upgrade("aaaa1");
                heard.add("asked");
            };
        }

        @Bean
        FerroConfigurationCustomizer customizer() {
            return configuration ->
                    configuration.afterMigration((event, connection) -> heard.addAll(event.revisions()));
        }
    }
}
