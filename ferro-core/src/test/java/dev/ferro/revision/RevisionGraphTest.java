package dev.ferro.revision;

import static dev.ferro.revision.History.ids;
import static dev.ferro.revision.History.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The order of revisions, and histories of any size. */
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
}
