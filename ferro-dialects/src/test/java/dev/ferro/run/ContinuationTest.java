package dev.ferro.run;

import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.integer;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.sequence;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.script.Operations;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A migration that broke off goes on where it was. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class ContinuationTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void oneTable() {
        bench = new Workbench(kind).revision("aaaa", ContinuationTest::createUsers, op -> op.dropTable("users"));
        bench.upgrade("head");
    }

    private static void createUsers(Operations op) {
        op.createTable(
                "users", column("id", integer()).notNull(), column("name", varchar(20)), primaryKey("pk_users", "id"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** The last revision, as it is now. */
    private void script(Consumer<Operations> upgrade) {
        bench.forget("bbbb").revision("bbbb", upgrade, op -> {});
    }

    private FerroException failure() {
        return catchThrowableOfType(FerroException.class, () -> bench.upgrade("head"));
    }

    private String code() {
        return failure().problems().get(0).code();
    }

    private static void threeParts(Operations op, String last) {
        op.createTable("posts", column("id", integer()));
        op.withoutTransaction(outside -> outside.execute("INSERT INTO posts (id) VALUES (1)"));
        op.execute("INSERT INTO posts (id) VALUES (2)");
        op.execute(last);
    }

    @Test
    void what_is_done_for_good_is_not_done_again() throws SQLException {
        script(op -> threeParts(op, "INSERT INTO nowhere VALUES (1)"));
        assertThat(failure()).hasMessageContaining("run `ferro upgrade` again: it goes on after what stays.");
        assertThat(bench.query("SELECT id FROM posts")).containsExactly("1");
        assertThat(code()).isEqualTo("migration-failed");
        script(op -> threeParts(op, "INSERT INTO posts (id) VALUES (3)"));
        bench.upgrade("head");
        assertThat(bench.query("SELECT id FROM posts ORDER BY id")).containsExactly("1", "2", "3");
        assertThat(bench.rows()).containsExactly("bbbb");
        assertThat(bench.query("SELECT outcome FROM ferro_ledger ORDER BY id"))
                .containsExactly("applied", "failed", "failed", "applied");
        assertThat(bench.query("SELECT progress FROM ferro_ledger WHERE outcome = 'applied'"))
                .containsOnly("null");
    }

    @Test
    void what_is_done_must_still_be_what_the_script_says() {
        script(op -> threeParts(op, "INSERT INTO nowhere VALUES (1)"));
        failure();
        script(op -> {
            op.createTable("comments", column("id", integer()));
            threeParts(op, "INSERT INTO posts (id) VALUES (3)");
        });
        assertThat(code()).isEqualTo("half-done-edited");
    }

    @Test
    void nothing_else_is_run_before_it_is_done() {
        script(op -> threeParts(op, "INSERT INTO nowhere VALUES (1)"));
        failure();
        FerroException refusal = catchThrowableOfType(FerroException.class, () -> bench.downgrade("base"));
        assertThat(refusal.problems().get(0).code()).isEqualTo("half-done");
        assertThat(bench.rows()).containsExactly("aaaa");
    }

    @Test
    void a_process_that_died_between_statements_left_nothing_uncertain() throws SQLException {
        script(op -> threeParts(op, "INSERT INTO nowhere VALUES (1)"));
        failure();
        bench.execute("UPDATE ferro_ledger SET outcome = 'running', finished = NULL WHERE outcome = 'failed'");
        script(op -> threeParts(op, "INSERT INTO posts (id) VALUES (3)"));
        bench.upgrade("head");
        assertThat(bench.query("SELECT id FROM posts ORDER BY id")).containsExactly("1", "2", "3");
        assertThat(bench.query("SELECT outcome FROM ferro_ledger ORDER BY id"))
                .containsExactly("applied", "interrupted", "applied");
    }

    @Test
    void who_completed_it_by_hand_says_so_by_a_stamp() throws SQLException {
        script(op -> threeParts(op, "INSERT INTO nowhere VALUES (1)"));
        failure();
        try (Migrator migrator = bench.migrator()) {
            migrator.stamp(List.of(RevisionTarget.parse("bbbb")), false);
        }
        bench.revision("cccc", op -> op.execute("INSERT INTO posts (id) VALUES (9)"), op -> {});
        bench.upgrade("head");
        assertThat(bench.query("SELECT id FROM posts ORDER BY id")).containsExactly("1", "9");
    }

    @Test
    void outside_a_transaction_each_statement_stays_whatever_comes_before_it() throws SQLException {
        boolean sequences = kind == TestDatabases.H2 || kind == TestDatabases.POSTGRESQL;
        Consumer<Operations> upgrade = op -> op.withoutTransaction(outside -> {
            if (sequences) {
                outside.createSequence(sequence("numbers"));
            } else {
                outside.createTable("numbers", column("id", integer()));
            }
            outside.execute("INSERT INTO users (id) VALUES (1)");
            outside.execute("INSERT INTO nowhere VALUES (1)");
        });
        script(upgrade);
        assertThat(code()).isEqualTo("migration-failed");
        assertThat(bench.query("SELECT id FROM users")).containsExactly("1");
        bench.execute("CREATE TABLE nowhere (id INTEGER)");
        bench.upgrade("head");
        assertThat(bench.query("SELECT id FROM users")).containsExactly("1");
        assertThat(bench.query("SELECT id FROM nowhere")).containsExactly("1");
    }

    @Test
    void what_was_at_work_when_the_connection_broke_is_not_said_to_be_rolled_back() {
        script(op -> {
            op.createTable("posts", column("id", integer()));
            op.withoutTransaction(outside -> outside.run("break the line", connection -> {
                throw new SQLException("the line is broken", "08006");
            }));
        });
        assertThat(failure())
                .hasMessageContaining("may have been carried out all the same; 1 of 2 operations before it stay")
                .hasMessageContaining("See to it that the database runs and can be reached.")
                .hasMessageContaining("`ferro upgrade` again: it looks how far this one came");
    }

    @Test
    void other_runs_do_not_make_it_forgotten() throws SQLException {
        script(op -> threeParts(op, "INSERT INTO nowhere VALUES (1)"));
        failure();
        bench.execute("INSERT INTO ferro_ledger (revision, description, direction, started, outcome, checksum)"
                + " VALUES ('zzzz', '', 'upgrade', CURRENT_TIMESTAMP, 'applied', '')");
        script(op -> threeParts(op, "INSERT INTO posts (id) VALUES (3)"));
        bench.upgrade("head");
        assertThat(bench.query("SELECT id FROM posts ORDER BY id")).containsExactly("1", "2", "3");
        try (Migrator migrator = bench.migrator()) {
            assertThat(migrator.halfDone()).isEmpty();
        }
    }

    /** A process that was killed while a statement was at work of which no catalogue tells. */
    private void uncertain() throws SQLException {
        script(op -> threeParts(op, "INSERT INTO nowhere VALUES (1)"));
        failure();
        bench.execute("DELETE FROM posts");
        String mark = bench.query("SELECT progress FROM ferro_ledger WHERE outcome = 'failed'")
                .get(0);
        String first = mark.lines().findFirst().orElseThrow();
        String second = mark.lines().skip(1).findFirst().orElseThrow().replace("done ", "step ");
        bench.execute("UPDATE ferro_ledger SET outcome = 'running', finished = NULL, progress = "
                + bench.literal(first + "\n" + second + "\nstarted INSERT INTO posts (id) VALUES (1)\n")
                + " WHERE outcome = 'failed'");
        script(op -> threeParts(op, "INSERT INTO posts (id) VALUES (3)"));
    }

    private HalfDone mend(Mending mending) {
        try (Migrator migrator = bench.migrator()) {
            return migrator.mend(mending);
        }
    }

    @Test
    void nothing_is_guessed_where_neither_the_ledger_nor_the_catalogue_tells() throws SQLException {
        uncertain();
        assertThat(code()).isEqualTo("half-done-uncertain");
        assertThat(bench.query("SELECT id FROM posts")).isEmpty();
        try (Migrator migrator = bench.migrator()) {
            assertThat(migrator.halfDone()).hasValueSatisfying(half -> {
                assertThat(half.revision().value()).isEqualTo("bbbb");
                assertThat(half.done()).isEqualTo(1);
                assertThat(half.operations()).hasSize(4);
                assertThat(half.uncertain()).isEqualTo("INSERT INTO posts (id) VALUES (1)");
            });
        }
    }

    @Test
    void a_person_says_that_it_has_to_be_done_again() throws SQLException {
        uncertain();
        assertThat(mend(Mending.REDO).uncertain()).isNull();
        bench.upgrade("head");
        assertThat(bench.query("SELECT id FROM posts ORDER BY id")).containsExactly("1", "2", "3");
    }

    @Test
    void a_person_says_that_it_is_done() throws SQLException {
        uncertain();
        assertThat(mend(Mending.DONE).done()).isEqualTo(2);
        bench.upgrade("head");
        assertThat(bench.query("SELECT id FROM posts ORDER BY id")).containsExactly("2", "3");
    }

    @Test
    void a_person_has_undone_what_stayed() throws SQLException {
        uncertain();
        bench.execute("DROP TABLE posts");
        assertThat(mend(Mending.RESTART).done()).isZero();
        try (Migrator migrator = bench.migrator()) {
            assertThat(migrator.halfDone()).isEmpty();
        }
        bench.upgrade("head");
        assertThat(bench.query("SELECT id FROM posts ORDER BY id")).containsExactly("1", "2", "3");
    }

    @Test
    void where_nothing_is_done_in_part_there_is_nothing_to_mend() {
        FerroException refusal = catchThrowableOfType(FerroException.class, () -> mend(Mending.RESTART));
        assertThat(refusal.problems().get(0).code()).isEqualTo("nothing-half-done");
    }

    @Test
    void a_person_is_not_asked_about_what_is_certain() {
        script(op -> threeParts(op, "INSERT INTO nowhere VALUES (1)"));
        failure();
        FerroException refusal = catchThrowableOfType(FerroException.class, () -> mend(Mending.DONE));
        assertThat(refusal.problems().get(0).code()).isEqualTo("nothing-uncertain");
    }
}
