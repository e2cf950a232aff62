package dev.ferro.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a range holds: newest first, as the history lists it. */
class RangesTest {

    private final DrawnHistory chain = DrawnHistory.of("aaaa1", "bbbb1:aaaa1", "bbbb2:bbbb1", "cccc1:bbbb2");

    private final DrawnHistory fork = DrawnHistory.of("a", "b:a", "c1:b#one", "d1:c1", "c2:b#two", "d2:c2");

    @Nested
    class Ends {

        // C8, C9, C15
        @ParameterizedTest
        @CsvSource({
            "base:head, cccc1 bbbb2 bbbb1 aaaa1",
            "base:,     cccc1 bbbb2 bbbb1 aaaa1",
            ":head,     cccc1 bbbb2 bbbb1 aaaa1",
            "aaaa1:bbbb2, bbbb2 bbbb1 aaaa1",
            ":bbbb1,    bbbb1 aaaa1",
            "bbbb2:,    cccc1 bbbb2",
            "aaaa:bbbb1, bbbb1 aaaa1",
            "cccc1:cccc1, cccc1"
        })
        void are_both_included(String range, String listed) {
            assertThat(chain.history(range)).isEqualTo(listed);
        }

        @Test
        void at_the_base_hold_nothing() {
            assertThat(chain.history("base:base")).isEmpty();
            assertThat(chain.history(":base")).isEmpty();
        }

        // C9
        @Test
        void may_be_where_the_database_is() {
            assertThat(chain.at("bbbb1").history("current:")).isEqualTo("cccc1 bbbb2 bbbb1");
            assertThat(chain.at("bbbb1").history(":current")).isEqualTo("bbbb1 aaaa1");
            assertThat(chain.at().history("current:")).isEqualTo("cccc1 bbbb2 bbbb1 aaaa1");
            assertThat(chain.at().history(":current")).isEmpty();
        }

        @Test
        void that_do_not_follow_each_other_are_refused() {
            assertThatThrownBy(() -> chain.history("cccc1:aaaa1"))
                    .hasMessageContaining("`cccc1` (make cccc1) does not come before the other end");
        }
    }

    @Nested
    class Steps {

        // C9
        @Test
        void are_counted_from_the_other_end() {
            assertThat(chain.history("aaaa1:+2")).isEqualTo("bbbb2 bbbb1 aaaa1");
            assertThat(chain.history("-2:cccc1")).isEqualTo("cccc1 bbbb2 bbbb1");
            assertThat(chain.at("bbbb2").history("-1:current")).isEqualTo("bbbb2 bbbb1");
            assertThat(chain.history(":+2")).isEqualTo("bbbb1 aaaa1");
            assertThat(chain.history("-1:")).isEqualTo("cccc1 bbbb2");
        }

        // C9
        @Test
        void stop_where_the_history_does() {
            assertThat(chain.history("-5:bbbb2")).isEqualTo("bbbb2 bbbb1 aaaa1");
            assertThat(chain.history("bbbb2:+5")).isEqualTo("cccc1 bbbb2");
            assertThat(fork.history("two@-9:heads")).isEqualTo("d2 c2 b a");
        }

        @Test
        void on_both_sides_are_counted_from_the_database() {
            assertThat(chain.at("bbbb1").history("-1:+1")).isEqualTo("bbbb2 bbbb1 aaaa1");
        }

        @Test
        void from_several_heads_need_a_branch() {
            assertThatThrownBy(() -> fork.history("-1:")).hasMessage("""
                    `-1` could start at more than one revision.
                      why:   it could start at `d1` (make d1), `d2` (make d2)
                      do:    Name the revision to start at.""");
            assertThat(fork.history("one@-1:")).isEqualTo("d1 c1");
        }
    }

    @Nested
    class The_database {

        // C9: with Alembic every relative end asks it
        @ParameterizedTest
        @CsvSource({
            "aaaa1:+2, false",
            "-2:cccc1, false",
            ":+2, false",
            "one@-2:, false",
            "-1:current, true",
            "current:, true",
            "-1:+1, true",
            "aaaa1:current-1, true",
            "one@current:, true"
        })
        void is_asked_only_where_nothing_else_tells(String range, boolean needed) {
            assertThat(RevisionRange.parse(range).needsDatabase()).isEqualTo(needed);
        }
    }
}
