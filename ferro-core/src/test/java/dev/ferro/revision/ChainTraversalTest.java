package dev.ferro.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Moves along one line.
 *
 * <pre>
 * a ── b ── c ── d ── e
 * </pre>
 */
class ChainTraversalTest {

    private final DrawnHistory chain = DrawnHistory.of("a", "b:a", "c:b", "d:c", "e:d");

    /** The same with ids of which one can type a part. */
    private final DrawnHistory longIds = DrawnHistory.of("aaaa1", "bbbb1:aaaa1", "bbbb2:bbbb1", "cccc1:bbbb2");

    @Nested
    class An_upgrade {

        // B3
        @Test
        void applies_what_is_missing_in_order() {
            assertThat(chain.at("c").upgrade("e")).isEqualTo("d e -> e");
            assertThat(chain.at().upgrade("c")).isEqualTo("a b c -> c");
            assertThat(chain.at().upgrade("head")).isEqualTo("a b c d e -> e");
        }

        // B4
        @Test
        void counts_steps_from_the_current_revision() {
            assertThat(chain.at("a").upgrade("+2")).isEqualTo("b c -> c");
            assertThat(chain.at("a").upgrade("+1")).isEqualTo("b -> b");
            assertThat(chain.at("b").upgrade("+3")).isEqualTo("c d e -> e");
        }

        // B4
        @Test
        void counts_steps_from_a_named_one() {
            assertThat(chain.at("a").upgrade("b+2")).isEqualTo("b c d -> d");
            assertThat(chain.at("a").upgrade("d-2")).isEqualTo("b -> b");
            assertThat(chain.at("a").upgrade("head-1")).isEqualTo("b c d -> d");
            assertThat(chain.at("a").upgrade("current+1")).isEqualTo("b -> b");
        }

        // B5
        @Test
        void does_not_lead_back() {
            assertThatThrownBy(() -> chain.at("b").upgrade("-2")).hasMessage("""
                    An upgrade cannot go to `-2`.
                      why:   it leads back
                      do:    `ferro downgrade -2` goes there.""");
            assertThatThrownBy(() -> chain.at("b").upgrade("base")).hasMessageContaining("ferro downgrade base");
        }

        // B5
        @Test
        void does_not_lead_out_of_the_history() {
            assertThatThrownBy(() -> chain.at("b").upgrade("+5")).hasMessage("""
                    `+5` leads out of the history.
                      why:   the newest revision `e` (make e) is reached after 3 of 5 steps
                      do:    Take fewer steps; `ferro history` shows all revisions.""");
            assertThatThrownBy(() -> chain.at("e").upgrade("+1"))
                    .hasMessageContaining("there is no step beyond the newest revision `e`");
            assertThatThrownBy(() -> chain.at().upgrade("a-2"))
                    .hasMessageContaining("the base is reached after 1 of 2 steps");
        }

        // C1 and B2 upwards: to an older revision there is nothing to do, and `upgrade` says that it is applied already
        @Test
        void to_what_is_applied_does_nothing() {
            assertThat(chain.at("e").upgrade("a")).isEqualTo("nothing");
            assertThat(chain.at("b").upgrade("current")).isEqualTo("nothing");
        }

        // C15
        @Test
        void takes_an_id_or_a_unique_part_of_one() {
            assertThat(longIds.at("aaaa1").upgrade("bbbb1")).isEqualTo("bbbb1 -> bbbb1");
            assertThat(longIds.at("aaaa1").upgrade("cccc")).isEqualTo("bbbb1 bbbb2 cccc1 -> cccc1");
            assertThatThrownBy(() -> longIds.at().upgrade("bbbb")).hasMessage("""
                    `bbbb` is the beginning of several revisions.
                      why:   `bbbb1` (make bbbb1), `bbbb2` (make bbbb2)
                      do:    Type more of the id.""");
        }

        @Test
        void takes_an_exact_id_before_a_longer_one() {
            DrawnHistory graph = DrawnHistory.of("abcd", "abcde:abcd", "a:abcde");
            assertThat(graph.at().upgrade("abcd")).isEqualTo("abcd -> abcd");
            assertThat(graph.at().upgrade("a")).isEqualTo("abcd abcde a -> a");
        }

