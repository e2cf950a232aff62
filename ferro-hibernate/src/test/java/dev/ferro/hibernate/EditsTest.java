package dev.ferro.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each of the ways in which entities are edited is seen for what it is, done, and taken back. */
class EditsTest {

    private static final String BEFORE = "dev.ferro.hibernate.edits.before";
    private static final String AFTER = "dev.ferro.hibernate.edits.after";

    @ParameterizedTest
    @EnumSource
    void edits_of_entities_are_found_done_and_taken_back(TestDatabases kind) {
        try (Application application = Application.on(kind, BEFORE)) {
            try (LiveHibernate hibernate = LiveHibernate.of(application, BEFORE)) {
                hibernate.create();
            }
            assertThat(application.differences()).isEmpty();
            String created = comparable(application.dump());

            application.models(AFTER);
            GoldenFile.of("hibernate/edits-" + kind.name().toLowerCase(Locale.ROOT) + ".txt")
                    .assertHolds(String.join("\n", application.differences()) + "\n");
            application.revise("edits");
            application.upgrade();
            assertThat(application.differences()).isEmpty();
            try (LiveHibernate hibernate = LiveHibernate.of(application, AFTER)) {
                assertThat(hibernate.complaint()).matches(text -> text.isEmpty() || kind == TestDatabases.MYSQL);
            }

            application.downgrade("base");
            assertThat(comparable(application.dump())).isEqualTo(created);
            application.models(BEFORE);
            assertThat(application.differences()).isEmpty();
        }
    }

    /** SQLite keeps what was typed, and PostgreSQL casts in a check as they came. */
    private static String comparable(String dump) {
        return dump.toLowerCase(Locale.ROOT).replaceAll("::[a-z ]+(\\[])?", "").replaceAll("[() ]", "");
    }
}
