package dev.ferro.revision;

import static dev.ferro.revision.History.ids;
import static dev.ferro.revision.History.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What heads, bases and needs are, on histories that fit into a line. */
class SmallHistoriesTest {

    private final DrawnHistory chain = DrawnHistory.of("a", "b:a", "c:b");

    private final DrawnHistory fork = DrawnHistory.of("a", "b:a", "c1:b", "c2:b");

    private final DrawnHistory twoLines = DrawnHistory.of("a", "b:a", "c", "d:c");

    @Nested
    class Heads {

        // A2
        @Test
        void move_to_what_is_added_on_top() {
            assertThat(chain.heads()).isEqualTo("c");
            assertThat(DrawnHistory.of("a", "b:a", "c:b", "d:c").heads()).isEqualTo("d");
        }

        // A3
        @Test
        void of_other_branches_stay() {
            assertThat(fork.heads()).isEqualTo("c1 c2");
            assertThat(DrawnHistory.of("a", "b:a", "c1:b", "c2:b", "d1:c1").heads())
                    .isEqualTo("d1 c2");
        }

        // A4
        @Test
        void are_meant_by_head_where_there_is_one() {
            assertThat(chain.means("head")).isEqualTo("c");
            assertThat(chain.means("heads")).isEqualTo("c");
        }

        // A5
        @Test
        void are_refused_as_head_and_meant_by_heads_where_there_are_several() {
            assertThatThrownBy(() -> fork.means("head")).hasMessage("""
                    `head` could mean more than one head.
                      why:   the heads are `c1` (make c1), `c2` (make c2)
                      do:    `ferro merge heads -m "..."` joins them; `ferro upgrade heads` applies all of them; \
                    an id or `label@head` means one of them.""");
            assertThat(fork.means("heads")).isEqualTo("c1 c2");
        }

        // C8: three heads, and dependencies in both directions
        @Test
        void are_not_what_another_revision_depends_on() {
            RevisionGraph dependent = History.of("a", "b:a", "c", "d:c^b", "e");
            assertThat(words(dependent.heads())).isEqualTo("d e");
            assertThat(words(dependent.branchHeads())).isEqualTo("b d e");
            assertThat(words(History.of("a", "b:a^d", "c", "d:c").heads())).isEqualTo("b");
            assertThat(words(History.of("a", "b:a", "c:a", "d:a").heads())).isEqualTo("b c d");
        }
    }

    @Nested
    class Bases {

        // A4, A6
        @Test
        void are_before_the_first_revision_however_many_of_these_there_are() {
            assertThat(chain.means("base")).isEqualTo("base");
            assertThat(twoLines.means("base")).isEqualTo("base");
        }

        // A14, C8
        @Test
        void are_above_no_parent() {
            assertThat(words(chain.graph().bases())).isEqualTo("a");
            assertThat(words(twoLines.graph().bases())).isEqualTo("a c");
            assertThat(words(History.of("a", "b^a").bases())).isEqualTo("a b");
        }
    }

    @Nested
    class Rows {

        // A1: ids cannot be bytes here, but what the version table holds may be anything
        @Test
        void that_name_nothing_are_refused() {
            assertThatThrownBy(() -> chain.at("").upgrade("head")).hasMessage("""
                    The version table holds a row that names no revision.
                      why:   something else than Ferro has written into it
                      do:    Delete the row. Where it stood for something, make sure that the database is what another \
                    revision describes, and tell Ferro so: `ferro stamp --purge <revision>`.""");
        }

        // A1
        @Test
        void may_be_given_in_any_order_and_one_by_one() {
            assertThat(fork.graph().rows(List.of(new RevisionId("c2"), new RevisionId("c1"))))
                    .isEqualTo(fork.graph().rows(List.of(new RevisionId("c1"), new RevisionId("c2"))));
            assertThat(fork.graph().rows(ids("a"))).isEqualTo(List.of(new RevisionId("a")));
        }

        @Test
        void that_no_script_declares_are_refused_with_a_way_out() {
            assertThatThrownBy(() -> chain.at("gone1").upgrade("head")).hasMessage("""
                    The database is at revision `gone1`, which no script declares.
                      why:   the database is ahead of this checkout, or the script was deleted or is in another folder
                      do:    Get the newest scripts; or take back what is ahead of this checkout, as the ledger knows it: \
                    `ferro downgrade --from-ledger <revision>`. If the script is gone for good, make sure that the database is \
                    what another revision describes, and tell Ferro so: `ferro stamp --purge <revision>`.""");
        }

        @Test
        void are_the_newest_of_what_is_applied() {
            RevisionGraph graph = History.of("a", "b1:a", "b2:a", "x", "y:x^b1");
            assertThat(graph.rows(ids("a", "b1", "b2", "x", "y")))
                    .containsExactly(new RevisionId("b2"), new RevisionId("y"));
            assertThat(graph.rows(ids())).isEmpty();
        }
    }

    @Nested
    class Needs {

        // A7
        @Test
        void are_the_same_when_a_target_is_said_twice() {
            assertThat(chain.at("a").stamp("c", "c")).isEqualTo("c");
            assertThat(chain.at("a").upgrade("c")).isEqualTo("b c -> c");
        }

        // A8
        @Test
        void are_told_apart_from_parents() {
            RevisionGraph graph = History.of("a", "b:a", "c^a,b");
            assertThat(words(graph.dependencies(new RevisionId("c")))).isEqualTo("a b");
            assertThat(words(graph.children(new RevisionId("b")))).isEmpty();
            assertThat(graph.find(new RevisionId("c")).orElseThrow().title()).isEqualTo("`c` (make c)");
        }

        // A9
        @Test
        void of_a_diamond_are_both_of_its_sides() {
            DrawnHistory diamond = DrawnHistory.of("a", "b1:a", "b2:a", "c:b1,b2", "d:c");
            assertThat(diamond.history("a:d")).isEqualTo("d c b2 b1 a");
            assertThat(diamond.at("b1").upgrade("head")).isEqualTo("b2 c d -> d");
        }

        // A10
        @Test
        void of_no_revisions_are_none() {
            DrawnHistory empty = DrawnHistory.of();
            assertThat(empty.history("base:head")).isEmpty();
            assertThat(empty.at().upgrade("head")).isEqualTo("nothing");
            assertThat(empty.graph().heads()).isEmpty();
            assertThat(empty.graph().bases()).isEmpty();
        }

        // C12
        @Test
        void include_what_is_depended_on_by_an_id_a_label_or_a_prefix() {
            RevisionGraph graph = History.of("abcdef", "b#core", "c^abcd", "d:c^core");
            assertThat(graph.ancestors(ids("d"))).containsExactlyInAnyOrderElementsOf(ids("abcdef", "b", "c", "d"));
        }
    }

    @Nested
    class A_large_history {

        // A73: of no project in particular. A74, a graph that is spoilt after it was made, cannot be: it never changes,
        // and what is missing from the scripts is found when they are read.
        @Test
        void is_listed_whole_and_without_a_circle() {
            RevisionGraph graph = History.random(new Random(73), 142);
            Set<RevisionId> met = new HashSet<>();
            for (Revision revision : graph.revisions()) {
                assertThat(met).containsAll(revision.parents());
                graph.dependencies(revision.id())
                        .forEach(needed -> assertThat(met).contains(needed.id()));
                assertThat(met.add(revision.id())).isTrue();
            }
            assertThat(met).hasSize(142);
            assertThat(graph.upgradePath(ids(), RevisionTarget.Symbol.HEADS)).isEqualTo(graph.revisions());
        }
    }
}
