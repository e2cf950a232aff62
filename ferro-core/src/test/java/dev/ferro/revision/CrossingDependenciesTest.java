package dev.ferro.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Lines of revisions that depend on revisions of other lines. */
class CrossingDependenciesTest {

    /**
     * <pre>
     * y1 ── y2        y1 declares y, y2 depends on x1
     * x1 ── x2        x1 declares x
     * </pre>
     */
    @Nested
    class Two_lines {

        private final DrawnHistory lines = DrawnHistory.of("y1#y", "x1#x", "y2:y1^x1", "x2:x1");

        // A37
        @Test
        void go_back_one_step_on_the_line_that_is_named() {
            assertThat(lines.at("x2", "y2").downgrade("x@-1")).isEqualTo("x2 -> y2");
        }

        // A38: that x1 is a row although y2 needs it changes nothing
        @Test
        void go_back_with_what_depends_on_the_step() {
            assertThat(lines.at("x1", "y2").downgrade("x@-1")).isEqualTo("y2 x1 -> y1");
        }

        // A39
        @Test
        void go_back_on_a_line_that_has_no_row() {
            assertThat(lines.at("y2").downgrade("x@-1")).isEqualTo("y2 x1 -> y1");
            assertThat(lines.at("x2", "y2").downgrade("x@base")).isEqualTo("y2 x2 x1 -> y1");
        }
    }

    /**
     * <pre>
     * base1 ┬─ a1a ── b1a              base1 declares b_1
     *       └─ a1b ── b1b              b1b depends on a3
     * base2 ── a2 ── b2 ── c2 ── d2    base2 declares b_2, c2 depends on a3
     * base3 ── a3 ── b3                base3 declares b_3
     * </pre>
     */
    @Nested
    class Three_lines_of_which_two_depend_on_the_third {

        private final DrawnHistory lines = DrawnHistory.of(
                "base1#b_1",
                "a1a:base1",
                "a1b:base1",
                "b1a:a1a",
                "b1b:a1b^a3",
                "base2#b_2",
                "a2:base2",
                "b2:a2",
                "c2:b2^a3",
                "d2:c2",
                "base3#b_3",
                "a3:base3",
                "b3:a3");

        private final DrawnHistory.Database whole = lines.at("b1a", "b1b", "b3", "d2");

        // A58
        @Test
        void have_four_heads() {
            assertThat(lines.means("heads")).isEqualTo("b1a b1b b3 d2");
        }

        // A59
        @Test
        void go_up_and_down_in_one_order() {
            assertThat(lines.at().upgrade("heads"))
                    .isEqualTo("base1 a1a b1a a1b base2 a2 b2 base3 a3 b1b b3 c2 d2 -> b1a b1b b3 d2");
            assertThat(whole.downgrade("base"))
                    .isEqualTo("d2 c2 b3 b1b a3 base3 b2 a2 base2 a1b b1a a1a base1 -> base");
        }

        // A60, A61
        @Test
        void are_no_range_down_a_line_nor_across_two() {
            assertThatThrownBy(() -> lines.history("d2:b2")).hasMessageContaining("does not come before the other end");
            assertThatThrownBy(() -> lines.history("d2:b3")).hasMessageContaining("does not come before the other end");
        }

        // A62
        @Test
        void bring_along_what_the_second_depends_on() {
            assertThat(lines.at().upgrade("b_2@head")).isEqualTo("base2 a2 b2 base3 a3 c2 d2 -> d2");
        }

        // A63
        @Test
        void leave_what_the_second_depends_on_when_it_goes() {
            assertThat(lines.at("d2").downgrade("b_2@base")).isEqualTo("d2 c2 b2 a2 base2 -> a3");
        }

        // A64
        @Test
        void leave_the_third_alone() {
            assertThat(lines.at().upgrade("b_3@head")).isEqualTo("base3 a3 b3 -> b3");
            assertThat(lines.at("b3").downgrade("b_3@base")).isEqualTo("b3 a3 base3 -> base");
        }

        // A65: Alembic takes base1 with `b1b@base`, and with it the branch of b1a; here the trunk stays
        @Test
        void bring_along_what_a_branch_of_the_first_depends_on_and_leave_the_trunk() {
            assertThat(lines.at().upgrade("b1b@head")).isEqualTo("base1 a1b base3 a3 b1b -> b1b");
            assertThat(lines.at("b1b").downgrade("b1b@base")).isEqualTo("b1b a1b -> a3 base1");
        }

        // A66: the history of a line is that of the line, also where Alembic adds what it depends on
        @Test
        void list_and_take_back_the_second_by_itself() {
            assertThat(lines.history("b_2@base:heads")).isEqualTo("d2 c2 b2 a2 base2");
            assertThat(whole.downgrade("b_2@base")).isEqualTo("d2 c2 b2 a2 base2 -> b1a b1b b3");
        }

        // A67
        @Test
        void take_back_the_third_with_what_depends_on_it() {
            assertThat(lines.history("b_3@base:heads")).isEqualTo("b3 a3 base3");
            assertThat(whole.downgrade("b_3@base")).isEqualTo("d2 c2 b3 b1b a3 base3 -> a1b b1a b2");
        }
    }

