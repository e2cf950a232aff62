package dev.ferro.run;

import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionRange;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases that have run none, some or all of what a squashed revision replaces. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class SquashedRunTest {

    @Parameter
    private TestDatabases kind;

    /** A database that goes through the revisions one by one, and one that meets the squashed one. */
    private Workbench slow;

    private Workbench bench;

    @BeforeEach
    void openDatabases() {
        slow = then(steps(new Workbench(kind)), "bbb3");
        bench = steps(new Workbench(kind));
    }

    @AfterEach
    void closeDatabases() {
        slow.close();
        bench.close();
    }

    private static Workbench steps(Workbench bench) {
        return bench.revision("aaaa", MigratorTest::createUsers, op -> op.dropTable("users"))
                .revision(
                        "bbb1",
                        op -> op.addColumn("users", column("role", varchar(20))),
                        op -> op.dropColumn("users", "role"))
                .revision(
                        "bbb2",
                        op -> op.createIndex("ix_users_role", "users", "role"),
                        op -> op.dropIndex("ix_users_role", "users"))
                .revision(
                        "bbb3",
                        op -> op.addColumn("users", column("email", varchar(20))),
                        op -> op.dropColumn("users", "email"));
    }

    private static Workbench then(Workbench bench, String parent) {
        return bench.revision(
                "cccc",
                List.of(new RevisionId(parent)),
                op -> op.addColumn("users", column("phone", varchar(20))),
                op -> op.dropColumn("users", "phone"));
    }

    private void squash() {
        bench.squashed(
                "ssss",
                "aaaa",
                List.of("bbb1", "bbb2", "bbb3"),
                op -> {
                    op.addColumn("users", column("role", varchar(20)));
                    op.addColumn("users", column("email", varchar(20)));
                    op.createIndex("ix_users_role", "users", "role");
                },
                op -> {
                    op.dropIndex("ix_users_role", "users");
                    op.dropColumn("users", "email");
                    op.dropColumn("users", "role");
                });
        then(bench, "bbb3");
    }

    private void deleteTheReplaced() {
        bench.forget("bbb1").forget("bbb2").forget("bbb3");
    }

    private void assertSame(String target) throws SQLException {
        assertThat(bench.catalogue()).isEqualTo(slow.catalogue());
        assertThat(slow.rows()).isEqualTo(target.isEmpty() ? List.of() : List.of(target));
    }

    private List<String> started() {
        List<String> started = bench.heard.stream()
                .filter(line -> line.startsWith("started "))
                .map(line -> line.substring("started ".length()))
                .toList();
        bench.heard.clear();
        return started;
    }

    private static void play(String script, Workbench bench) {
        DatabaseClient.run(bench.testDatabase(), script).succeeded();
    }

    @Nested
    class None {

        @Test
        void of_them_runs_the_squashed_one() throws SQLException {
            squash();
            bench.upgrade("head");
            slow.upgrade("head");
            assertSame("cccc");
            assertThat(started()).containsExactly("aaaa", "ssss", "cccc");
            assertThat(bench.rows()).containsExactly("cccc");
        }

        @Test
        void of_them_and_back() throws SQLException {
            squash();
            deleteTheReplaced();
            bench.upgrade("aaaa");
            String before = bench.catalogue();
            bench.upgrade("head");
            bench.downgrade("aaaa");
            assertThat(bench.catalogue()).isEqualTo(before);
            assertThat(bench.rows()).containsExactly("aaaa");
        }

        @Test
        void of_them_as_a_script() throws SQLException {
            squash();
            try (Migrator migrator = bench.migrator()) {
                String script = migrator.offline(migrator.planUpgrade(RevisionRange.parse("base:head")));
                assertThat(script).contains("aaaa -> ssss").doesNotContain("bbb");
                play(script, bench);
            }
            slow.upgrade("head");
            assertSame("cccc");
            assertThat(bench.rows()).containsExactly("cccc");
        }
    }

    @Nested
    class All {

        @BeforeEach
        void runAll() {
            slow.upgrade("bbb3");
            bench.upgrade("bbb3");
            bench.heard.clear();
            squash();
            deleteTheReplaced();
        }

        @Test
        void of_them_count_as_the_squashed_one_which_an_upgrade_writes_down() throws SQLException {
            assertThat(bench.rows()).containsExactly("bbb3");
            Result result = bench.upgrade("ssss");
            assertThat(result.rows()).containsExactly(new RevisionId("ssss"));
            assertThat(bench.rows()).containsExactly("ssss");
            assertSame("bbb3");
            assertThat(bench.query("SELECT revision, direction, outcome, statement_reached FROM ferro_ledger"
                            + " WHERE revision = 'ssss'"))
                    .containsExactly("ssss|upgrade|applied|0");
            assertThat(bench.upgrade("ssss").migrations()).isEmpty();
        }

        @Test
        void of_them_go_on_from_it() throws SQLException {
            bench.upgrade("head");
            assertThat(started()).containsExactly("ssss", "cccc");
            slow.upgrade("cccc");
            assertSame("cccc");
        }

        @Test
        void of_them_are_taken_back_by_it() throws SQLException {
            bench.downgrade("-1");
            slow.downgrade("aaaa");
            assertThat(started()).containsExactly("ssss");
            assertSame("aaaa");
            assertThat(bench.rows()).containsExactly("aaaa");
        }

        @Test
        void of_them_move_to_it_when_stamped() {
            try (Migrator migrator = bench.migrator()) {
                migrator.stamp(List.of(RevisionTarget.parse("ssss")), false);
            }
            assertThat(bench.rows()).containsExactly("ssss");
        }

        @Test
        void of_them_move_to_it_in_a_script() throws SQLException {
            try (Migrator migrator = bench.migrator()) {
                play(migrator.offline(migrator.planUpgrade(RevisionTarget.parse("head"))), bench);
            }
            slow.upgrade("cccc");
            assertSame("cccc");
            assertThat(bench.rows()).containsExactly("cccc");
        }

        @Test
        void of_them_are_found_there_by_a_dry_run_that_changes_nothing() {
            try (Migrator migrator = bench.migrator()) {
                Plan plan = migrator.planUpgrade(RevisionTarget.parse("head"));
                assertThat(migrator.dryRun(plan)).hasSize(2);
                assertThat(migrator.dryRun(plan).get(0).statements()).isEmpty();
            }
            assertThat(bench.rows()).containsExactly("bbb3");
        }
    }

    @Nested
    class Some {

        @BeforeEach
        void runSome() {
            slow.upgrade("bbb1");
            bench.upgrade("bbb1");
            bench.heard.clear();
            squash();
        }

        @Test
        void of_them_run_the_rest_and_then_count_as_the_squashed_one() throws SQLException {
            bench.upgrade("head");
            assertThat(started()).containsExactly("bbb2", "bbb3", "ssss", "cccc");
            slow.upgrade("head");
            assertSame("cccc");
            bench.downgrade("aaaa");
            slow.downgrade("aaaa");
            assertThat(started()).containsExactly("cccc", "ssss");
            assertSame("aaaa");
        }

        @Test
        void of_them_are_taken_back_one_by_one() throws SQLException {
            bench.upgrade("bbb2");
            bench.downgrade("-1");
            assertThat(bench.rows()).containsExactly("bbb1");
            bench.downgrade("base");
            slow.downgrade("base");
            assertSame("");
        }

        @Test
        void of_them_go_on_in_a_script() throws SQLException {
            try (Migrator migrator = bench.migrator()) {
                String script = migrator.offline(migrator.planUpgrade(RevisionRange.parse("bbb1:head")));
                assertThat(script).contains("bbb1 -> bbb2", "bbb3 -> ssss", "ssss -> cccc");
                play(script, bench);
            }
            slow.upgrade("head");
            assertSame("cccc");
            assertThat(bench.rows()).containsExactly("cccc");
        }

        @Test
        void of_them_are_stuck_without_the_scripts_of_the_rest() {
            deleteTheReplaced();
            assertThatThrownBy(() -> bench.upgrade("head")).hasMessageContaining("run `ferro upgrade bbb3`");
            assertThatThrownBy(() -> bench.downgrade("base"))
                    .hasMessageContaining("has run only a part of what `ssss`");
            assertThat(bench.rows()).containsExactly("bbb1");
        }

        @Test
        void of_them_can_be_reached_from_the_squashed_one_by_name() throws SQLException {
            bench.upgrade("head");
            bench.downgrade("bbb1");
            assertSame("bbb1");
            assertThat(bench.rows()).containsExactly("bbb1");
        }
    }
}
