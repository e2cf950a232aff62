package dev.ferro.run;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.integer;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.text;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.schema.QualifiedName;
import dev.ferro.script.Operations;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class MigratorTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void openDatabase() {
        bench = new Workbench(kind);
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    static void createUsers(Operations op) {
        op.createTable("users", column("id", bigint()).notNull(), column("name", text()), primaryKey("pk_users", "id"));
    }

    /** The only word of these statements in which the databases differ, but that MySQL says what goes without saying. */
    private String varcharOf20() {
        boolean mysql = kind == TestDatabases.MARIADB || kind == TestDatabases.MYSQL;
        return bench.database().dialect().types().print(varchar(20)) + (mysql ? " NULL" : "");
    }

    private void threeRevisions() {
        bench.revision("aaaa", MigratorTest::createUsers, op -> op.dropTable("users"))
                .revision(
                        "bbbb",
                        op -> op.addColumn("users", column("role", varchar(20))),
                        op -> op.dropColumn("users", "role"))
                .revision(
                        "cccc",
                        op -> op.createIndex("ix_users_role", "users", "role"),
                        op -> op.dropIndex("ix_users_role", "users"));
    }

    @Nested
    class Success {

        // C20: the first row, and one that becomes another
        @Test
        void an_upgrade_runs_what_is_missing_and_moves_the_version() {
            threeRevisions();
            Result first = bench.upgrade("bbbb");
            assertThat(first.migrations())
                    .extracting(revision -> revision.id().value())
                    .containsExactly("aaaa", "bbbb");
            assertThat(bench.rows()).containsExactly("bbbb");
            Result second = bench.upgrade("head");
            assertThat(second.rows()).extracting(Object::toString).containsExactly("cccc");
            assertThat(bench.rows()).containsExactly("cccc");
        }

        // C20: the last row goes
        @Test
        void a_downgrade_takes_back_and_leaves_nothing() throws SQLException {
            threeRevisions();
            String empty = bench.catalogue();
            bench.upgrade("head");
            bench.downgrade("-1");
            assertThat(bench.rows()).containsExactly("bbbb");
            bench.downgrade("base");
            assertThat(bench.rows()).isEmpty();
            assertThat(bench.catalogue()).isEqualTo(empty);
        }

        // C1: what Alembic tells a callback after each step, ours hears while it goes on
        @Test
        void the_listener_hears_every_step() {
            threeRevisions();
            bench.upgrade("bbbb");
            assertThat(bench.heard)
                    .containsExactly(
                            "started aaaa",
                            "statement CREATE TABLE users (",
                            "finished aaaa",
                            "started bbbb",
                            "statement ALTER TABLE users ADD COLUMN role " + varcharOf20(),
                            "finished bbbb");
        }

        // C1: and keeps
        @Test
        void the_ledger_has_a_row_for_each_run() throws SQLException {
            threeRevisions();
            bench.upgrade("bbbb");
            bench.downgrade("-1");
            assertThat(bench.query("SELECT id, revision, description, direction, outcome, statement_reached, checksum,"
                            + " who, tool_version, error FROM ferro_ledger ORDER BY id"))
                    .containsExactly(
                            "1|aaaa|step aaaa|upgrade|applied|1|checksum of aaaa|" + who() + "|development|null",
                            "2|bbbb|step bbbb|upgrade|applied|1|checksum of bbbb|" + who() + "|development|null",
                            "3|bbbb|step bbbb|downgrade|applied|1|checksum of bbbb|" + who() + "|development|null");
            assertThat(bench.query("SELECT 1 FROM ferro_ledger WHERE started <= finished AND duration_ms >= 0"
                            + " AND host <> ''"))
                    .hasSize(3);
        }

        private String who() {
            return System.getProperty("user.name");
        }

        // C19
        @Test
        void the_tables_have_the_names_that_are_set() throws SQLException {
            bench.settings = bench.settings.tables(QualifiedName.of("my_version"), QualifiedName.of("My ledger"));
            threeRevisions();
            bench.upgrade("head");
            assertThat(bench.query("SELECT revision FROM my_version")).containsExactly("cccc");
            assertThat(bench.query("SELECT revision FROM " + bench.quoted("My ledger")))
                    .hasSize(3);
        }

        // C20: rows for branches, one for their merge, and back
        @Test
        void branches_have_a_row_each_until_they_are_merged() {
            bench.revision("aaaa", List.of(), MigratorTest::createUsers, op -> op.dropTable("users"));
            bench.revision("bbb1", ids("aaaa"), op -> op.execute("SELECT 1"), op -> {});
            bench.revision("bbb2", ids("aaaa"), op -> op.execute("SELECT 2"), op -> {});
            bench.upgrade("heads");
            assertThat(bench.rows()).containsExactly("bbb1", "bbb2");
            bench.revision("cccc", ids("bbb1", "bbb2"), op -> {}, op -> {});
            bench.upgrade("head");
            assertThat(bench.rows()).containsExactly("cccc");
            bench.downgrade("-1");
            assertThat(bench.rows()).containsExactly("bbb1", "bbb2");
            bench.downgrade("base");
            assertThat(bench.rows()).isEmpty();
        }

        private List<RevisionId> ids(String... ids) {
            return Stream.of(ids).map(RevisionId::new).toList();
        }

        // C1: Alembic says nothing
        @Test
        void an_older_target_is_applied_already() {
            threeRevisions();
            bench.upgrade("head");
            try (Migrator migrator = bench.migrator()) {
                Plan plan = migrator.planUpgrade(RevisionTarget.parse("aaaa"));
                assertThat(plan.isEmpty()).isTrue();
                assertThat(plan.note()).contains("`aaaa` is applied already; the database is at `cccc`.");
                assertThat(migrator.run(plan).migrations()).isEmpty();
            }
        }
    }

    @Nested
    class Failure {

        private FerroException failing() {
            threeRevisions();
            bench.revision(
                    "dddd",
                    op -> {
                        op.createTable("posts", column("id", integer()).notNull());
                        op.execute("INSERT INTO posts VALUES (1)");
                        op.execute("INSERT INTO nowhere VALUES (1)");
                        op.createTable("comments", column("id", integer()).notNull());
                    },
                    op -> {});
            bench.upgrade("aaaa");
            return catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));
        }

        @Test
        void nothing_of_the_migration_stays_and_earlier_ones_do() throws SQLException {
            failing();
            assertThat(bench.rows()).containsExactly("cccc");
            assertThat(bench.catalogue())
                    .contains("ix_users_role")
                    .doesNotContain("comments")
                    .satisfies(catalogue -> assertThat(catalogue.contains("posts"))
                            .as("what the database commits by itself")
                            .isEqualTo(!kind.rollsBackDdl()));
            if (!kind.rollsBackDdl()) {
                assertThat(bench.query("SELECT * FROM posts")).isEmpty();
            }
        }

        @Test
        void the_message_says_what_where_why_and_what_to_do() {
            FerroException failure = failing();
            assertThat(failure.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("migration-failed");
                assertThat(problem.what())
                        .isEqualTo("The upgrade to `dddd` (step dddd) fails: execute INSERT INTO nowhere VALUES (1).");
                assertThat(problem.where()).isEqualTo("Rdddd.java, operation 3 of 4\nINSERT INTO nowhere VALUES (1)");
                assertThat(problem.why()).containsIgnoringCase("nowhere");
                assertThat(problem.advice()).isEqualTo(!kind.rollsBackDdl() ? """
                                This database commits each change of the schema at once, with all before it: 1 of 4 \
                                operations stay; the rest was rolled back, and the version still says `cccc`. \
                                2 migrations before it in this run stay done.
                                Mend the script or the database, then run `ferro upgrade` again: it goes on after what \
                                stays.""" : """
                                It was rolled back: the database is as it was before `dddd`. 2 migrations before it in \
                                this run stay done.
                                Mend the script or the database, then run `ferro upgrade` again.""");
            });
            assertThat(failure.refusal().exitCode()).isEqualTo(1);
            assertThat(failure.getCause()).isInstanceOf(SQLException.class);
            assertThat(bench.heard).endsWith("statement INSERT INTO nowhere VALUES (1)", "failed dddd");
        }

        @Test
        void the_ledger_keeps_the_failure() throws SQLException {
            failing();
            assertThat(bench.query("SELECT revision, outcome, statement_reached FROM ferro_ledger ORDER BY id DESC"))
                    .startsWith("dddd|failed|3", "cccc|applied|1");
            assertThat(bench.query("SELECT error FROM ferro_ledger WHERE outcome = 'failed'")
                            .get(0))
                    .containsIgnoringCase("nowhere");
        }

        @Test
        void it_can_be_mended_and_run_again() throws SQLException {
            failing();
            bench.forget("dddd")
                    .revision(
                            "dddd",
                            op -> op.createTable(
                                    "posts", column("id", integer()).notNull()),
                            op -> {});
            bench.upgrade("head");
            assertThat(bench.rows()).containsExactly("dddd");
            assertThat(bench.query("SELECT * FROM posts")).isEmpty();
        }

        @Test
        void a_table_that_exists_already_can_be_stamped() throws SQLException {
            threeRevisions();
            bench.execute("CREATE TABLE users (id INT)");
            String before = bench.catalogue();
            assertThatThrownBy(() -> bench.upgrade("head"))
                    .hasMessageContaining("The upgrade to `aaaa` (step aaaa) fails: create table `users`.")
                    .hasMessageContaining("already exists")
                    .hasMessageContaining("`ferro stamp` says so to Ferro");
            assertThat(bench.catalogue()).isEqualTo(before);
            assertThat(bench.rows()).isEmpty();
        }

        @Test
        void java_code_that_fails_is_rolled_back_too() throws SQLException {
            threeRevisions();
            bench.revision(
                    "dddd",
                    op -> {
                        op.execute("INSERT INTO users (id) VALUES (1)");
                        op.run("think", connection -> {
                            throw new IllegalStateException("no idea");
                        });
                    },
                    op -> {});
            assertThatThrownBy(() -> bench.upgrade("head"))
                    .hasMessageContaining("fails: run Java code: think.")
                    .hasMessageContaining("no idea");
            assertThat(bench.query("SELECT * FROM users")).isEmpty();
            assertThat(bench.rows()).containsExactly("cccc");
        }

        // C3
        @Test
        void java_code_cannot_end_the_transaction() throws SQLException {
            threeRevisions();
            bench.revision(
                    "dddd",
                    op -> op.run("commit", connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("INSERT INTO users (id) VALUES (1)");
                        }
                        connection.commit();
                    }),
                    op -> {});
            assertThatThrownBy(() -> bench.upgrade("head"))
                    .hasMessageContaining("The Java code of the migration calls `commit`.");
            assertThat(bench.query("SELECT * FROM users")).isEmpty();
        }

        // C3
        @Test
        void sql_that_controls_the_transaction_is_refused_before_anything_runs() throws SQLException {
            threeRevisions();
            bench.revision("dddd", op -> op.execute("-- now\ncommit"), op -> {});
            bench.revision("eeee", op -> op.execute("BEGIN TRANSACTION"), op -> {});
            assertThatThrownBy(() -> bench.upgrade("head"))
                    .hasMessageContaining("Revision `dddd` (step dddd) controls its transaction by SQL.")
                    .hasMessageContaining("Revision `eeee` (step eeee) controls its transaction by SQL.");
            assertThat(bench.catalogue()).doesNotContain("users");
        }

        @Test
        void a_revision_that_no_script_declares_is_refused() throws SQLException {
            threeRevisions();
            bench.upgrade("head");
            String before = bench.catalogue();
            bench.forget("cccc");
            assertThatThrownBy(() -> bench.upgrade("head"))
                    .hasMessageContaining("The database is at revision `cccc`, which no script declares.");
            assertThatThrownBy(() -> bench.downgrade("base")).hasMessageContaining("`cccc`");
            assertThat(bench.catalogue()).isEqualTo(before);
            assertThat(bench.rows()).containsExactly("cccc");
        }
    }

    @Nested
    class WithoutTransaction {

        @Test
        void what_is_marked_runs_between_two_transactions() throws SQLException {
            threeRevisions();
            bench.revision(
                    "dddd",
                    op -> {
                        op.execute("INSERT INTO users (id) VALUES (1)");
                        op.withoutTransaction(out -> out.execute(kind.rollsBackDdl() ? "VACUUM" : bench.analyze()));
                        op.execute("INSERT INTO users (id) VALUES (2)");
                    },
                    op -> {});
            bench.upgrade("head");
            assertThat(bench.query("SELECT id FROM users ORDER BY id")).containsExactly("1", "2");
            assertThat(bench.rows()).containsExactly("dddd");
        }

        @Test
        void the_version_moves_where_nothing_follows() {
            threeRevisions();
            bench.revision("dddd", op -> op.withoutTransaction(out -> out.execute(bench.analyze())), op -> {});
            bench.upgrade("head");
            assertThat(bench.rows()).containsExactly("dddd");
        }

        @Test
        void without_it_the_advice_is_to_use_it() {
            threeRevisions();
            bench.revision("dddd", op -> op.execute("VACUUM"), op -> {});
            if (!kind.rollsBackDdl()) {
                assertThatThrownBy(() -> bench.upgrade("head"))
                        .hasMessageContaining("yntax")
                        .hasMessageNotContaining("op.withoutTransaction(...)");
                return;
            }
            assertThatThrownBy(() -> bench.upgrade("head")).hasMessageContaining("op.withoutTransaction(...)");
        }

        @Test
        void a_failure_says_what_stays() throws SQLException {
            threeRevisions();
            bench.revision(
                    "dddd",
                    op -> {
                        op.execute("INSERT INTO users (id) VALUES (1)");
                        op.withoutTransaction(out -> out.execute(bench.analyze()));
                        op.execute("INSERT INTO users (id) VALUES (2)");
                        op.execute("INSERT INTO nowhere VALUES (1)");
                    },
                    op -> {});
            assertThatThrownBy(() -> bench.upgrade("head"))
                    .hasMessageContaining("operation 4 of 4")
                    .hasMessageContaining(
                            "What ran outside the transaction or before it stays: 2 of 4 operations; the rest"
                                    + " was rolled back, and the version still says `cccc`.");
            assertThat(bench.query("SELECT id FROM users")).containsExactly("1");
            assertThat(bench.rows()).containsExactly("cccc");
        }
    }
}
