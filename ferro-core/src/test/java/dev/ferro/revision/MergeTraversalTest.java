package dev.ferro.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Moves over revisions that join branches. */
class MergeTraversalTest {

    /**
     * <pre>
     * a1 ── b1 ── c1 ┬─ d1
     * a2 ── b2 ── c2 ┴───── d2
     * </pre>
     */
    @Nested
    class A_line_that_goes_on_beside_the_merge {

        private final DrawnHistory lines =
                DrawnHistory.of("a1", "b1:a1", "c1:b1", "a2", "b2:a2", "c2:b2", "d1:c1,c2", "d2:c2");

        // B30
        @Test
        void is_not_touched_by_moves_of_the_other() {
            assertThat(lines.at("d2", "b1").upgrade("d1")).isEqualTo("c1 d1 -> d1 d2");
            assertThat(lines.at("d2", "d1").downgrade("b1")).isEqualTo("d1 c1 -> b1 d2");
        }
    }

    /** The same with three lines, of which two go on. */
    @Nested
    class Two_lines_that_go_on_beside_the_merge {

        private final DrawnHistory lines = DrawnHistory.of(
                "a1",
                "b1:a1",
                "c1:b1",
                "a2",
                "b2:a2",
                "c2:b2",
                "a3",
                "b3:a3",
                "c3:b3",
                "d1:c1,c2,c3",
                "d2:c2",
                "d3:c3");

        // B31
        @Test
        void are_not_touched_by_moves_of_the_third() {
            assertThat(lines.at("d3", "d2", "b1").upgrade("d1")).isEqualTo("c1 d1 -> d1 d2 d3");
            assertThat(lines.at("d3", "d2", "d1").downgrade("b1")).isEqualTo("d1 c1 -> b1 d2 d3");
        }

        // B31
        @Test
        void come_out_of_the_merge_again() {
            assertThat(lines.at("d3", "b2", "b1").upgrade("d1")).isEqualTo("c1 c2 d1 -> d1 d3");
            assertThat(lines.at("d3", "d1").upgrade("d2")).isEqualTo("d2 -> d1 d2 d3");
        }
    }

    @Nested
    class Two_merges {

        // B32: Alembic goes b3 b1 b2 c2 d2 c1 d1; the rows follow the same rule
        @Test
        void of_the_same_branches_each_come_out_as_a_row() {
            DrawnHistory twins =
                    DrawnHistory.of("a", "b1:a", "b2:a", "b3:a", "c1:b1,b2,b3", "c2:b1,b2,b3", "d1:c1", "d2:c2");
            assertThat(twins.at("a").upgradeByStep("heads"))
                    .containsExactly("b1", "b1 b2", "b1 b2 b3", "c1", "d1", "c2 d1", "d1 d2");
            assertThat(twins.at("d1", "d2").downgrade("c1")).isEqualTo("d1 -> c1 d2");
            assertThat(twins.at("d1", "d2").downgrade("b1")).isEqualTo("d2 c2 d1 c1 -> b1 b2 b3");
        }

        // B33
        @Test
        void that_share_one_of_their_branches_each_come_out_as_a_row() {
            DrawnHistory twins = DrawnHistory.of("a", "b1:a", "b2:a", "b3:a", "c1:b1,b2", "c2:b2,b3", "d1:c1", "d2:c2");
            assertThat(twins.at("a").upgradeByStep("heads"))
                    .containsExactly("b1", "b1 b2", "c1", "d1", "b3 d1", "c2 d1", "d1 d2");
        }

        @Test
        void come_apart() {
            DrawnHistory merge = DrawnHistory.of("a", "b1:a", "b2:a", "m:b1,b2");
            assertThat(merge.at("m").downgrade("-1")).isEqualTo("m -> b1 b2");
            assertThat(merge.at("m").downgrade("b1")).isEqualTo("m -> b1 b2");
            assertThat(merge.at("m").downgrade("m@base")).isEqualTo("m -> b1 b2");
            assertThat(merge.at("m").downgrade("a")).isEqualTo("m b2 b1 -> a");
        }
    }

    @Nested
    class Steps_down {

        private final DrawnHistory merge = DrawnHistory.of("a", "b1:a", "b2:a", "m:b1,b2");

        @Test
        void over_a_merge_need_a_branch() {
            assertThatThrownBy(() -> merge.at("m").downgrade("m-1")).hasMessage("""
                    `m-1` could mean more than one way.
                      why:   revisions are merged here: `b1` (make b1), `b2` (make b2)
                      do:    Say which way, as in `b1@m-1` or `b2@m-1`, or name the revision that is meant.""");
            assertThat(merge.at("m").means("b1@m-1")).isEqualTo("b1");
        }
    }

    /**
     * <pre>
     * a ── b ┬─ c1 ── d1 ┬─ e ── f
     *        └─ c2 ── d2 ┘            c2 declares c2branch
     * </pre>
     */
    @Nested
    class A_fork_that_is_closed_again {

        private final DrawnHistory closed =
                DrawnHistory.of("a", "b:a", "c1:b", "d1:c1", "c2:b#c2branch", "d2:c2", "e:d1,d2", "f:e");

        // B43
        @Test
        void is_stamped_down() {
            assertThat(closed.at("e").stamp("c2")).isEqualTo("c2");
            assertThat(closed.at("e").stamp("a")).isEqualTo("a");
        }

        // B43
        @Test
        void is_stamped_up() {
            assertThat(closed.at("c2").stamp("e")).isEqualTo("e");
            assertThat(closed.at("d1", "c2").stamp("e")).isEqualTo("e");
            assertThat(closed.at("b").stamp("e")).isEqualTo("e");
        }

        // B43
        @Test
        void is_stamped_past_the_merge_by_a_label_under_it() {
            assertThat(closed.at("d1", "c2").stamp("c2branch@head")).isEqualTo("f");
        }

        // B43: Alembic goes c2 d2 c1 d1
        @Test
        void is_gone_through_branch_by_branch() {
            assertThat(closed.at("b").upgrade("f")).isEqualTo("c1 d1 c2 d2 e f -> f");
            assertThat(closed.at("f").downgrade("b")).isEqualTo("f e d2 c2 d1 c1 -> b");
        }
    }
}
