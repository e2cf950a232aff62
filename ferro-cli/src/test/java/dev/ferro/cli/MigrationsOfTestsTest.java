package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.TestDatabases;
import dev.ferro.testing.junit.Migrations;
import dev.ferro.testing.junit.WithMigrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Users' tests take a database to a revision, put rows into it, take it further and look. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class MigrationsOfTestsTest {

    private static final List<String> SEEN = new ArrayList<>();

    @Parameter
    private TestDatabases kind;

    private Workbench bench;
    private String before;
    private List<String> leftBefore;

    @BeforeEach
    void a_history_that_fills_a_column() {
        SEEN.clear();
        bench = Workbench.on(kind);
        bench.ferro("init", "--url", bench.url());
        ScriptText.write(bench, "aaaa1", "", ScriptText.USERS, ScriptText.NO_USERS);
        ScriptText.write(
                bench,
                "bbbb1",
                "aaaa1",
                "op.addColumn(\"users\", column(\"nick\", varchar(50)));"
                        + " op.execute(\"UPDATE users SET nick = UPPER(username)\");",
                "op.dropColumn(\"users\", \"nick\");");
        before = bench.everything();
        leftBefore = Leftovers.beside(bench);
    }

    @AfterEach
    void nothing_is_left() {
        try {
            assertThat(bench.everything()).isEqualTo(before);
            assertThat(Leftovers.beside(bench)).isEqualTo(leftBefore);
        } finally {
            bench.close();
        }
    }

    private static void look(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                SEEN.add(rows.getString(1));
            }
        }
    }

    @WithMigrations
    static class Nicks {

        @Test
        void are_filled(Migrations migrations) throws SQLException {
            migrations
                    .upgradeTo("aaaa1")
                    .execute("INSERT INTO users (id, username) VALUES (1, 'ann');"
                            + " INSERT INTO users (id, username) VALUES (2, 'bob;')")
                    .upgradeTo("head");
            look(migrations.connection(), "SELECT nick FROM users ORDER BY id");
            migrations.downgradeTo("-1").upgradeTo("+1");
            try (Connection connection = migrations.dataSource().getConnection()) {
                look(connection, "SELECT nick FROM users ORDER BY id");
            }
            SEEN.add(migrations.address().url().contains("ferro_verify_") ? "beside" : "elsewhere");
        }

        @Test
        void do_not_see_each_others_rows(Migrations migrations) throws SQLException {
            migrations.upgradeTo("head");
            look(migrations.connection(), "SELECT username FROM users");
        }
    }

    @Test
    void rows_go_through_migrations() {
        TestRun run = TestRun.on(bench, Nicks.class);
        assertThat(run.isSuccessful()).as(run.toString()).isTrue();
        assertThat(SEEN).containsExactly("ANN", "BOB;", "ANN", "BOB;", "beside");
    }

    @WithMigrations
    static class Wrong {

        @Test
        void statement(Migrations migrations) {
            migrations.upgradeTo("aaaa1").execute("INSERT INTO nowhere VALUES (1)");
        }

        @Test
        void target(Migrations migrations) {
            migrations.upgradeTo("zzzz1");
        }
    }

    @Test
    void what_is_wrong_with_the_test_is_told() {
        TestRun run = TestRun.on(bench, Wrong.class);
        assertThat(run.message("statement(Migrations)"))
                .contains("The database does not run a statement of the test.", "INSERT INTO nowhere VALUES (1)");
        assertThat(run.message("target(Migrations)")).contains("zzzz1");
    }
}
