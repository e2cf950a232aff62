package dev.ferro.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import org.hibernate.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Hibernate creates is what Ferro expects, and what Ferro creates is what Hibernate expects. */
class BroadModelTest {

    private static final String MODEL = "dev.ferro.hibernate.model";
    private static final String QUOTED = "dev.ferro.hibernate.quoted";
    private static final String NATIVE = "dev.ferro.hibernate.onpostgresql";

    @ParameterizedTest
    @EnumSource
    void ferro_and_hibernate_agree(TestDatabases kind) {
        String[] packages = packages(kind);
        try (Application application = Application.on(kind, packages);
                LiveHibernate hibernate = LiveHibernate.of(application, packages)) {
            hibernate.create();
            assertThat(application.differences()).isEmpty();
            String own = hibernate.complaint();
            assertThat(own).matches(text -> text.isEmpty() || complains(kind));
            hibernate.drop();

            application.revise("everything");
            application.upgrade();
            assertThat(hibernate.complaint()).isEqualTo(own);
            assertThat(application.differences()).isEmpty();
        }
    }

    /** {@return whether Hibernate is not content with what Hibernate creates} 6.6 takes the JSON of MariaDB for something else. */
    private static boolean complains(TestDatabases kind) {
        return kind == TestDatabases.MARIADB && Version.getVersionString().startsWith("6.");
    }

    private static String[] packages(TestDatabases kind) {
        return switch (kind) {
            case POSTGRESQL -> new String[] {MODEL, QUOTED, NATIVE};
            case SQLITE, H2, MARIADB, MYSQL -> new String[] {MODEL, QUOTED};
        };
    }
}
