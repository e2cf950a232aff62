package dev.ferro.revision;

import static dev.ferro.revision.History.ids;
import static dev.ferro.revision.History.resolve;
import static dev.ferro.revision.History.stamp;
import static dev.ferro.revision.History.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SquashedTest {

    /** s stands for bbbb1, bbbb2 and bbbb3. */
    private final RevisionGraph kept = History.of(
            "aaaa1", "bbbb1:aaaa1", "bbbb2:bbbb1", "bbbb3:bbbb2", "ssss1:aaaa1!bbbb1,bbbb2,bbbb3", "cccc1:bbbb3");

    /** The same, and what it stands for has no scripts any more. */
    private final RevisionGraph gone = History.of("aaaa1", "ssss1:aaaa1!bbbb1,bbbb2,bbbb3", "cccc1:bbbb3");

    private static String upgrade(RevisionGraph graph, String target, String... rows) {
        RevisionTarget parsed = RevisionTarget.parse(target);
        return path(graph.seenFrom(ids(rows), parsed), graph.upgradePath(ids(rows), parsed), ids(rows));
    }

    private static String downgrade(RevisionGraph graph, String target, String... rows) {
        RevisionTarget parsed = RevisionTarget.parse(target);
        return path(graph.seenFrom(ids(rows), parsed), graph.downgradePath(ids(rows), parsed), ids(rows));
    }

    /** {@return the steps, in brackets those that only count, and the rows at the end} */
    private static String path(RevisionGraph seen, List<Revision> path, Set<RevisionId> rows) {
        List<String> words = new ArrayList<>();
        path.forEach(step -> words.add(
                seen.isCounted(step) ? "(" + step.id() + ")" : step.id().value()));
        List<List<RevisionId>> along = seen.rowsAlong(rows, path);
        words.add("=> " + (path.isEmpty() ? seen.rows(rows) : along.get(along.size() - 1)));
        return String.join(" ", words);
    }

    @Nested
    class TheHistory {

        @Test
        void shows_the_squashed_revision_in_place_of_what_it_replaces() {
            assertThat(words(kept.revisions())).isEqualTo("aaaa1 ssss1 cccc1");
            assertThat(words(gone.revisions())).isEqualTo("aaaa1 ssss1 cccc1");
            assertThat(words(kept.heads())).isEqualTo("cccc1");
        }

        @Test
        void lets_what_revises_the_last_replaced_one_follow_the_squashed_one() {
            assertThat(words(kept.children(new RevisionId("ssss1")))).isEqualTo("cccc1");
            assertThat(words(gone.children(new RevisionId("ssss1")))).isEqualTo("cccc1");
        }

        @Test
        void lets_what_depends_on_a_replaced_one_depend_on_the_squashed_one() {
            RevisionGraph graph = History.of("a", "b:a", "s!a,b", "x^a", "y^b");
            assertThat(words(graph.dependencies(new RevisionId("x")))).isEqualTo("s");
            assertThat(words(graph.dependencies(new RevisionId("y")))).isEqualTo("s");
        }

        @Test
        void refuses_what_revises_the_inside_of_a_squashed_revision() {
            assertThatThrownBy(() -> History.of("a", "b:a", "s!a,b", "x:a")).hasMessage("""
                    Revision `x` (make x) revises `a`, which `s` (make s) replaces together with others.
                      where: x.java
                      why:   a squashed revision is one step, and nothing comes in between
                      do:    Let it follow the whole: write `revises = "s"` in its header.""");
        }

        @Test
        void refuses_two_revisions_that_replace_one_and_one_that_replaces_itself() {
            assertThatThrownBy(() -> History.of("a", "b:a", "c:b", "s!a,b", "t:a!b,c"))
                    .hasMessageStartingWith("Two revisions replace `b`.");
            assertThatThrownBy(() -> History.of("a", "s!a,s")).hasMessageStartingWith("Revision `s` (make s) replaces");
            assertThatThrownBy(() -> History.of("s!t", "t!s")).hasMessageStartingWith("Revision `s` (make s) replaces");
        }
    }

    @Nested
    class WhatHasRunNoneOfThem {

        @Test
        void runs_the_squashed_one() {
            assertThat(upgrade(kept, "head")).isEqualTo("aaaa1 ssss1 cccc1 => [cccc1]");
            assertThat(upgrade(kept, "head", "aaaa1")).isEqualTo("ssss1 cccc1 => [cccc1]");
            assertThat(upgrade(gone, "+1", "aaaa1")).isEqualTo("ssss1 => [ssss1]");
            assertThat(upgrade(kept, "bbbb3", "aaaa1")).isEqualTo("ssss1 => [ssss1]");
        }

        @Test
        void goes_to_the_middle_only_where_that_is_named_and_has_its_scripts() {
            assertThat(upgrade(kept, "bbbb2", "aaaa1")).isEqualTo("bbbb1 bbbb2 => [bbbb2]");
            assertThat(upgrade(kept, "bbbb2+1", "aaaa1")).isEqualTo("bbbb1 bbbb2 bbbb3 => [bbbb3]");
            assertThatThrownBy(() -> upgrade(gone, "bbbb2", "aaaa1")).hasMessage("""
                    `bbbb2` is a part of `ssss1` (make ssss1), which replaces it.
                      where: ssss1.java
                      why:   a squashed revision is one step, and the scripts of its parts are not all there any more
                      do:    Name `ssss1`, or check out the scripts as they were before.""");
        }
    }

    @Nested
    class WhatHasRunAllOfThem {

        @Test
        void is_at_the_squashed_one() {
            for (RevisionGraph graph : List.of(kept, gone)) {
                assertThat(graph.rows(ids("bbbb3"))).containsExactly(new RevisionId("ssss1"));
                assertThat(words(graph.counted(ids("bbbb3")))).isEqualTo("ssss1");
                assertThat(resolve(graph, "current", "bbbb3")).isEqualTo("ssss1");
                assertThat(graph.ancestors(ids("bbbb3"))).isEqualTo(ids("aaaa1", "ssss1"));
            }
        }

        @Test
        void goes_on_from_it_in_both_directions() {
            for (RevisionGraph graph : List.of(kept, gone)) {
                assertThat(upgrade(graph, "head", "bbbb3")).isEqualTo("cccc1 => [cccc1]");
                assertThat(upgrade(graph, "ssss1", "bbbb3")).isEqualTo("=> [ssss1]");
                assertThat(downgrade(graph, "-1", "bbbb3")).isEqualTo("ssss1 => [aaaa1]");
                assertThat(downgrade(graph, "aaaa1", "cccc1")).isEqualTo("cccc1 ssss1 => [aaaa1]");
                assertThat(downgrade(graph, "ssss1", "cccc1")).isEqualTo("cccc1 => [ssss1]");
                assertThat(downgrade(graph, "bbbb3", "cccc1")).isEqualTo("cccc1 => [ssss1]");
            }
        }

        @Test
        void goes_back_to_the_middle_only_where_that_is_named_and_has_its_scripts() {
            assertThat(downgrade(kept, "bbbb1", "cccc1")).isEqualTo("cccc1 (ssss1) bbbb3 bbbb2 => [bbbb1]");
            assertThat(downgrade(kept, "bbbb1", "bbbb3")).isEqualTo("bbbb3 bbbb2 => [bbbb1]");
            assertThatThrownBy(() -> downgrade(gone, "bbbb1", "cccc1")).hasMessageStartingWith("`bbbb1` is a part of");
        }
    }

    @Nested
    class WhatHasRunSomeOfThem {

        @Test
        void runs_the_rest_and_then_counts_the_squashed_one_as_applied() {
            assertThat(upgrade(kept, "head", "bbbb1")).isEqualTo("bbbb2 bbbb3 (ssss1) cccc1 => [cccc1]");
            assertThat(upgrade(kept, "ssss1", "bbbb2")).isEqualTo("bbbb3 (ssss1) => [ssss1]");
            assertThat(upgrade(kept, "+1", "bbbb1")).isEqualTo("bbbb2 => [bbbb2]");
        }

        @Test
        void goes_back_over_what_it_has_run() {
            assertThat(downgrade(kept, "-1", "bbbb2")).isEqualTo("bbbb2 => [bbbb1]");
            assertThat(downgrade(kept, "base", "bbbb2")).isEqualTo("bbbb2 bbbb1 aaaa1 => []");
        }

        @Test
        void is_shown_where_it_is() {
            assertThat(kept.rows(ids("bbbb2"))).containsExactly(new RevisionId("bbbb2"));
            assertThat(words(kept.seenFrom(ids("bbbb2")).revisions())).isEqualTo("aaaa1 bbbb1 bbbb2 bbbb3 ssss1 cccc1");
        }

        @Test
        void is_refused_where_the_scripts_of_the_rest_are_gone() {
            assertThatThrownBy(() -> upgrade(gone, "head", "bbbb1")).hasMessage("""
                    The database has run only a part of what `ssss1` (make ssss1) replaces: it is at `bbbb1`.
                      where: ssss1.java
                      why:   the rest of that part, up to `bbbb3`, has no scripts any more
                      do:    Check out the scripts as they were before those were deleted, run `ferro upgrade bbbb3`, and come back.""");
        }

        @Test
        void is_nothing_where_a_later_row_says_that_all_of_them_have_run() {
            assertThat(gone.rows(ids("bbbb1", "cccc1"))).containsExactly(new RevisionId("cccc1"));
        }
    }

    @Nested
    class Stamping {

        @Test
        void sets_the_squashed_one_for_the_last_one_that_it_replaces() {
            assertThat(stamp(kept, List.of(), "bbbb3")).isEqualTo("ssss1");
            assertThat(stamp(gone, List.of("bbbb3"), "head")).isEqualTo("cccc1");
            assertThat(stamp(gone, List.of("bbbb3"), "current")).isEqualTo("ssss1");
            assertThat(stamp(gone, List.of("bbbb3"), "aaaa1")).isEqualTo("aaaa1");
        }

        @Test
        void sets_the_middle_where_that_has_its_scripts() {
            assertThat(stamp(kept, List.of(), "bbbb2")).isEqualTo("bbbb2");
            assertThatThrownBy(() -> stamp(gone, List.of(), "bbbb2")).isInstanceOf(FerroException.class);
        }
    }

    @Nested
    class Names {

        @Test
        void of_what_is_replaced_mean_what_stands_for_it() {
            RevisionGraph graph = History.of("a1111", "b2222:a1111", "s3333#shop!a1111,b2222");
            assertThat(resolve(graph, "b222")).isEqualTo("s3333");
            assertThat(resolve(graph, "shop")).isEqualTo("s3333");
        }

        @Test
        void that_both_carry_as_labels_belong_to_whichever_is_a_step() {
            RevisionGraph graph = History.of("a1111#shop", "b2222:a1111", "s3333#shop!a1111,b2222");
            assertThat(resolve(graph, "shop")).isEqualTo("s3333");
            assertThat(upgrade(graph, "shop@head", "a1111")).isEqualTo("b2222 (s3333) => [s3333]");
        }
    }

    @Nested
    class WhatWasSquashedTwice {

        /** t stands for what s stands for, s and c. */
        private final RevisionGraph all =
                History.of("a", "b1:a", "b2:b1", "s:a!b1,b2", "c:b2", "d:c", "t:a!b1,b2,s,c,d", "e:d");

        private final RevisionGraph withoutTheFirst =
                History.of("a", "s:a!b1,b2", "c:b2", "d:c", "t:a!b1,b2,s,c,d", "e:d");

        @Test
        void is_one_step() {
            assertThat(upgrade(all, "head")).isEqualTo("a t e => [e]");
            assertThat(upgrade(withoutTheFirst, "head")).isEqualTo("a t e => [e]");
        }

        @Test
        void opens_as_far_as_a_database_is_in_the_middle() {
            assertThat(upgrade(all, "head", "c")).isEqualTo("d (t) e => [e]");
            assertThat(upgrade(all, "head", "s")).isEqualTo("c d (t) e => [e]");
            assertThat(upgrade(withoutTheFirst, "head", "b2")).isEqualTo("c d (t) e => [e]");
            assertThat(upgrade(all, "head", "b1")).isEqualTo("b2 (s) c d (t) e => [e]");
            assertThatThrownBy(() -> upgrade(withoutTheFirst, "head", "b1"))
                    .hasMessageStartingWith("The database has run only a part of what `s`");
        }
    }
}
