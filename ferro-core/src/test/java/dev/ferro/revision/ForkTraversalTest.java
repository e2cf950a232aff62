package dev.ferro.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Moves along two branches and the trunk under them.
 *
 * <pre>
 * a ── b ┬─ c1 ── d1      c1 declares c1branch
 *        └─ c2 ── d2      c2 declares c2branch
 * </pre>
 */
class ForkTraversalTest {

    private final DrawnHistory fork = DrawnHistory.of("a", "b:a", "c1:b#c1branch", "d1:c1", "c2:b#c2branch", "d2:c2");

    private final DrawnHistory.Database whole = fork.at("d1", "d2");

    @Nested
    class A_stamp {

        // B12
        @Test
        void at_the_fork_replaces_the_rows_of_both_branches() {
            assertThat(fork.at("d1", "c2").stamp("b")).isEqualTo("b");
        }

        // B13
        @Test
        void at_the_base_of_a_branch_forgets_this_one_only() {
            assertThat(fork.at("d1", "c2").stamp("c1branch@base")).isEqualTo("c2");
        }

        // B13: with no other branch to imply it, the trunk becomes the row
        @Test
        void at_the_base_of_the_only_branch_stays_at_the_trunk() {
            assertThat(fork.at("d1").stamp("c1branch@base")).isEqualTo("b");
        }

        // B14
        @Test
        void at_the_head_of_a_branch_leaves_the_other_one() {
            assertThat(fork.at("d1", "c2").stamp("c2branch@head")).isEqualTo("d1 d2");
        }

        // C14: Alembic's "nonsensical" list, of which one implies another; and the steps of two at once
        @Test
        void at_several_revisions_is_one_change() {
            assertThat(fork.at().stamp("heads")).isEqualTo("d1 d2");
            assertThat(fork.at().stamp("a", "d2")).isEqualTo("d2");
            assertThat(fork.at("b").stamp("c1", "d2")).isEqualTo("c1 d2");
            assertThat(whole.stamp("heads")).isEqualTo("d1 d2");
            assertThat(whole.stamp("a", "c1")).isEqualTo("c1");
            assertThat(whole.stamp("c1branch@-1")).isEqualTo("c1 d2");
        }
    }

    @Nested
    class An_upgrade {

        // B15
        @Test
        void follows_one_branch() {
            assertThat(fork.at("b").upgrade("d1")).isEqualTo("c1 d1 -> d1");
        }

        // B16: Alembic's order, c2 d2 c1 d1, is that of its files
        @Test
        void follows_one_branch_after_the_other() {
            assertThat(fork.at("a").upgrade("heads")).isEqualTo("b c1 d1 c2 d2 -> d1 d2");
        }

        // B18
        @Test
        void counts_steps_from_the_head_of_a_branch() {
            assertThat(fork.at("b").upgrade("c2branch@head-1")).isEqualTo("c2 -> c2");
        }

        // B25
        @Test
        void by_a_step_on_the_other_branch_starts_at_the_fork() {
            assertThat(fork.at("c1").upgrade("c2branch@+1")).isEqualTo("c2 -> c1 c2");
        }

        // B25
        @Test
        void by_a_step_on_one_of_two_branches_leaves_the_other() {
            assertThat(fork.at("c1", "c2").upgrade("c2branch@+1")).isEqualTo("d2 -> c1 d2");
        }

        // B26
        @Test
        void by_a_step_from_two_rows_is_refused() {
            assertThatThrownBy(() -> fork.at("c1", "c2").upgrade("+1")).hasMessage("""
                    `+1` could start at more than one revision.
                      why:   the database has several heads: `c1` (make c1), `c2` (make c2)
                      do:    Name the branch, as in `c1@+1` or `c2@+1`, or the revision that is meant.""");
        }

        @Test
        void by_a_step_over_the_fork_is_refused() {
            assertThatThrownBy(() -> fork.at("b").upgrade("+1")).hasMessage("""
                    `+1` could mean more than one way.
                      why:   the history forks here: `c1` (make c1), `c2` (make c2)
                      do:    Say which way, as in `c1@+1` or `c2@+1`, or name the revision that is meant.""");
            assertThat(fork.at("b").upgrade("c1@+1")).isEqualTo("c1 -> c1");
            assertThatThrownBy(() -> fork.at().upgrade("b+1")).hasMessageContaining("the history forks here");
        }

        // B27
        @Test
        void by_a_step_from_the_base_applies_the_first_revision() {
            assertThat(fork.at().upgrade("base+1")).isEqualTo("a -> a");
            assertThat(fork.at().upgrade("+1")).isEqualTo("a -> a");
        }

        @Test
        void by_steps_on_a_branch_from_the_base_goes_through_the_trunk() {
            assertThat(fork.at().upgrade("c1branch@+2")).isEqualTo("a b -> b");
            assertThat(fork.at().upgrade("c1branch@base+3")).isEqualTo("a b c1 -> c1");
        }

