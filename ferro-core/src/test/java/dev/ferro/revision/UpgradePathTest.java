package dev.ferro.revision;

import static dev.ferro.revision.History.ids;
import static dev.ferro.revision.History.rowsAfterUpgrade;
import static dev.ferro.revision.History.upgrade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UpgradePathTest {

    private final RevisionGraph chain = History.of("aaaa1", "bbbb1:aaaa1", "bbbb2:bbbb1", "cccc1:bbbb2");

    /** b forks into a branch labelled one and a branch labelled two. */
    private final RevisionGraph fork = History.of("a", "b:a", "c1:b#one", "d1:c1", "c2:b#two", "d2:c2");

    @Nested
    class Chain {

        @Test
        void head_applies_everything_in_order() {
            assertThat(upgrade(chain, "head")).isEqualTo("aaaa1 bbbb1 bbbb2 cccc1");
            assertThat(upgrade(chain, "heads", "bbbb1")).isEqualTo("bbbb2 cccc1");
        }

        @Test
        void an_id_or_a_unique_prefix_applies_up_to_it() {
            assertThat(upgrade(chain, "bbbb1", "aaaa1")).isEqualTo("bbbb1");
            assertThat(upgrade(chain, "cccc", "aaaa1")).isEqualTo("bbbb1 bbbb2 cccc1");
        }

        @Test
        void steps_count_from_the_current_revision() {
            assertThat(upgrade(chain, "+1")).isEqualTo("aaaa1");
            assertThat(upgrade(chain, "+2", "aaaa1")).isEqualTo("bbbb1 bbbb2");
        }

        @Test
        void steps_count_from_a_named_one() {
            assertThat(upgrade(chain, "aaaa1+2", "aaaa1")).isEqualTo("bbbb1 bbbb2");
            assertThat(upgrade(chain, "head-1")).isEqualTo("aaaa1 bbbb1 bbbb2");
            assertThat(upgrade(chain, "base+2")).isEqualTo("aaaa1 bbbb1");
            assertThat(upgrade(chain, "current+1", "aaaa1")).isEqualTo("bbbb1");
        }

        @Test
        void what_is_applied_already_needs_nothing() {
            assertThat(upgrade(chain, "aaaa1", "cccc1")).isEmpty();
            assertThat(upgrade(chain, "current", "bbbb1")).isEmpty();
        }

        @Test
        void steps_off_the_end_are_refused() {
            assertThatThrownBy(() -> upgrade(chain, "+5", "bbbb2")).hasMessage("""
                            `+5` leads out of the history.
                              why:   the newest revision `cccc1` (make cccc1) is reached after 1 of 5 steps
                              do:    Take fewer steps; `ferro history` shows all revisions.""");
            assertThatThrownBy(() -> upgrade(chain, "+1", "cccc1"))
                    .hasMessageContaining("there is no step beyond the newest revision `cccc1`");
            assertThatThrownBy(() -> upgrade(chain, "aaaa1-2"))
                    .hasMessageContaining("the base is reached after 1 of 2 steps");
        }

        @Test
        void an_upgrade_does_not_lead_back() {
            assertThatThrownBy(() -> upgrade(chain, "-1", "cccc1")).hasMessage("""
                            An upgrade cannot go to `-1`.
                              why:   it leads back
                              do:    `ferro downgrade -1` goes there.""");
            assertThatThrownBy(() -> upgrade(chain, "base", "cccc1")).hasMessageContaining("ferro downgrade base");
        }
    }

    @Nested
    class Names {

        @Test
        void an_ambiguous_prefix_lists_the_candidates() {
            assertThatThrownBy(() -> upgrade(chain, "bbbb")).hasMessage("""
                            `bbbb` is the beginning of several revisions.
                              why:   `bbbb1` (make bbbb1), `bbbb2` (make bbbb2)
                              do:    Type more of the id.""");
        }

        @Test
        void a_prefix_has_four_characters() {
            assertThatThrownBy(() -> upgrade(chain, "ccc"))
                    .hasMessageContaining("`ccc` is too short to name a revision.")
                    .hasMessageContaining("`cccc1` (make cccc1) would fit");
        }

        @Test
        void an_exact_id_wins_over_a_prefix() {
            RevisionGraph graph = History.of("abcd", "abcde:abcd", "a:abcde");
            assertThat(upgrade(graph, "abcd")).isEqualTo("abcd");
            assertThat(upgrade(graph, "a")).isEqualTo("abcd abcde a");
        }

        @Test
        void a_misspelt_name_gets_the_nearest() {
            assertThatThrownBy(() -> upgrade(chain, "ccc1")).hasMessage("""
                            There is no revision `ccc1`.
                              do:    Did you mean `cccc1`? `ferro history` lists all revisions.""");
            assertThatThrownBy(() -> upgrade(chain, "haed")).hasMessageContaining("Did you mean `head`?");
            assertThatThrownBy(() -> upgrade(chain, "zzzzzzzz")).hasMessage("""
                    There is no revision `zzzzzzzz`.
                      do:    `ferro history` lists all revisions.""");
        }

        @Test
        void a_label_names_the_revision_that_declares_it() {
            assertThat(upgrade(fork, "one")).isEqualTo("a b c1");
        }
    }

    @Nested
    class Branches {

        @Test
        void several_heads_are_listed_with_what_to_do() {
            assertThatThrownBy(() -> upgrade(fork, "head")).hasMessage("""
                            `head` could mean more than one head.
                              why:   the heads are `d1` (make d1), `d2` (make d2)
                              do:    `ferro merge heads -m "..."` joins them; `ferro upgrade heads` applies all of them; \
                            an id or `label@head` means one of them.""");
        }

        @Test
        void heads_applies_branch_by_branch() {
            assertThat(upgrade(fork, "heads")).isEqualTo("a b c1 d1 c2 d2");
            assertThat(rowsAfterUpgrade(fork, "heads")).isEqualTo("d1 d2");
        }

        @Test
        void a_label_narrows_a_target_to_its_branch() {
            assertThat(upgrade(fork, "one@head")).isEqualTo("a b c1 d1");
            assertThat(upgrade(fork, "two@head-1", "b")).isEqualTo("c2");
            assertThat(upgrade(fork, "c2@heads", "d1")).isEqualTo("c2 d2");
            assertThat(upgrade(fork, "one@d1", "c1")).isEqualTo("d1");
            assertThat(upgrade(fork, "one@base+3")).isEqualTo("a b c1");
        }

        @Test
        void steps_within_a_branch_cross_the_fork() {
            assertThat(upgrade(fork, "two@+1", "c1")).isEqualTo("c2");
            assertThat(upgrade(fork, "two@+1", "c1", "c2")).isEqualTo("d2");
            assertThat(upgrade(fork, "one@+2")).isEqualTo("a b");
        }

        @Test
        void steps_at_a_fork_are_refused() {
            assertThatThrownBy(() -> upgrade(fork, "+1", "b"))
                    .hasMessageContaining("`+1` could mean more than one way.")
                    .hasMessageContaining("the history forks here: `c1` (make c1), `c2` (make c2)");
            assertThatThrownBy(() -> upgrade(fork, "b+1")).hasMessageContaining("the history forks here");
        }

        @Test
        void steps_from_several_current_revisions_are_refused() {
            assertThatThrownBy(() -> upgrade(fork, "+1", "c1", "c2")).hasMessage("""
                            `+1` could start at more than one revision.
                              why:   the database has several heads: `c1` (make c1), `c2` (make c2)
                              do:    Name the branch, as in `c1@+1` or `c2@+1`, or the revision that is meant.""");
        }

        @Test
        void a_revision_outside_the_branch_is_refused() {
            assertThatThrownBy(() -> upgrade(fork, "one@d2"))
                    .hasMessageContaining("Revision `d2` (make d2) is not in branch `one`.")
                    .hasMessageContaining("it is neither above nor below `c1` (make c1)");
        }

        @Test
        void a_prefix_need_be_unique_only_in_the_branch() {
            RevisionGraph graph = History.of("a#left", "somewhat1:a", "b#right", "somewhat2:b");
            assertThat(upgrade(graph, "left@some")).isEqualTo("a somewhat1");
            assertThat(upgrade(graph, "right@some")).isEqualTo("b somewhat2");
        }

        @Test
        void a_merge_needs_all_its_parents() {
            RevisionGraph graph = History.of("a", "b1:a", "b2:a", "m:b1,b2");
            assertThat(upgrade(graph, "head", "b1")).isEqualTo("b2 m");
            assertThat(rowsAfterUpgrade(graph, "head", "b1")).isEqualTo("m");
        }

        @Test
        void a_dependency_is_applied_and_leaves_the_rows() {
            RevisionGraph graph = History.of("y1", "x1", "y2:y1^x1");
            assertThat(upgrade(graph, "y2")).isEqualTo("x1 y1 y2");
            assertThat(rowsAfterUpgrade(graph, "y2")).isEqualTo("y2");
        }

        @Test
        void a_dependency_on_ones_own_ancestor_leaves_no_row_of_it() {
            RevisionGraph graph = History.of("r000", "r001:r000", "r002:r000", "r003:r001,r002^r000");
            assertThat(rowsAfterUpgrade(graph, "heads")).isEqualTo("r003");
        }
    }

    @Test
    void a_row_that_no_script_declares_is_refused_with_a_way_out() {
        assertThatThrownBy(() -> upgrade(chain, "head", "gone1")).hasMessage("""
                        The database is at revision `gone1`, which no script declares.
                          why:   the database is ahead of this checkout, or the script was deleted or is in another folder
                          do:    Get the newest scripts. If the script is gone for good, make sure that the database is \
                        what another revision describes, and tell Ferro so: `ferro stamp --purge <revision>`.""");
    }

    @Test
    void a_target_resolves_to_the_revisions_it_means() {
        assertThat(History.resolve(fork, "heads")).isEqualTo("d1 d2");
        assertThat(History.resolve(fork, "current", "c1", "d2")).isEqualTo("c1 d2");
        assertThat(History.resolve(fork, "base")).isEmpty();
        assertThat(History.resolve(fork, "-1", "d1")).isEqualTo("c1");
        assertThat(History.resolve(chain, "aaaa1-1")).isEmpty();
    }

    @Test
    void a_range_holds_both_ends() {
        assertThat(range("bbbb1:cccc1")).isEqualTo("bbbb1 bbbb2 cccc1");
        assertThat(range(":bbbb1")).isEqualTo("aaaa1 bbbb1");
        assertThat(range("bbbb2:")).isEqualTo("bbbb2 cccc1");
        assertThat(range("-1:current", "bbbb2")).isEqualTo("bbbb1 bbbb2");
        assertThat(range("aaaa1:+2")).isEqualTo("aaaa1 bbbb1 bbbb2");
        assertThatThrownBy(() -> range("cccc1:aaaa1")).hasMessageContaining("does not come before the other end");
    }

    private String range(String text, String... rows) {
        return History.words(chain.range(RevisionRange.parse(text), ids(rows)));
    }
}
