package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.revision.RevisionRange;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.testing.DatabaseClient;
import dev.ferro.testing.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts from any point of the history to any other, on a trunk with two branches and their merge. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class OfflineRangeTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void openDatabase() {
        bench = new Workbench(kind)
                .tables("root", "trunk:root", "left1:trunk#left", "left2:left1", "right1:trunk#right", "right2:right1");
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    /** {@return the revisions that a script runs, in order} */
    private static List<String> revisions(String script) {
        List<String> revisions = new ArrayList<>();
        script.lines()
                .filter(line -> line.startsWith("-- upgrade ") || line.startsWith("-- downgrade "))
                .forEach(line -> revisions.add(line.substring(line.lastIndexOf(' ') + 1)));
        return revisions;
    }

    private String upgrade(String range) {
        try (Migrator migrator = bench.migrator()) {
            return migrator.offline(migrator.planUpgrade(RevisionRange.parse(range)));
        }
    }

    private String downgrade(String range) {
        try (Migrator migrator = bench.migrator()) {
            return migrator.offline(migrator.planDowngrade(RevisionRange.parse(range)));
        }
    }

    private String stamp(String start, String... targets) {
        try (Migrator migrator = bench.migrator()) {
            return migrator.stampScript(
                    RevisionTarget.parse(start),
                    Stream.of(targets).map(RevisionTarget::parse).toList());
        }
    }

    private void play(String script) {
        DatabaseClient.run(bench.testDatabase(), script).succeeded();
    }

    @Nested
    class Upgrades {

        // C15
        @Test
        void from_the_base_to_a_head_or_all_of_them() {
            assertThat(revisions(upgrade("base:left@head"))).containsExactly("root", "trunk", "left1", "left2");
            assertThat(revisions(upgrade("base:heads"))).hasSize(6);
            assertThat(upgrade(":left2")).isEqualTo(upgrade("base:left2"));
            assertThat(upgrade("trunk:")).isEqualTo(upgrade("trunk:heads"));
        }

        // C15, C21
        @Test
        void take_prefixes_labels_and_steps() {
            assertThat(revisions(upgrade("trun:left"))).containsExactly("left1");
            assertThat(revisions(upgrade("root:left@head-1"))).containsExactly("trunk", "left1");
            assertThat(revisions(upgrade("root+1:left2"))).containsExactly("left1", "left2");
            assertThat(revisions(upgrade("base:+2"))).containsExactly("root", "trunk");
            assertThat(revisions(upgrade("trunk:right@+2"))).containsExactly("right1", "right2");
        }

        @Test
        void of_a_branch_begin_above_its_trunk() {
            String script = upgrade("left@base:left@head");
            assertThat(revisions(script)).containsExactly("left1", "left2");
            play(upgrade("base:trunk"));
            play(script);
            play(upgrade("right@base:right@head"));
            assertThat(bench.rows()).containsExactlyInAnyOrder("left2", "right2");
        }

        @Test
        void ask_the_database_where_they_say_current() {
            bench.upgrade("trunk");
            assertThat(revisions(upgrade("current:left"))).containsExactly("left1");
            assertThat(revisions(upgrade("base:current"))).containsExactly("root", "trunk");
            assertThat(revisions(upgrade("root:current"))).containsExactly("trunk");
            assertThat(revisions(upgrade("-1:current"))).containsExactly("trunk");
            assertThat(revisions(upgrade("current:left@+2"))).containsExactly("left1", "left2");
            bench.upgrade("heads");
            assertThat(upgrade("current:heads")).contains("There is nothing to do.");
            assertThatThrownBy(() -> upgrade("base:current"))
                    .hasMessageContaining("`current` means several revisions: `left2`, `right2`.");
        }

        @Test
        void of_one_branch_are_fine_where_another_one_is_applied() {
            bench.upgrade("heads");
            bench.downgrade("left@base");
            assertThat(bench.rows()).containsExactly("right2");
            play(upgrade("left@base:left"));
            assertThat(bench.rows()).containsExactlyInAnyOrder("left1", "right2");
        }
    }

    @Nested
    class Downgrades {

        // C15
        @Test
        void from_a_head_to_the_base_drop_no_table_of_ferros() {
            String script = downgrade("left@head:base");
            assertThat(revisions(script)).containsExactly("left2", "left1", "trunk", "root");
            assertThat(script).doesNotContain("DROP TABLE ferro_version").doesNotContain("DROP TABLE ferro_ledger");
            bench.upgrade("left2");
            play(script);
            assertThat(bench.rows()).isEmpty();
        }

        @Test
        void take_labels_and_steps() {
            assertThat(revisions(downgrade("left@head:left@base"))).containsExactly("left2", "left1");
            assertThat(revisions(downgrade("left2:trunk"))).containsExactly("left2", "left1");
            assertThat(revisions(downgrade("left2:-1"))).containsExactly("left2");
            assertThat(revisions(downgrade("left2:left2-2"))).containsExactly("left2", "left1");
            assertThat(revisions(downgrade("heads:left@base"))).containsExactly("left2", "left1");
            assertThat(revisions(downgrade("trunk:"))).containsExactly("trunk", "root");
        }

        @Test
        void ask_the_database_where_they_say_current() {
            bench.upgrade("left1");
            assertThat(revisions(downgrade("current:-1"))).containsExactly("left1");
            assertThat(revisions(downgrade("left2:current"))).containsExactly("left2");
            play(downgrade("current:trunk"));
            assertThat(bench.rows()).containsExactly("trunk");
        }
    }

    @Nested
    class RowsOfOtherBranches {

        @Test
        void stay_when_a_branch_goes() {
            bench.upgrade("heads");
            play(downgrade("left2:trunk"));
            assertThat(bench.rows()).containsExactly("right2");
            play(downgrade("right@head:right@base"));
            assertThat(bench.rows()).containsExactly("trunk");
        }

        @Test
        void make_way_for_a_merge_and_come_back() {
            bench.tables("merge:left2,right2", "after:merge");
            play(upgrade("base:left2"));
            play(upgrade("trunk:right2"));
            assertThat(bench.rows()).containsExactlyInAnyOrder("left2", "right2");
            play(upgrade("current:after"));
            assertThat(bench.rows()).containsExactly("after");
            play(downgrade("after:left2"));
            assertThat(bench.rows()).containsExactlyInAnyOrder("left2", "right2");
            play(downgrade("right2:right@base"));
            assertThat(bench.rows()).containsExactly("left2");
            play(upgrade("left2:after"));
            assertThat(bench.rows()).containsExactly("after");
            play(downgrade("after:base"));
            assertThat(bench.rows()).isEmpty();
        }

        @Test
        void are_seen_through_dependencies() {
            bench.tables("island^left1#far", "shore:island");
            play(upgrade("base:left2"));
            play(upgrade("left1:shore"));
            assertThat(bench.rows()).containsExactlyInAnyOrder("left2", "shore");
            play(downgrade("left2:left1"));
            assertThat(bench.rows()).containsExactly("shore");
            play(downgrade("shore:far@base"));
            assertThat(bench.rows()).containsExactly("left1");
        }
    }

    @Nested
    class WrongWays {

        @Test
        void are_refused_with_the_command_for_that_way() {
            assertThatThrownBy(() -> upgrade("left2:base"))
                    .hasMessageContaining("An upgrade cannot go along `left2:base`.")
                    .hasMessageContaining("`ferro downgrade left2:base --sql`");
            assertThatThrownBy(() -> upgrade("left2:trunk")).hasMessageContaining("ferro downgrade left2:trunk --sql");
            assertThatThrownBy(() -> upgrade("left2:-1")).hasMessageContaining("ferro downgrade left2:-1 --sql");
            assertThatThrownBy(() -> downgrade("trunk:left2")).hasMessageContaining("ferro upgrade trunk:left2 --sql");
            assertThatThrownBy(() -> downgrade("left2:right2")).hasMessageContaining("does not lie below its start");
            assertThatThrownBy(() -> downgrade("trunk:+1")).hasMessageContaining("ferro upgrade trunk:+1 --sql");
        }

        // C14, C21
        @Test
        void to_the_one_head_of_several_are_refused() {
            for (ThrowingCallable script : List.<ThrowingCallable>of(
                    () -> upgrade("base:head"), () -> downgrade("head:base"), () -> stamp("base", "head"))) {
                assertThatThrownBy(script)
                        .hasMessageContaining("`head` could mean more than one head.")
                        .hasMessageContaining("`left2` (step left2), `right2` (step right2)");
            }
        }
    }

    @Nested
    class Stamps {

        // C14, C15
        @Test
        void go_from_a_start_to_one_or_several_revisions() {
            assertThat(stamp("base", "left@head"))
                    .contains("CREATE TABLE IF NOT EXISTS ferro_version", "VALUES ('left2');");
            assertThat(stamp("base", "heads")).contains("VALUES ('left2');", "VALUES ('right2');");
            assertThat(stamp("trunk", "left1", "right2"))
                    .contains("SET revision = ", "'left1'", "'right2'")
                    .doesNotContain("CREATE TABLE IF NOT EXISTS");
            assertThat(stamp("left2", "base"))
                    .contains("DELETE FROM ferro_version WHERE revision = 'left2';")
                    .doesNotContain("DROP TABLE ferro");
        }

        // C14: Alembic's "nonsensical" lists, of which one revision implies another
        @Test
        void of_revisions_that_imply_each_other_are_of_the_newest() {
            assertThat(stamp("base", "root", "heads", "left1"))
                    .contains("VALUES ('left2');", "VALUES ('right2');")
                    .doesNotContain("'root'")
                    .doesNotContain("'left1'");
            assertThat(stamp("left1", "heads"))
                    .contains("UPDATE ferro_version SET revision = 'left2' WHERE revision = 'left1';")
                    .contains("VALUES ('right2');");
            assertThat(stamp("left2", "left2"))
                    .doesNotContain("INSERT INTO ferro_version")
                    .doesNotContain("UPDATE");
        }

        @Test
        void come_to_the_rows_that_the_command_comes_to() {
            play(stamp("base", "left1", "right2"));
            assertThat(bench.rows()).containsExactlyInAnyOrder("left1", "right2");
            play(stamp("current", "right1"));
            assertThat(bench.rows()).containsExactlyInAnyOrder("left1", "right1");
            play(stamp("current", "base"));
            assertThat(bench.rows()).isEmpty();
        }

        @Test
        void stop_where_the_database_is_not_at_their_start() {
            play(stamp("base", "left1"));
            DatabaseClient.Outcome again = DatabaseClient.run(bench.testDatabase(), stamp("base", "left2"));
            assertThat(again.exitCode()).isNotZero();
            assertThat(again.output()).contains("The database is not at base");
            assertThat(bench.rows()).containsExactly("left1");
        }

        // C14: Alembic refuses a purge as a script
        @Test
        void purge_whatever_there_is() {
            play(stamp("base", "left1"));
            bench.forget("left1").forget("left2");
            try (Migrator migrator = bench.migrator()) {
                play(migrator.stampScript(List.of(RevisionTarget.parse("right1")), true));
            }
            assertThat(bench.rows()).containsExactly("right1");
        }
    }
}
