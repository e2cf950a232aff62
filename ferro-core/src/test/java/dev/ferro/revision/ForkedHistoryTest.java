package dev.ferro.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Histories that fork, and fork again. */
class ForkedHistoryTest {

    /**
     * <pre>
     * a ┬─ b1 ── c1 ┬─ d11
     *   │           └─ d12
     *   └─ b2
     * </pre>
     */
    @Nested
    class An_uneven_fork {

        private final DrawnHistory uneven = DrawnHistory.of("a", "b1:a", "b2:a", "c1:b1", "d11:c1", "d12:c1");

        // A28
        @Test
        void is_followed_branch_by_branch() {
            assertThat(uneven.at().upgrade("heads")).isEqualTo("a b1 c1 d11 d12 b2 -> b2 d11 d12");
            assertThat(uneven.history("base:heads")).isEqualTo("b2 d12 d11 c1 b1 a");
        }
    }

    /**
     * <pre>
     * a ┬─ b1 ── cb1 ┬─ d1cb1
     *   │            └─ d2cb1
     *   └─ b2 ── cb2 ┬─ d1cb2 ┬─ d1d2cb2
     *                ├─ d2cb2 ┘
     *                └─ d3cb2
     * </pre>
     */
    @Nested
    class Forks_above_a_fork {

        private final DrawnHistory forks = DrawnHistory.of(
                "a",
                "b1:a",
                "b2:a",
                "cb1:b1",
                "cb2:b2",
                "d1cb1:cb1",
                "d2cb1:cb1",
                "d1cb2:cb2",
                "d2cb2:cb2",
                "d3cb2:cb2",
                "d1d2cb2:d1cb2,d2cb2");

        // A29
        @Test
        void are_listed_from_a_merge_down() {
            assertThat(forks.history("a:d1d2cb2")).isEqualTo("d1d2cb2 d2cb2 d1cb2 cb2 b2 a");
        }

        // A30: no target means two revisions, but a database may be at both
        @Test
        void are_taken_back_to_what_they_share() {
            assertThat(forks.at("d2cb2", "d3cb2").downgrade("a")).isEqualTo("d3cb2 d2cb2 cb2 b2 -> a");
            assertThat(forks.at("d2cb2", "d3cb2").history("a:current")).isEqualTo("d3cb2 d2cb2 cb2 b2 a");
        }

        // A31
        @Test
        void are_listed_along_one_branch() {
            assertThat(forks.history("a:d3cb2")).isEqualTo("d3cb2 cb2 b2 a");
            assertThat(forks.history("base:d3cb2")).isEqualTo("d3cb2 cb2 b2 a");
        }

        // A32
        @Test
        void are_taken_back_branch_by_branch() {
            assertThat(forks.at("d3cb2", "cb1").downgrade("base")).isEqualTo("d3cb2 cb2 b2 cb1 b1 a -> base");
        }

        // A33
        @Test
        void leave_out_what_does_not_build_on_the_start() {
            assertThat(forks.at("d1cb1", "d2cb2", "d3cb2").history("b2:current"))
                    .isEqualTo("d3cb2 d2cb2 cb2 b2");
            assertThat(forks.at("d1cb1", "d2cb2", "d3cb2").downgrade("b2")).isEqualTo("d3cb2 d2cb2 cb2 -> b2 d1cb1");
        }

        // A34
        @Test
        void are_no_range_in_the_wrong_direction() {
            assertThatThrownBy(() -> forks.history("d1cb1:b1")).hasMessage("""
                    `d1cb1:b1` is not a stretch of the history.
                      why:   `d1cb1` (make d1cb1) does not come before the other end
                      do:    The older end comes first; both ends are on one branch.""");
        }

        // A35
        @Test
        void are_no_range_across_branches() {
            assertThatThrownBy(() -> forks.history("b1:d2cb2"))
                    .hasMessageContaining("`b1` (make b1) does not come before the other end");
        }

        // A36
        @Test
        void are_no_range_down_to_the_base() {
            assertThatThrownBy(() -> forks.history("d1cb1:base"))
                    .hasMessageContaining("`d1cb1` (make d1cb1) does not come before the other end");
            assertThatThrownBy(() -> forks.at().history("d1cb1:current"))
                    .hasMessageContaining("`d1cb1` (make d1cb1) does not come before the other end");
        }
    }
}
