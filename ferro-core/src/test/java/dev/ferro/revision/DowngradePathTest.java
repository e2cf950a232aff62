package dev.ferro.revision;

import static dev.ferro.revision.History.downgrade;
import static dev.ferro.revision.History.rowsAfterDowngrade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DowngradePathTest {

    private final RevisionGraph chain = History.of("a", "b:a", "c:b", "d:c", "e:d");

    private final RevisionGraph fork = History.of("a", "b:a", "c1:b#one", "d1:c1", "c2:b#two", "d2:c2");

    @Nested
    class Chain {

        @Test
        void base_takes_everything_back_newest_first() {
            assertThat(downgrade(chain, "base", "c")).isEqualTo("c b a");
            assertThat(downgrade(chain, "base")).isEmpty();
        }

        @Test
        void an_older_revision_stays() {
            assertThat(downgrade(chain, "c", "e")).isEqualTo("e d");
            assertThat(downgrade(chain, "e", "e")).isEmpty();
        }

        @Test
        void steps_count_back() {
            assertThat(downgrade(chain, "-1", "e")).isEqualTo("e");
            assertThat(downgrade(chain, "-3", "e")).isEqualTo("e d c");
            assertThat(downgrade(chain, "-1", "a")).isEqualTo("a");
            assertThat(downgrade(chain, "e-2", "e")).isEqualTo("e d");
            assertThat(downgrade(chain, "base+2", "e")).isEqualTo("e d c");
            assertThat(downgrade(chain, "a-1", "c")).isEqualTo("c b a");
        }

        @Test
        void the_head_and_the_current_revision_need_nothing() {
            assertThat(downgrade(chain, "head", "e")).isEmpty();
            assertThat(downgrade(chain, "current", "c")).isEmpty();
        }

        @Test
        void something_newer_is_refused() {
            assertThatThrownBy(() -> downgrade(chain, "d", "b")).hasMessage("""
                            A downgrade cannot go to `d`: `d` (make d) is not applied.
                              why:   it is newer than the database, which is at `b` (make b)
                              do:    `ferro upgrade d` goes there.""");
            assertThatThrownBy(() -> downgrade(chain, "a")).hasMessageContaining("which is at the base");
            assertThatThrownBy(() -> downgrade(chain, "+1", "a"))
                    .hasMessageContaining("A downgrade cannot go to `+1`.");
        }

        @Test
        void steps_past_the_base_are_refused() {
            assertThatThrownBy(() -> downgrade(chain, "-5", "b")).hasMessage("""
                            `-5` goes back further than the database is.
                              why:   only 2 of the 5 revisions are applied
                              do:    `ferro downgrade base` takes back everything; `ferro current` shows what is applied.""");
        }
    }

    @Nested
    class Branches {

        @Test
        void one_step_back_from_several_heads_is_refused() {
            assertThatThrownBy(() -> downgrade(fork, "-1", "d1", "d2"))
                    .hasMessageContaining("`-1` could start at more than one revision.")
                    .hasMessageContaining("`d1@-1` or `d2@-1`");
        }

        @Test
        void a_label_says_which_branch_goes_back() {
            assertThat(rowsAfterDowngrade(fork, "one@-1", "d1", "d2")).isEqualTo("c1 d2");
            assertThat(rowsAfterDowngrade(fork, "d2@-1", "d1", "d2")).isEqualTo("c2 d1");
            assertThat(rowsAfterDowngrade(fork, "two@head-1", "d1", "d2")).isEqualTo("c2 d1");
            assertThat(rowsAfterDowngrade(fork, "two@base+2", "d1", "d2")).isEqualTo("d1");
            assertThat(rowsAfterDowngrade(fork, "two@b", "d1", "d2")).isEqualTo("d1");
        }

        @Test
        void the_base_of_a_branch_leaves_the_trunk() {
            assertThat(downgrade(fork, "two@base", "d1", "d2")).isEqualTo("d2 c2");
            assertThat(rowsAfterDowngrade(fork, "two@base", "d2")).isEqualTo("b");
            assertThatThrownBy(() -> downgrade(fork, "two@-3", "d2"))
                    .hasMessageContaining("only 2 of the 3 revisions of the branch are applied");
        }

        @Test
        void the_trunk_takes_both_branches() {
            assertThat(downgrade(fork, "a", "d1", "d2")).isEqualTo("d2 c2 d1 c1 b");
            assertThat(downgrade(fork, "b", "d1", "c2")).isEqualTo("c2 d1 c1");
        }

        @Test
        void another_branch_stays() {
            assertThat(rowsAfterDowngrade(fork, "c2", "d1", "d2")).isEqualTo("c2 d1");
        }

        @Test
        void a_revision_of_a_branch_that_is_not_applied_is_refused() {
            assertThatThrownBy(() -> downgrade(fork, "c2", "d1"))
                    .hasMessageContaining("`c2` (make c2) is not applied")
                    .hasMessageContaining("ferro upgrade c2");
        }

        @Test
        void a_merge_comes_apart() {
            RevisionGraph graph = History.of("a", "b1:a", "b2:a", "m:b1,b2");
            assertThat(rowsAfterDowngrade(graph, "-1", "m")).isEqualTo("b1 b2");
            assertThat(rowsAfterDowngrade(graph, "b1", "m")).isEqualTo("b1 b2");
            assertThat(rowsAfterDowngrade(graph, "a", "m")).isEqualTo("a");
        }

        @Test
        void twin_merges_of_the_same_parents() {
            RevisionGraph graph =
                    History.of("a", "b1:a", "b2:a", "b3:a", "c1:b1,b2,b3", "c2:b1,b2,b3", "d1:c1", "d2:c2");
            assertThat(rowsAfterDowngrade(graph, "c1", "d1", "d2")).isEqualTo("c1 d2");
            assertThat(rowsAfterDowngrade(graph, "b1", "d1", "d2")).isEqualTo("b1 b2 b3");
        }
    }

    @Nested
    class Dependencies {

        @Test
        void what_depends_goes_first() {
            RevisionGraph graph = History.of("y1#y", "x1#x", "y2:y1^x1", "x2:x1");
            assertThat(downgrade(graph, "x@-1", "x2", "y2")).isEqualTo("x2");
            assertThat(downgrade(graph, "x@-1", "y2")).isEqualTo("y2 x1");
            assertThat(rowsAfterDowngrade(graph, "x@-1", "y2")).isEqualTo("y1");
            assertThat(rowsAfterDowngrade(graph, "x@base", "x2", "y2")).isEqualTo("y1");
        }

        @Test
        void a_dependency_comes_back_into_the_rows() {
            RevisionGraph graph = History.of("a", "b:a", "c1:b", "d1:c1", "c2:b^c1", "d2:c2");
            assertThat(rowsAfterDowngrade(graph, "b", "d1", "d2")).isEqualTo("b");
            assertThat(rowsAfterDowngrade(graph, "c1", "d1", "c2")).isEqualTo("c2");
            assertThat(rowsAfterDowngrade(graph, "c2@-1", "c2")).isEqualTo("c1");
        }

        @Test
        void a_dependency_on_an_ancestor_leaves_no_phantom_row() {
            RevisionGraph graph = History.of("r000", "r001:r000", "r002:r001^r000", "r003");
            assertThat(rowsAfterDowngrade(graph, "r001", "r002", "r003")).isEqualTo("r001 r003");
        }

        @Test
        void crossing_dependencies() {
            RevisionGraph graph = History.of("a1", "b1:a1^a2", "a2", "b2:a2^b1", "a3:a2^b1");
            assertThat(rowsAfterDowngrade(graph, "a1", "a3", "b2")).isEqualTo("a1 a2");
        }
    }

    @Nested
    class Stamp {

        @Test
        void base_empties_the_rows() {
            assertThat(History.stamp(fork, List.of("d1", "c2"), "base")).isEmpty();
        }

        @Test
        void rows_above_or_below_make_way() {
            assertThat(History.stamp(chain, List.of("b"), "d")).isEqualTo("d");
            assertThat(History.stamp(chain, List.of("e"), "b")).isEqualTo("b");
            assertThat(History.stamp(fork, List.of("d1", "c2"), "b")).isEqualTo("b");
        }

        @Test
        void other_branches_stay() {
            assertThat(History.stamp(fork, List.of("d1", "c2"), "two@head")).isEqualTo("d1 d2");
            assertThat(History.stamp(fork, List.of("d1", "c2"), "one@base")).isEqualTo("c2");
            assertThat(History.stamp(fork, List.of("d1"), "one@base")).isEqualTo("b");
        }

        @Test
        void several_targets_are_set_together() {
            assertThat(History.stamp(fork, List.of(), "heads")).isEqualTo("d1 d2");
            assertThat(History.stamp(fork, List.of("b"), "c1", "d2")).isEqualTo("c1 d2");
            assertThat(History.stamp(fork, List.of(), "a", "d2")).isEqualTo("d2");
            assertThat(History.stamp(fork, List.of("d1", "d2"), "heads")).isEqualTo("d1 d2");
        }

        @Test
        void steps_count_from_the_rows() {
            assertThat(History.stamp(chain, List.of("c"), "+1")).isEqualTo("d");
            assertThat(History.stamp(chain, List.of("c"), "-1")).isEqualTo("b");
            assertThat(History.stamp(fork, List.of("d1", "d2"), "one@-1")).isEqualTo("c1 d2");
        }
    }
}
