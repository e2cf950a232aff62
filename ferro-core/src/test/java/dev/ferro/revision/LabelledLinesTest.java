package dev.ferro.revision;

import static dev.ferro.revision.History.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Two lines of revisions with a label each: one declares it at its first revision, the other at its second.
 *
 * <pre>
 * a ── b ── somelongername ── c        a declares abranch
 * d ── e ── someothername ── f         e declares ebranch
 * </pre>
 */
class LabelledLinesTest {

    private final DrawnHistory lines = DrawnHistory.of(
            "a#abranch",
            "b:a",
            "somelongername:b",
            "c:somelongername",
            "d",
            "e:d#ebranch",
            "someothername:e",
            "f:someothername");

    @Nested
    class A_label {

        // A15
        @Test
        void means_the_revision_that_declares_it() {
            assertThat(lines.means("abranch")).isEqualTo("a");
            assertThat(lines.means("ebranch")).isEqualTo("e");
            assertThat(lines.means("ebranch@ebranch")).isEqualTo("e");
        }

        // A15
        @Test
        void narrows_a_target_to_its_branch() {
            assertThat(lines.means("ebranch@head")).isEqualTo("f");
            assertThat(lines.means("abranch@head")).isEqualTo("c");
            assertThat(lines.means("abranch@heads")).isEqualTo("c");
            assertThat(lines.means("abranch@base")).isEqualTo("base");
            assertThat(lines.means("ebranch@d")).isEqualTo("d");
        }

        // A11
        @Test
        void belongs_to_one_revision() {
            RevisionGraph graph = History.withProblems("a", "b:a", "c:b#xy1", "d", "e:d#xy1", "f:e");
            assertThat(graph.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.what()).isEqualTo("The label `xy1` is declared by two revisions.");
                assertThat(problem.where()).isEqualTo("c.java\ne.java");
            });
        }

        // A12
        @Test
        void shares_its_head_with_the_branch_that_it_is_merged_with() {
            DrawnHistory merged = DrawnHistory.of("a", "b:a", "c1:b#c1branch", "c2:b", "d:c1,c2");
            assertThat(merged.means("c1branch@head")).isEqualTo("d");
            assertThat(merged.at("c1", "c2").stamp("c1branch@head")).isEqualTo("d");
        }

        // A13
        @Test
        void is_not_needed_to_stay_at_a_head() {
            assertThat(lines.at("f").stamp("heads")).isEqualTo("c f");
            assertThat(lines.at("f").upgrade("ebranch@heads")).isEqualTo("nothing");
        }
    }

    @Nested
    class The_base_of_a_branch {

        // A14: Alembic names the first revision of the line; here it is what a downgrade takes last
        @Test
        void is_under_its_first_revision() {
            assertThat(lines.at("c").downgrade("somelongername@base")).isEqualTo("c somelongername b a -> base");
            assertThat(words(lines.graph().bases())).isEqualTo("a d");
        }

        // A16: with Alembic `ebranch@base` takes d too, though the label was declared above it: the branch, never the
        // trunk
        @Test
        void is_where_its_label_is_declared() {
            assertThat(lines.history("ebranch@base:heads")).isEqualTo("f someothername e");
            assertThat(lines.history("abranch@base:heads")).isEqualTo("c somelongername b a");
            assertThat(lines.at("c", "f").downgrade("ebranch@base")).isEqualTo("f someothername e -> c d");
        }

        // A20: a revision is on the branch that starts at the nearest label, fork or merge below it
        @Test
        void is_found_from_each_of_its_revisions() {
            assertThat(lines.history("e@base:heads")).isEqualTo("f someothername e");
            assertThat(lines.history("f@base:heads")).isEqualTo("f someothername e");
            assertThat(lines.history("c@base:heads")).isEqualTo("c somelongername b a");
            assertThat(lines.history("d@base:heads")).isEqualTo("f someothername e d");
        }
    }

    @Nested
    class A_range {

        // A17
        @Test
        void ends_at_the_head_of_a_branch() {
            assertThat(lines.history("base:ebranch@head")).isEqualTo("f someothername e d");
            assertThat(lines.history("base:abranch@head")).isEqualTo("c somelongername b a");
        }

        // A18
        @Test
        void of_heads_holds_the_head_of_the_branch() {
            assertThat(lines.history("ebranch@head:heads")).isEqualTo("f");
        }

        // A19
        @Test
        void starts_at_a_revision_of_a_branch() {
            assertThat(lines.history("ebranch@d:heads")).isEqualTo("f someothername e d");
        }

        // A21
        @Test
        void counts_steps_down_from_the_head_of_the_branch() {
            assertThat(lines.history("ebranch@-2:heads")).isEqualTo("f someothername e");
        }

        // A22
        @Test
        void counts_steps_up_from_under_the_trunk_of_the_branch() {
            assertThat(lines.history("base:ebranch@+2")).isEqualTo("e d");
        }
    }

    @Nested
    class A_name {

        // A23
        @Test
        void may_be_a_prefix_that_is_unique_in_the_branch_only() {
            assertThat(lines.means("ebranch@some")).isEqualTo("someothername");
            assertThat(lines.means("abranch@some")).isEqualTo("somelongername");
            assertThatThrownBy(() -> lines.means("some")).hasMessage("""
                    `some` is the beginning of several revisions.
                      why:   `somelongername` (make somelongername), `someothername` (make someothername)
                      do:    Type more of the id.""");
        }

        // A24
        @Test
        void is_too_short_only_where_a_longer_one_would_fit() {
            assertThatThrownBy(() -> lines.means("ebranch@som")).hasMessage("""
                    `som` is too short to name a revision.
                      why:   a prefix has at least four characters; `someothername` (make someothername) would fit
                      do:    Type more of the id.""");
            assertThatThrownBy(() -> lines.means("abranch@qprstuv")).hasMessage("""
                    There is no revision `qprstuv`.
                      do:    `ferro history` lists all revisions.""");
            assertThatThrownBy(() -> lines.means("abranch@qpr")).hasMessageStartingWith("There is no revision `qpr`.");
        }

        // A25
        @Test
        void of_another_branch_is_refused() {
            assertThatThrownBy(() -> lines.means("ebranch@b")).hasMessage("""
                    Revision `b` (make b) is not in branch `ebranch`.
                      why:   it is neither above nor below `e` (make e)
                      do:    Leave `ebranch@` out, or name a revision of the branch.""");
            assertThatThrownBy(() -> lines.means("abranch@d")).hasMessageContaining("is not in branch `abranch`");
            assertThatThrownBy(() -> lines.means("abranch@someo"))
                    .hasMessageStartingWith("Revision `someothername` (make someothername) is not in branch");
        }

        // A26
        @Test
        void may_be_one_letter_if_that_is_the_id() {
            assertThat(lines.means("e")).isEqualTo("e");
        }

        // A27
        @Test
        void of_a_revision_may_stand_for_its_branch() {
            assertThat(lines.means("e@d")).isEqualTo("d");
            assertThat(lines.means("someoth@d")).isEqualTo("d");
            assertThatThrownBy(() -> lines.means("x@d")).hasMessageContaining("There is no revision `x`.");
        }
    }
}
