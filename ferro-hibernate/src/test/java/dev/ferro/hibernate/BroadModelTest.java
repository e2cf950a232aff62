package dev.ferro.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Hibernate creates is what Ferro expects, and what Ferro creates is what Hibernate expects. */
class BroadModelTest {

    private static final String MODEL = "dev.ferro.hibernate.model";
    private static final String QUOTED = "dev.ferro.hibernate.quoted";
    private static final String NATIVE = "dev.ferro.hibernate.onpostgresql";

    /** With MariaDB's driver on MySQL Hibernate's own check finds no table, be it one that Hibernate created. */
    @ParameterizedTest
    @EnumSource
    void ferro_and_hibernate_agree(TestDatabases kind) {
        String[] packages = packages(kind);
        try (Application application = Application.on(kind, packages);
                LiveHibernate hibernate = LiveHibernate.of(application, packages)) {
            hibernate.create();
            assertThat(application.differences()).isEmpty();
            assertThat(hibernate.complaint()).matches(text -> text.isEmpty() || kind == TestDatabases.MYSQL);
            hibernate.drop();

            application.revise("everything");
            application.upgrade();
            assertThat(hibernate.complaint()).matches(text -> text.isEmpty() || kind == TestDatabases.MYSQL);
            assertThat(application.differences()).isEmpty();
        }
    }

    private static String[] packages(TestDatabases kind) {
        return switch (kind) {
            case POSTGRESQL -> new String[] {MODEL, QUOTED, NATIVE};
            case SQLITE, H2, MARIADB, MYSQL -> new String[] {MODEL, QUOTED};
        };
    }
}
