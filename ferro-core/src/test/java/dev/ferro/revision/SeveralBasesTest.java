package dev.ferro.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Three lines from bases of their own: one forks, two are merged.
 *
 * <pre>
 * base1 ┬─ a1a ── b1a
 *       └─ a1b ── b1b
 * base2 ── a2 ── b2 ── c2 ── d2 ┬─ mergeb3d2
 * base3 ── a3 ── b3 ────────────┘
 * </pre>
 */
class SeveralBasesTest {

    private static final String UP =
            "base1 a1a b1a a1b b1b base2 a2 b2 c2 d2 base3 a3 b3 mergeb3d2 -> b1a b1b mergeb3d2";

    private static final String DOWN = "mergeb3d2 b3 a3 base3 d2 c2 b2 a2 base2 b1b a1b b1a a1a base1";

    private final DrawnHistory lines = DrawnHistory.of(
            "base1",
            "base2",
            "base3",
            "a1a:base1",
            "a1b:base1",
            "a2:base2",
            "a3:base3",
            "b1a:a1a",
            "b1b:a1b",
            "b2:a2",
            "b3:a3",
            "c2:b2",
            "d2:c2",
            "mergeb3d2:b3,d2");

    @Nested
    class All_of_it {

        // A52
        @Test
        void is_in_one_order_however_it_is_asked_for() {
            assertThat(lines.history("base:heads")).isEqualTo(DOWN);
            assertThat(lines.history("base:")).isEqualTo(DOWN);
            assertThat(lines.history(":heads")).isEqualTo(DOWN);
            assertThat(lines.at().upgrade("heads")).isEqualTo(UP);
            assertThat(lines.at("b1a", "b1b", "mergeb3d2").downgrade("base")).isEqualTo(DOWN + " -> base");
        }
    }

    @Nested
    class A_database_on_one_line {

        // A53: Alembic refuses rows of which one is under another
        @Test
        void may_have_a_row_too_many() {
            assertThat(lines.at("a2", "b2").upgrade("c2")).isEqualTo("c2 -> c2");
            assertThat(lines.at("a2", "b2").downgrade("a2")).isEqualTo("b2 -> a2");
        }

        // A54: without c2, which it has; to list c2 as well is asked for by a range, which keeps to one line (A55)
        @Test
        void gets_the_other_lines_with_the_heads() {
            assertThat(lines.at("c2").upgrade("heads"))
                    .isEqualTo("base1 a1a b1a a1b b1b d2 base3 a3 b3 mergeb3d2 -> b1a b1b mergeb3d2");
        }

        // A57
        @Test
        void moves_on_its_line_and_then_on_another() {
            assertThat(lines.at("base3").upgrade("b3")).isEqualTo("a3 b3 -> b3");
            assertThat(lines.at("b3").upgrade("b2")).isEqualTo("base2 a2 b2 -> b2 b3");
        }
    }

    @Nested
    class A_range {

        // A55
        @Test
        void holds_what_builds_on_its_start() {
            assertThat(lines.history("c2:heads")).isEqualTo("mergeb3d2 d2 c2");
        }

        // A56
        @Test
        void follows_one_line() {
            assertThat(lines.history("base3:b3")).isEqualTo("b3 a3 base3");
        }
    }
}