        @Test
        void to_a_revision_outside_the_branch_is_refused() {
            assertThatThrownBy(() -> fork.at().upgrade("c1branch@d2"))
                    .hasMessageContaining("Revision `d2` (make d2) is not in branch `c1branch`.");
        }
    }

    @Nested
    class A_downgrade {

        // B17
        @Test
        void to_the_trunk_takes_both_branches() {
            assertThat(whole.downgrade("a")).isEqualTo("d2 c2 d1 c1 b -> a");
        }

        // B19
        @Test
        void counts_steps_from_the_base() {
            assertThat(whole.downgrade("base+2")).isEqualTo("d2 c2 d1 c1 -> b");
            assertThat(whole.downgrade("c2branch@base+2")).isEqualTo("d2 c2 -> d1");
            assertThat(whole.downgrade("c2")).isEqualTo("d2 -> c2 d1");
            assertThat(whole.downgrade("c2branch@base+3")).isEqualTo("d2 -> c2 d1");
        }

        // B20: Alembic warns, and takes the first row that a SELECT without an order happens to give
        @Test
        void by_a_step_from_two_rows_is_refused() {
            for (DrawnHistory.Database database :
                    new DrawnHistory.Database[] {fork.at("d2", "d1"), fork.at("c2", "d1"), fork.at("c1", "d2")}) {
                assertThatThrownBy(() -> database.downgrade("-1"))
                        .hasMessageContaining("`-1` could start at more than one revision.");
            }
            assertThatThrownBy(() -> whole.downgrade("-1")).hasMessageContaining("`d1@-1` or `d2@-1`");
        }

        // B21
        @Test
        void by_a_step_on_a_branch_is_clear() {
            assertThat(whole.downgrade("c1branch@-1")).isEqualTo("d1 -> c1 d2");
            assertThat(whole.downgrade("d2@-1")).isEqualTo("d2 -> c2 d1");
            assertThat(whole.downgrade("d2@-2")).isEqualTo("d2 c2 -> d1");
        }

        // B22
        @Test
        void to_a_step_below_a_revision_does_not_depend_on_the_order_of_the_rows() {
            assertThat(fork.at("d2", "c1").downgrade("d2-1")).isEqualTo("d2 -> c1 c2");
            assertThat(fork.at("c1", "d2").downgrade("d2-1")).isEqualTo("d2 -> c1 c2");
        }

        // B23
        @Test
        void to_the_fork_takes_the_branch_that_is_named() {
            assertThat(fork.at("c1", "d2").downgrade("c1branch@b")).isEqualTo("c1 -> d2");
            assertThat(fork.at("c1", "d2").downgrade("c2branch@b")).isEqualTo("d2 c2 -> c1");
            assertThat(whole.downgrade("c2@b")).isEqualTo("d2 c2 -> d1");
            assertThat(whole.downgrade("d1@b")).isEqualTo("d1 c1 -> d2");
        }

        // B24
        @Test
        void counts_steps_from_the_head_of_a_branch() {
            assertThat(whole.downgrade("c1branch@head-1")).isEqualTo("d1 -> c1 d2");
        }

        // B28
        @Test
        void by_a_step_from_the_first_revision_ends_at_the_base() {
            assertThat(fork.at("a").downgrade("-1")).isEqualTo("a -> base");
            assertThatThrownBy(() -> fork.at().downgrade("-1"))
                    .hasMessageContaining("only 0 of the 1 revisions are applied");
        }

        // B29
        @Test
        void to_one_of_the_rows_does_nothing() {
            assertThat(fork.at("d1", "c2").downgrade("c2")).isEqualTo("nothing");
            assertThat(fork.at("d1", "c2").downgrade("d1")).isEqualTo("nothing");
        }

        // Alembic's `c2branch@base` takes the trunk as well, and with it the other branch
        @Test
        void to_the_base_of_a_branch_leaves_the_trunk() {
            assertThat(whole.downgrade("c2branch@base")).isEqualTo("d2 c2 -> d1");
            assertThat(fork.at("d2").downgrade("c2branch@base")).isEqualTo("d2 c2 -> b");
            assertThat(whole.downgrade("d2@base")).isEqualTo("d2 c2 -> d1");
            assertThat(fork.at("d2").downgrade("c1branch@base")).isEqualTo("nothing");
            assertThatThrownBy(() -> fork.at("d2").downgrade("c2branch@-3"))
                    .hasMessageContaining("only 2 of the 3 revisions of the branch are applied");
        }

        @Test
        void to_another_branch_than_the_databases_is_refused() {
            assertThatThrownBy(() -> fork.at("d1").downgrade("c2"))
                    .hasMessageContaining("`c2` (make c2) is not applied")
                    .hasMessageContaining("ferro upgrade c2");
        }
    }
}
