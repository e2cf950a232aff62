package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where all statements of a migration are sent at once, what fails is found by sending them again one by one. */
class SentAtOnceTest {

    @ParameterizedTest
    @MethodSource("dev.ferro.testing.TestDatabases#all")
    void the_statement_is_named_that_fails_among_several(TestDatabases kind) throws SQLException {
        try (Workbench bench = new Workbench(kind)) {
            bench.revision("aaaa", MigratorTest::createUsers, op -> op.dropTable("users"));
            bench.upgrade("head");
            bench.revision(
                    "bbbb",
                    op -> {
                        op.createIndex("ix_users_id_1", "users", "id");
                        op.createIndex("ix_users_missing", "users", "missing");
                        op.createIndex("ix_users_id_2", "users", "id");
                    },
                    op -> {});

            FerroException failure = catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));

            assertThat(failure.problems().get(0).where())
                    .startsWith("Rbbbb.java, operation 2 of 3\n")
                    .contains("ix_users_missing");
            assertThat(bench.rows()).isEqualTo(List.of("aaaa"));
            assertThat(bench.query("SELECT revision, outcome, statement_reached FROM ferro_ledger ORDER BY id"))
                    .containsExactly("aaaa|applied|1", "bbbb|failed|2");
        }
    }

    /** SQLite keeps the text of an index: what stands between two statements must not become a part of it. */
    @Test
    void a_database_keeps_of_a_statement_what_it_keeps_when_the_statement_comes_alone() throws SQLException {
        try (Workbench bench = new Workbench(TestDatabases.SQLITE)) {
            bench.revision(
                    "aaaa",
                    op -> {
                        MigratorTest.createUsers(op);
                        op.execute("CREATE INDEX one ON users (name)");
                        op.execute("CREATE INDEX two ON users (name) WHERE name <> '' -- the named");
                        op.execute("CREATE INDEX three ON users (id, name)");
                    },
                    op -> op.dropTable("users"));

            bench.upgrade("head");

            assertThat(bench.query("SELECT sql FROM sqlite_schema WHERE name IN ('one', 'three') ORDER BY name"))
                    .containsExactly("CREATE INDEX one ON users (name)", "CREATE INDEX three ON users (id, name)");
        }
    }
}
