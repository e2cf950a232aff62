package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.run.JdbcAddress;
import dev.ferro.testing.TestDatabases;
import dev.ferro.testing.junit.Lifetime;
import dev.ferro.testing.junit.MigratedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Users' tests get a migrated database each, and nothing of it stays. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class MigratedDatabaseTest {

    /** What the users' tests have seen. */
    private static final List<String> SEEN = new ArrayList<>();

    @Parameter
    private TestDatabases kind;

    private Workbench bench;
    private String before;
    private List<String> leftBefore;

    @BeforeEach
    void a_history() {
        SEEN.clear();
        bench = Workbench.on(kind);
        bench.ferro("init", "--url", bench.url());
        ScriptText.write(bench, "aaaa1", "", ScriptText.USERS, ScriptText.NO_USERS);
        ScriptText.write(
                bench,
                "bbbb1",
                "aaaa1",
                "op.execute(\"INSERT INTO users (id, username) VALUES (1, 'first')\");",
                "op.execute(\"DELETE FROM users\");");
        before = bench.everything();
        leftBefore = Leftovers.beside(bench);
    }

    /** The target is as it was, and nothing is left beside it. */
    @AfterEach
    void nothing_is_left() {
        try {
            assertThat(bench.everything()).isEqualTo(before);
            assertThat(Leftovers.beside(bench)).isEqualTo(leftBefore);
        } finally {
            bench.close();
        }
    }

    /** Adds a row, and notes those that are there by then. */
    private static void add(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO users (id, username) VALUES (" + id + ", 'another')");
            StringBuilder ids = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("SELECT id FROM users ORDER BY id")) {
                while (rows.next()) {
                    ids.append(rows.getInt(1)).append(' ');
                }
            }
            SEEN.add(ids.toString().strip());
        }
    }

    @MigratedDatabase
    static class OnePerClass {

        @Test
        void one(Connection connection) throws SQLException {
            add(connection, 2 + SEEN.size());
        }

        @Test
        void another(DataSource database) throws SQLException {
            try (Connection connection = database.getConnection()) {
                add(connection, 2 + SEEN.size());
            }
        }

        @Nested
        class Within {

            @Test
            void the_same(JdbcAddress address) throws SQLException {
                try (Connection connection =
                        DriverManager.getConnection(address.url(), address.user(), address.password())) {
                    add(connection, 2 + SEEN.size());
                }
            }
        }
    }

    @MigratedDatabase
    static class AnotherClass {

        @Test
        void has_another(Connection connection) throws SQLException {
            add(connection, 2);
        }
    }

    @Test
    void the_tests_of_a_class_share_one_which_those_of_the_next_do_not_see() {
        TestRun run = TestRun.on(bench, OnePerClass.class, AnotherClass.class);
        assertThat(run.isSuccessful()).as(run.toString()).isTrue();
        assertThat(SEEN).containsExactlyInAnyOrder("1 2", "1 2 3", "1 2 3 4", "1 2");
    }

    @MigratedDatabase(lifetime = Lifetime.METHOD)
    static class OnePerMethod {

        private final DataSource given;

        OnePerMethod(DataSource given) {
            this.given = given;
        }

        @BeforeEach
        void before_each(Connection connection) throws SQLException {
            add(connection, 2);
        }

        @Test
        void one(Connection connection) throws SQLException {
            add(connection, 3);
        }

        @Test
        void another() throws SQLException {
            try (Connection connection = given.getConnection()) {
                add(connection, 3);
            }
        }
    }

    @Test
    void each_test_has_its_own_where_that_was_asked_for() {
        TestRun run = TestRun.on(bench, OnePerMethod.class);
        assertThat(run.isSuccessful()).as(run.toString()).isTrue();
        assertThat(SEEN).containsExactly("1 2", "1 2 3", "1 2", "1 2 3");
    }

    @MigratedDatabase(lifetime = Lifetime.METHOD)
    static class TooEarly {

        @BeforeAll
        static void before_all(Connection connection) throws SQLException {
            add(connection, 2);
        }

        @Test
        void nothing() {}
    }

    @Test
    void a_database_for_each_test_is_not_there_before_the_first() {
        TestRun run = TestRun.on(bench, TooEarly.class);
        assertThat(run.message("TooEarly"))
                .contains("There is no test yet whose database this could be.", "lifetime = Lifetime.CLASS");
    }

    @MigratedDatabase(lifetime = Lifetime.SUITE)
    static class OneForAll {

        @Test
        void one(Connection connection) throws SQLException {
            add(connection, 2 + SEEN.size());
        }
    }

    @MigratedDatabase(lifetime = Lifetime.SUITE)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneForAllToo {

        OneForAllToo(Connection connection) throws SQLException {
            add(connection, 2 + SEEN.size());
        }

        @Test
        void nothing() {}
    }

    @Test
    void all_classes_share_one_where_that_was_asked_for() {
        TestRun run = TestRun.on(bench, OneForAll.class, OneForAllToo.class);
        assertThat(run.isSuccessful()).as(run.toString()).isTrue();
        assertThat(SEEN).containsExactly("1 2", "1 2 3");
    }

    @MigratedDatabase
    static class Failing {

        @Test
        void leaves_a_transaction_open_and_fails(DataSource database) throws SQLException {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            SEEN.add(connection.getMetaData().getDatabaseProductName());
            throw new IllegalStateException("the test fails");
        }
    }

    @Test
    void it_is_dropped_when_a_test_fails_that_has_left_a_connection_open() {
        TestRun run = TestRun.on(bench, Failing.class);
        assertThat(run.isSuccessful()).isFalse();
        assertThat(SEEN).hasSize(1);
    }

    @MigratedDatabase(target = "aaaa1")
    static class EarlierRevision {

        @Test
        void has_no_row_yet(Connection connection) throws SQLException {
            add(connection, 7);
        }
    }

    @Test
    void it_is_migrated_as_far_as_was_asked_for() {
        TestRun run = TestRun.on(bench, EarlierRevision.class, OneForAll.class);
        assertThat(run.isSuccessful()).as(run.toString()).isTrue();
        assertThat(SEEN).containsExactly("7", "1 3");
    }

    @Test
    void what_fails_to_migrate_is_told_to_each_test() {
        ScriptText.write(bench, "cccc1", "bbbb1", "op.execute(\"DELETE FROM nowhere\");", "");
        TestRun run = TestRun.on(bench, OnePerClass.class);
        assertThat(run.isSuccessful()).isFalse();
        assertThat(run.message("one(Connection)")).contains("cccc1", "DELETE FROM nowhere");
        assertThat(run.message("another(DataSource)")).contains("cccc1", "DELETE FROM nowhere");
    }
}