        @Test
        void to_a_misspelt_revision_is_told_the_nearest() {
            assertThatThrownBy(() -> longIds.at().upgrade("ccc1")).hasMessage("""
                    There is no revision `ccc1`.
                      do:    Did you mean `cccc1`? `ferro history` lists all revisions.""");
            assertThatThrownBy(() -> longIds.at().upgrade("haed")).hasMessageContaining("Did you mean `head`?");
        }
    }

    @Nested
    class A_downgrade {

        // B1
        @Test
        void from_the_base_to_the_base_does_nothing() {
            assertThat(chain.at().downgrade("base")).isEqualTo("nothing");
        }

        // B2
        @Test
        void to_where_the_database_is_does_nothing() {
            assertThat(chain.at("a").downgrade("a")).isEqualTo("nothing");
            assertThat(chain.at("e").downgrade("e")).isEqualTo("nothing");
            assertThat(chain.at("e").downgrade("head")).isEqualTo("nothing");
            assertThat(chain.at("c").downgrade("current")).isEqualTo("nothing");
        }

        // B6
        @Test
        void takes_back_the_newest_first() {
            assertThat(chain.at("e").downgrade("c")).isEqualTo("e d -> c");
            assertThat(chain.at("c").downgrade("base")).isEqualTo("c b a -> base");
        }

        // B7
        @Test
        void counts_steps() {
            assertThat(chain.at("c").downgrade("-1")).isEqualTo("c -> b");
            assertThat(chain.at("e").downgrade("-3")).isEqualTo("e d c -> b");
            assertThat(chain.at("d").downgrade("a+2")).isEqualTo("d -> c");
            assertThat(chain.at("d").downgrade("c-2")).isEqualTo("d c b -> a");
            assertThat(chain.at("c").downgrade("a-1")).isEqualTo("c b a -> base");
        }

        // B8
        @Test
        void does_not_go_further_back_than_the_database() {
            assertThatThrownBy(() -> chain.at("b").downgrade("-5")).hasMessage("""
                    `-5` goes back further than the database is.
                      why:   only 2 of the 5 revisions are applied
                      do:    `ferro downgrade base` takes back everything; `ferro current` shows what is applied.""");
        }

        // B8
        @Test
        void does_not_lead_forward() {
            assertThatThrownBy(() -> chain.at("b").downgrade("+2")).hasMessage("""
                    A downgrade cannot go to `+2`.
                      why:   it leads forward
                      do:    `ferro upgrade +2` goes there.""");
        }

        // B9
        @Test
        void to_a_part_of_an_id_from_the_base_is_refused() {
            assertThatThrownBy(() -> longIds.at().downgrade("bbbb1")).hasMessage("""
                    A downgrade cannot go to `bbbb1`: `bbbb1` (make bbbb1) is not applied.
                      why:   it is newer than the database, which is at the base
                      do:    `ferro upgrade bbbb1` goes there.""");
            assertThatThrownBy(() -> longIds.at().downgrade("cccc")).hasMessageContaining("which is at the base");
        }

        // B10
        @Test
        void to_something_newer_is_refused() {
            assertThatThrownBy(() -> longIds.at("bbbb1").downgrade("cccc"))
                    .hasMessageContaining("it is newer than the database, which is at `bbbb1` (make bbbb1)");
        }
    }

    @Nested
    class A_stamp {

        // B11
        @Test
        void at_the_base_leaves_no_row() {
            assertThat(chain.at("d").stamp("base")).isEqualTo("base");
        }

        // C16
        @Test
        void goes_up_and_down_and_stays() {
            assertThat(chain.at("b").stamp("d")).isEqualTo("d");
            assertThat(chain.at("e").stamp("b")).isEqualTo("b");
            assertThat(chain.at("c").stamp("c")).isEqualTo("c");
            assertThat(chain.at().stamp("c")).isEqualTo("c");
        }

        // Alembic's stamp takes no steps
        @Test
        void counts_steps_from_the_rows() {
            assertThat(chain.at("c").stamp("+1")).isEqualTo("d");
            assertThat(chain.at("c").stamp("-1")).isEqualTo("b");
        }
    }
}
