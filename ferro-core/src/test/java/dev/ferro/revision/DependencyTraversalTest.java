package dev.ferro.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Moves in which a revision depends on another one that is not its parent. */
class DependencyTraversalTest {

    /**
     * <pre>
     * a1 ── b1 ── c1 ── d1 ── e1 ── f1      a1 declares lib1, c1 declares c1lib
     * a2 ── b2 ── c2                        c2 depends on c1
     * </pre>
     */
    @Nested
    class On_the_middle_of_another_line {

        private final DrawnHistory lines = DrawnHistory.of(
                "a1#lib1", "b1:a1", "c1:b1#c1lib", "a2", "b2:a2", "c2:b2^c1", "d1:c1", "e1:d1", "f1:e1");

        // B34
        @Test
        void takes_no_row_of_its_own_when_what_is_above_it_goes() {
            assertThat(lines.at("c2", "d1").downgrade("c1")).isEqualTo("d1 -> c2");
        }

        // B35: what depends on the revision that is stamped makes way, with its line
        @Test
        void gives_way_to_a_stamp_below_it() {
            assertThat(lines.at("e1", "c2").stamp("b1")).isEqualTo("b1");
        }

        // B41
        @Test
        void may_be_said_by_a_label() {
            DrawnHistory labelled = DrawnHistory.of(
                    "a1#lib1", "b1:a1", "c1:b1#c1lib", "a2", "b2:a2", "c2:b2^c1lib", "d1:c1", "e1:d1", "f1:e1");
            assertThat(labelled.at("a2").upgrade("c2")).isEqualTo("a1 b1 c1 b2 c2 -> c2");
        }
    }

    /**
     * <pre>
     * a1, a2, a3 ── amerge
     * b1, b2 ── bmerge
     * c1, c2, c3 ── cmerge
     * d1                        depends on a3, b2 and c1
     * </pre>
     */
    @Nested
    class On_one_side_of_each_of_several_merges {

        private final DrawnHistory merges = DrawnHistory.of(
                "a1",
                "a2",
                "a3",
                "amerge:a1,a2,a3",
                "b1",
                "b2",
                "bmerge:b1,b2",
                "c1",
                "c2",
                "c3",
                "cmerge:c1,c2,c3",
                "d1^a3,b2,c1");

        // B36
        @Test
        void keeps_that_side_out_of_the_rows_when_a_merge_comes_apart() {
            assertThat(merges.at("amerge", "bmerge", "cmerge", "d1").downgrade("b2"))
                    .isEqualTo("bmerge -> amerge b1 cmerge d1");
        }

        // B36
        @Test
        void gives_that_side_a_row_when_it_goes_itself() {
            assertThat(merges.at("amerge", "d1", "b1", "cmerge").downgrade("d1@base"))
                    .isEqualTo("d1 -> amerge b1 b2 cmerge");
        }

        // B36
        @Test
        void leaves_nothing_behind_at_the_base() {
            assertThat(merges.at("amerge", "b1", "b2", "cmerge").downgrade("base"))
                    .isEqualTo("cmerge c3 c2 c1 b2 b1 amerge a3 a2 a1 -> base");
        }
    }

    /**
     * <pre>
     * a1 ── a2 ── a3       a3 depends on b1
     * b1 ── b2 ── b3       b2 depends on a2
     * </pre>
     */
    @Nested
    class In_both_directions {

        private final DrawnHistory lines = DrawnHistory.of("a1", "a2:a1", "b1", "b2:b1^a2", "b3:b2", "a3:a2^b1");

        // B37
        @Test
        void is_half_a_merge_that_can_go_by_itself() {
            assertThat(lines.at("a3", "b2").downgrade("b1")).isEqualTo("b2 -> a3");
        }
    }

    @Nested
    class On_ones_own_ancestor {

        // B38
        @Test
        void changes_nothing_where_it_is_the_parent() {
            DrawnHistory own = DrawnHistory.of("a1", "a2:a1^a1");
            assertThat(own.at().upgrade("a2")).isEqualTo("a1 a2 -> a2");
            assertThat(own.at("a2").downgrade("a1")).isEqualTo("a2 -> a1");
        }

