package dev.ferro.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Envers and Bean Validation do to tables is what Ferro expects of them. */
class AdditionsTest {

    private static final String AUDITED = "dev.ferro.hibernate.audited";
    private static final String VALIDATED = "dev.ferro.hibernate.validated";

    /** On SQLite Hibernate keeps tables of its own, in which it collects keys. */
    private static final String FILTER = "[filter]\nexclude_tables = [\"HTE_*\"]\n";

    @ParameterizedTest
    @EnumSource
    void tables_of_revisions_and_constraints_of_beans_are_known(TestDatabases kind) {
        try (Application application = Application.saying(FILTER, kind, AUDITED, VALIDATED)) {
            LiveHibernate.start(application, AUDITED, VALIDATED);
            assertThat(application.differences()).isEmpty();
        }
        try (Application application = Application.saying(FILTER, kind, AUDITED, VALIDATED)) {
            assertThat(application.differences()).hasSizeGreaterThanOrEqualTo(5);
            application.revise("all");
            application.upgrade();
            assertThat(application.differences()).isEmpty();
        }
    }
}
