package dev.ferro.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import dev.ferro.spring.plain.PlainApplication;
import dev.ferro.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever starts an application that does not start is told why, and what to do, without a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {

    private static void assertTold(CapturedOutput output, String... words) {
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains(words)
                .doesNotContain("\tat ");
    }

    @Test
    void of_pending_migrations(CapturedOutput output) {
        try (TestDatabase database = Applications.h2()) {
            FerroException refusal = Applications.of(PlainApplication.class)
                    .on(database)
                    .with("ferro.mode", "validate")
                    .refused();
            assertThat(refusal.problems()).hasSize(1);
            assertTold(output, "2 migrations are pending.", "Run `ferro upgrade heads`", "With `ferro.mode=upgrade`");
        }
    }

    @Test
    void of_a_database_that_cannot_be_reached(CapturedOutput output) {
        FerroException refusal = Applications.of(PlainApplication.class)
                .on("jdbc:postgresql://localhost:1/app?user=me&password=secret")
                .with("spring.datasource.hikari.connection-timeout", 500)
                .refused();
        assertThat(refusal.problems().get(0).code()).isEqualTo("data-source-failed");
        assertTold(output, "gives Ferro no connection", "localhost:1 refused", "Look at `spring.datasource.url`");
        assertThat(refusal).hasMessageNotContaining("secret");
    }

    @Test
    void of_scripts_that_are_not_there(CapturedOutput output) {
        try (TestDatabase database = Applications.h2()) {
            Applications.of(PlainApplication.class)
                    .on(database)
                    .with("ferro.locations", "db/migration")
                    .refused();
            assertTold(output, "There are no scripts in `classpath:db/migration`.", "`ferro.locations`");
        }
    }

    @Test
    void of_scripts_that_would_never_run(CapturedOutput output) {
        Applications.of(PlainApplication.class).withoutDatabase().refused();
        assertTold(output, "There are migrations, and no database to run them on.", "`ferro.enabled=false`");
    }
}