    /**
     * <pre>
     * base1 ── a1 ── b1 ── c1          base1 declares b_1
     * base2 ── a2 ── b2 ── c2 ── d2    base2 declares b_2 and depends on the label b_1
     * base3 ── a3 ── b3 ── c3 ── d3    base3 declares b_3, c3 depends on b2
     * </pre>
     */
    @Nested
    class Three_lines_of_which_each_depends_on_the_one_before {

        private final DrawnHistory lines = DrawnHistory.of(
                "base1#b_1",
                "a1:base1",
                "b1:a1",
                "c1:b1",
                "base2#b_2^b_1",
                "a2:base2",
                "b2:a2",
                "c2:b2",
                "d2:c2",
                "base3#b_3",
                "a3:base3",
                "b3:a3",
                "c3:b3^b2",
                "d3:c3");

        private final DrawnHistory.Database whole = lines.at("c1", "d2", "d3");

        // A68
        @Test
        void have_three_heads() {
            assertThat(lines.heads()).isEqualTo("c1 d2 d3");
        }

        // A69
        @Test
        void are_taken_back_line_by_line() {
            assertThat(whole.downgrade("base")).isEqualTo("d3 c3 b3 a3 base3 d2 c2 b2 a2 base2 c1 b1 a1 base1 -> base");
        }

        // A70
        @Test
        void bring_along_as_much_of_the_others_as_they_need() {
            assertThat(lines.at().upgrade("b_2@head")).isEqualTo("base1 base2 a2 b2 c2 d2 -> d2");
            assertThat(lines.at().upgrade("b_3@head")).isEqualTo("base1 base2 a2 b2 base3 a3 b3 c3 d3 -> d3");
            assertThat(lines.at().upgrade("b_1@head")).isEqualTo("base1 a1 b1 c1 -> c1");
        }

        // A71
        @Test
        void take_along_what_depends_on_them() {
            assertThat(whole.downgrade("b_1@base")).isEqualTo("d3 c3 d2 c2 b2 a2 base2 c1 b1 a1 base1 -> b3");
            assertThat(whole.downgrade("b_2@base")).isEqualTo("d3 c3 d2 c2 b2 a2 base2 -> b3 c1");
            assertThat(whole.downgrade("b_3@base")).isEqualTo("d3 c3 b3 a3 base3 -> c1 d2");
        }
    }

    @Nested
    class A_base_that_depends_on_another_line {

        private final DrawnHistory lines = DrawnHistory.of("base1", "a1:base1", "b1:a1", "c2^a1", "c3:c2");

        // A72
        @Test
        void comes_after_what_it_depends_on() {
            assertThat(lines.at().upgrade("heads")).isEqualTo("base1 a1 b1 c2 c3 -> b1 c3");
            assertThat(lines.at("b1", "c3").downgrade("base")).isEqualTo("c3 c2 b1 a1 base1 -> base");
        }
    }

    /**
     * <pre>
     * a1 ── a2 ── a3
     * b1 ── b2 ── b3 ── b4 ── b5      b2 and b4 depend on a3, b5 on its own parent
     * </pre>
     */
    @Nested
    class A_dependency_that_is_repeated {

        private final DrawnHistory lines =
                DrawnHistory.of("a1", "a2:a1", "a3:a2", "b1", "b2:b1^a3", "b3:b2", "b4:b3^a3", "b5:b4^b4");

        // A96
        @Test
        void leaves_no_row_while_an_older_revision_depends_on_the_same() {
            assertThat(lines.at("b4").downgrade("b3")).isEqualTo("b4 -> b3");
        }

        // A97
        @Test
        void on_a_parent_is_no_dependency() {
            assertThat(lines.graph().dependencies(new RevisionId("b5"))).isEmpty();
            assertThat(lines.at("b4").upgrade("b5")).isEqualTo("b5 -> b5");
            assertThat(lines.at("b5").downgrade("-1")).isEqualTo("b5 -> b4");
        }

        // A98
        @Test
        void stays_when_its_line_goes() {
            assertThat(lines.at("b4").downgrade("b1@base")).isEqualTo("b4 b3 b2 b1 -> a3");
        }

        // A99
        @Test
        void goes_after_what_depends_on_it() {
            assertThat(lines.at("b5").downgrade("base")).isEqualTo("b5 b4 b3 b2 b1 a3 a2 a1 -> base");
        }

        // A100, A101: what does not depend on it stays; nothing implies the base of the other line
        @Test
        void takes_along_what_depends_on_it() {
            assertThat(lines.at("b5").downgrade("a2")).isEqualTo("b5 b4 b3 b2 a3 -> a2 b1");
        }

        // A102
        @Test
        void is_applied_first() {
            assertThat(lines.at("b1").upgrade("b5")).isEqualTo("a1 a2 a3 b2 b3 b4 b5 -> b5");
        }

        // A103
        @Test
        void is_applied_after_what_it_depends_on_itself() {
            DrawnHistory longer =
                    DrawnHistory.of("c1", "a1", "a2:a1^c1", "a3:a2^c1", "b1", "b2:b1^a3", "b3:b2", "b4:b3^a3", "b5:b4");
            assertThat(longer.at("b1").upgrade("b5")).isEqualTo("a1 c1 a2 a3 b2 b3 b4 b5 -> b5");
        }
    }
}
