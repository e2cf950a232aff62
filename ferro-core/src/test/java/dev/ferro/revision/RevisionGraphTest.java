package dev.ferro.revision;

import static dev.ferro.revision.History.ids;
import static dev.ferro.revision.History.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

    @Nested
    class Order {

        @Test
        void needs_come_first_and_a_branch_is_followed_to_its_end() {
            RevisionGraph graph = History.of("m:c1,c2", "c2:b2", "b2:a", "c1:b1", "b1:a", "a", "z:m");
            assertThat(words(graph.revisions())).isEqualTo("a b1 c1 b2 c2 m z");
        }

        @Test
        void what_nothing_else_orders_is_ordered_by_age_then_id() {
            Revision early = aged("z", "2026-01-01T00:00:00Z");
            Revision late = aged("a", "2026-02-01T00:00:00Z");
            Revision same = aged("b", "2026-02-01T00:00:00Z");
            assertThat(words(RevisionGraph.of(List.of(same, late, early)).revisions()))
                    .isEqualTo("z a b");
        }

        private Revision aged(String id, String created) {
            return new Revision(
                    new RevisionId(id), List.of(), List.of(), List.of(), Instant.parse(created), "", id + ".java");
        }

        @Test
        void the_order_of_the_files_does_not_matter() {
            List<Revision> revisions =
                    new ArrayList<>(History.revisions("a", "b:a", "c:a", "d:b,c", "x", "y:x^b", "e:d^y"));
            String order = words(RevisionGraph.of(revisions).revisions());
            for (int seed = 0; seed < 50; seed++) {
                Collections.shuffle(revisions, new Random(seed));
                assertThat(words(RevisionGraph.of(revisions).revisions())).isEqualTo(order);
            }
        }

        @Test
        void a_dependency_comes_before_what_depends_on_it() {
            assertThat(words(History.of("b:a^y", "a", "y:x", "x").revisions())).isEqualTo("a x y b");
        }
    }

    @Nested
    class Shape {

        private final RevisionGraph graph = History.of("a", "b1:a", "b2:a", "x", "y:x^b1");

        @Test
        void heads_are_what_nothing_needs() {
            assertThat(words(graph.heads())).isEqualTo("b2 y");
            assertThat(words(graph.branchHeads())).isEqualTo("b1 b2 y");
        }

        @Test
        void bases_have_no_parent() {
            assertThat(words(graph.bases())).isEqualTo("a x");
        }

        @Test
        void children_and_dependencies_are_told_apart() {
            assertThat(words(graph.children(new RevisionId("a")))).isEqualTo("b1 b2");
            assertThat(words(graph.children(new RevisionId("b1")))).isEmpty();
            assertThat(words(graph.dependencies(new RevisionId("y")))).isEqualTo("b1");
        }

        @Test
        void ancestors_include_the_revision_and_dependencies() {
            assertThat(graph.ancestors(ids("y"))).containsExactlyInAnyOrderElementsOf(ids("a", "b1", "x", "y"));
        }

        @Test
        void a_label_names_a_dependency() {
            assertThat(words(History.of("a#core", "b^core").revisions())).isEqualTo("a b");
        }

        @Test
        void a_prefix_names_a_dependency() {
            assertThat(words(History.of("abcdef", "bbbbbb^abcd").heads())).isEqualTo("bbbbbb");
        }

        @Test
        void an_empty_history_has_neither_heads_nor_bases() {
            RevisionGraph empty = RevisionGraph.of(List.of());
            assertThat(empty.heads()).isEmpty();
            assertThat(empty.bases()).isEmpty();
            assertThat(empty.upgradePath(ids(), RevisionTarget.parse("head"))).isEmpty();
        }

        @Test
        void rows_are_the_real_heads_of_what_is_applied() {
            assertThat(graph.rows(ids("a", "b1", "b2", "x", "y")))
                    .containsExactly(new RevisionId("b2"), new RevisionId("y"));
            assertThat(graph.rows(ids())).isEmpty();
        }
    }

    @Nested
    class Size {

        @Test
        void ten_thousand_revisions_in_a_chain_overflow_no_stack() {
            List<Revision> chain = new ArrayList<>();
            for (int index = 0; index < 10_000; index++) {
                chain.add(History.revision("r" + index + (index == 0 ? "" : ":r" + (index - 1))));
            }
            Collections.shuffle(chain, new Random(1));
            RevisionGraph graph = RevisionGraph.of(chain);
            List<Revision> path = graph.upgradePath(ids(), RevisionTarget.parse("head"));
            assertThat(path).hasSize(10_000);
            List<List<RevisionId>> along = graph.rowsAlong(ids(), path);
            assertThat(along.get(9_999)).containsExactly(new RevisionId("r9999"));
            assertThat(graph.downgradePath(ids("r9999"), RevisionTarget.parse("-9999")))
                    .hasSize(9_999);
        }

        @Test
        void a_random_history_of_ten_thousand_is_ordered() {
            RevisionGraph graph = History.random(new Random(7), 10_000);
            assertThat(graph.revisions()).hasSize(10_000);
            assertThat(graph.upgradePath(ids(), RevisionTarget.parse("heads"))).hasSize(10_000);
        }
    }

    @Nested
    class Problems {

        @Test
        void two_scripts_with_one_id_are_both_named() {
            List<Revision> revisions = List.of(
                    History.revision("a").at("one/Ra.java"),
                    History.revision("a").at("two/Ra.java"));
            assertThat(text(revisions)).isEqualTo("""
                            Two scripts declare revision `a`.
                              where: one/Ra.java
                                     two/Ra.java
                              do:    Delete one of them, or give it another id: one that no database has applied.""");
        }

        @Test
        void a_missing_parent_is_named_with_the_nearest_known_one() {
            assertThat(text(History.revisions("abcdef", "b:abcdfe"))).isEqualTo("""
                            Revision `b` (make b) revises `abcdfe`, which no script declares.
                              where: b.java
                              do:    Did you mean `abcdef`? Bring the missing script back, or correct `revises`.""");
        }

        @Test
        void a_missing_dependency_is_named() {
            assertThat(text(History.revisions("a", "b:a^nothing")))
                    .contains("Revision `b` (make b) depends on `nothing`, which names no one revision.")
                    .contains("There is no revision `nothing`.");
        }

        @Test
        void a_label_belongs_to_one_revision() {
            assertThat(text(History.revisions("a#core", "b:a#core")))
                    .contains("The label `core` is declared by two revisions.");
            assertThat(text(History.revisions("core", "b#core")))
                    .contains("The label `core` is also the id of a revision.");
        }

        @Test
        void a_label_cannot_be_a_word_of_the_grammar() {
            assertThat(text(History.revisions("a#head")))
                    .contains("`head` cannot be a label.")
                    .contains("where: a.java");
        }

        @Test
        void a_circle_is_shown_from_end_to_end() {
            assertThat(text(History.revisions("a:c", "b:a", "c:b", "d:c", "x"))).isEqualTo("""
                            Revisions need each other in a circle: `a` -> `c` -> `b` -> `a`.
                              where: a.java
                                     c.java
                                     b.java
                              do:    Correct `revises` and `dependsOn` in one of their headers.""");
        }

        @Test
        void a_circle_through_a_dependency_is_found() {
            assertThat(text(History.revisions("a^c", "b:a", "c:b"))).contains("`a` -> `c` -> `b` -> `a`");
        }

        @Test
        void a_revision_that_needs_itself_is_named() {
            assertThat(text(History.revisions("a:a"))).contains("Revision `a` (make a) needs itself.");
            assertThat(text(History.revisions("a", "b:a^b"))).contains("Revision `b` (make b) needs itself.");
        }

        @Test
        void everything_is_reported_together() {
            List<Revision> revisions = History.revisions("a:a", "b:nothing", "c:d", "d:c", "e#x", "f#x", "g^zzzz");
            assertThat(RevisionGraph.of(revisions).problems())
                    .extracting(Problem::code)
                    .containsExactlyInAnyOrder(
                            "duplicate-label",
                            "revision-cycle",
                            "revision-cycle",
                            "missing-parent",
                            "missing-dependency");
        }

        private String text(List<Revision> revisions) {
            return catchThrowableOfType(FerroException.class, RevisionGraph.of(revisions)::sound)
                    .getMessage();
        }
    }
}
