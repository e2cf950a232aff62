package dev.ferro.revision;

import static dev.ferro.revision.History.ids;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Two long branches that are merged, and a third that is not. A branch is followed to its end before the next one starts,
 * and all branches of a fork end before what is under it.
 *
 * <pre>
 * a1 ── a2 ── a3 ┬─ b1 ── cb1 ── db1 ┬─ e1b1 ── fe1b1
 *                │                   └─ e2b1 ┬─ merge
 *                └─ b2 ── cb2 ── db2 ── e2b2 ┘
 * </pre>
 */
class MergedBranchesTest {

    private final DrawnHistory merged = DrawnHistory.of(
            "a1",
            "a2:a1",
            "a3:a2",
            "b1:a3",
            "b2:a3",
            "cb1:b1",
            "cb2:b2",
            "db1:cb1",
            "db2:cb2",
            "e1b1:db1",
            "fe1b1:e1b1",
            "e2b1:db1",
            "e2b2:db2",
            "merge:e2b1,e2b2");

    @Nested
    class A_range {

        // A41
        @Test
        void of_all_branches_ends_at_the_fork() {
            assertThat(merged.history("a3:heads")).isEqualTo("merge e2b2 db2 cb2 b2 e2b1 fe1b1 e1b1 db1 cb1 b1 a3");
        }

        // A42
        @Test
        void of_the_merge_holds_both_sides_and_the_trunk() {
            assertThat(merged.history("a1:merge")).isEqualTo("merge e2b2 db2 cb2 b2 e2b1 db1 cb1 b1 a3 a2 a1");
        }

        // A43
        @Test
        void from_one_side_holds_only_this_one() {
            assertThat(merged.history("b1:merge")).isEqualTo("merge e2b1 db1 cb1 b1");
        }

        // A44
        @Test
        void from_under_the_fork_holds_both_sides() {
            assertThat(merged.history("a2:merge")).isEqualTo("merge e2b2 db2 cb2 b2 e2b1 db1 cb1 b1 a3 a2");
        }

        // A45
        @Test
        void of_three_branches_ends_at_the_first_revision() {
            assertThat(merged.history("a1:heads"))
                    .isEqualTo("merge e2b2 db2 cb2 b2 e2b1 fe1b1 e1b1 db1 cb1 b1 a3 a2 a1");
        }

        // A46: what starts at several revisions starts where a database is
        @Test
        void may_start_at_several_revisions() {
            assertThat(merged.at("cb1", "cb2").history("current:heads"))
                    .isEqualTo("merge e2b2 db2 cb2 e2b1 fe1b1 e1b1 db1 cb1");
        }

        // A50
        @Test
        void of_one_branch_goes_down_to_the_base() {
            assertThat(merged.history("base:fe1b1")).isEqualTo("fe1b1 e1b1 db1 cb1 b1 a3 a2 a1");
        }
    }

    @Nested
    class A_database {

        // A40
        @Test
        void gets_the_other_side_with_the_merge() {
            assertThat(merged.at("db1").upgrade("merge")).isEqualTo("e2b1 b2 cb2 db2 e2b2 merge -> merge");
        }

        // A47
        @Test
        void gets_only_what_it_lacks() {
            assertThat(merged.at("cb1", "cb2").upgrade("heads"))
                    .isEqualTo("db1 e1b1 fe1b1 e2b1 db2 e2b2 merge -> fe1b1 merge");
        }

        // A48: Alembic refuses such rows, for ever; here they mean what is applied, and the next move puts them right
        @Test
        void may_have_a_row_too_many() {
            assertThat(merged.at("db1", "b2", "fe1b1").upgrade("heads"))
                    .isEqualTo("e2b1 cb2 db2 e2b2 merge -> fe1b1 merge");
            assertThat(merged.at("db1", "b2", "fe1b1").downgrade("db1")).isEqualTo("fe1b1 e1b1 -> b2 db1");
        }

        // A49, A50
        @Test
        void is_emptied_branch_by_branch() {
            assertThat(merged.at("e2b1", "b2", "fe1b1").downgrade("base"))
                    .isEqualTo("b2 e2b1 fe1b1 e1b1 db1 cb1 b1 a3 a2 a1 -> base");
            assertThat(merged.at("fe1b1").downgrade("base")).isEqualTo("fe1b1 e1b1 db1 cb1 b1 a3 a2 a1 -> base");
        }
    }

    // A51
    @Test
    void the_merge_needs_both_sides_and_nothing_else() {
        assertThat(merged.graph().ancestors(ids("merge")))
                .containsExactlyInAnyOrderElementsOf(
                        ids("a1", "a2", "a3", "b1", "b2", "cb1", "cb2", "db1", "db2", "e2b1", "e2b2", "merge"));
    }
}