        // B39
        @Test
        void changes_nothing_where_an_older_revision_has_the_same() {
            DrawnHistory repeated = DrawnHistory.of("a1", "a2:a1", "a3:a2", "b1", "b2:b1^a3", "b3:b2", "b4:b3^a3");
            assertThat(repeated.at("b4").downgrade("b3")).isEqualTo("b4 -> b3");
        }

        // Alembic keeps r000 as a row beside r001, and refuses every upgrade from then on
        @Test
        void leaves_no_row_of_the_ancestor() {
            DrawnHistory own = DrawnHistory.of("r000", "r001:r000", "r002:r001^r000", "r003");
            assertThat(own.at("r002", "r003").downgrade("r001")).isEqualTo("r002 -> r001 r003");
        }

        // Alembic runs r003 and dies when it writes the rows
        @Test
        void does_not_matter_to_a_merge() {
            DrawnHistory own = DrawnHistory.of("r000", "r001:r000", "r002:r000", "r003:r001,r002^r000");
            assertThat(own.at().upgrade("heads")).isEqualTo("r000 r001 r002 r003 -> r003");
        }

        @Test
        void may_even_be_a_parent_of_the_merge() {
            DrawnHistory own = DrawnHistory.of("a", "b:a", "m:b,a");
            assertThat(own.at().upgrade("heads")).isEqualTo("a b m -> m");
            assertThat(own.at("m").downgrade("-1")).isEqualTo("m -> b");
        }
    }

    /**
     * <pre>
     * a1 ────────┬─ bmerge
     *       b1 ──┘            b1 depends on a1
     * </pre>
     */
    @Nested
    class On_the_other_side_of_a_merge {

        private final DrawnHistory merge = DrawnHistory.of("a1", "b1^a1", "bmerge:a1,b1");

        // B40
        @Test
        void is_no_row_on_the_way_up() {
            assertThat(merge.at("a1").upgrade("b1")).isEqualTo("b1 -> b1");
            assertThat(merge.at("b1").upgrade("bmerge")).isEqualTo("bmerge -> bmerge");
        }

        // B40
        @Test
        void is_no_row_on_the_way_down() {
            assertThat(merge.at("bmerge").downgrade("a1")).isEqualTo("bmerge -> b1");
            assertThat(merge.at("bmerge").downgrade("b1")).isEqualTo("bmerge -> b1");
        }
    }

    @Nested
    class On_nothing {

        private final DrawnHistory forest = DrawnHistory.of("a1", "b1:a1", "a2", "b2:a2");

        // B42: Alembic begins with the line whose file comes first
        @Test
        void two_lines_go_up_one_after_the_other() {
            assertThat(forest.at().upgrade("heads")).isEqualTo("a1 b1 a2 b2 -> b1 b2");
        }

        // B42
        @Test
        void two_lines_are_stamped_at_once() {
            assertThat(forest.at().stamp("heads")).isEqualTo("b1 b2");
            assertThat(forest.at("b1", "b2").stamp("heads")).isEqualTo("b1 b2");
        }
    }

    /**
     * <pre>
     * a ── b ┬─ c1 ── d1      c1 declares c1branch
     *        └─ c2 ── d2      c2 declares c2branch, d2 depends on c1
     * </pre>
     */
    @Nested
    class On_another_branch_of_the_same_fork {

        private final DrawnHistory.Database whole = DrawnHistory.of(
                        "a", "b:a", "c1:b#c1branch", "d1:c1", "c2:b#c2branch", "d2:c2^c1")
                .at("d1", "d2");

        // B44
        @Test
        void goes_without_it() {
            assertThat(whole.downgrade("c2branch@b")).isEqualTo("d2 c2 -> d1");
        }

        // B44
        @Test
        void goes_with_it() {
            assertThat(whole.downgrade("c1branch@b")).isEqualTo("d2 d1 c1 -> c2");
        }
    }
}
