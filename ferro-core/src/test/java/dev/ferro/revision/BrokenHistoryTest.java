package dev.ferro.revision;

import static dev.ferro.revision.History.ids;
import static dev.ferro.revision.History.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with the scripts of a history, and what works all the same. */
class BrokenHistoryTest {

    private static String problems(String... revisions) {
        return History.withProblems(revisions).problems().stream()
                .map(Problem::text)
                .collect(Collectors.joining("\n"));
    }

    @Nested
    class A_revision_that_needs_itself {

        // A75 alone, A76 at the base, A77 at the head, A78 at a fork, A79 at a merge
        @ParameterizedTest
        @ValueSource(strings = {"x:x", "x:x b:x c:b", "a b:a x:b,x", "a x:a,x c1:x c2:x", "a b1:a b2:a x:b1,b2,x"})
        void by_revising_itself_is_named(String revisions) {
            assertThat(problems(revisions.split(" "))).isEqualTo("""
                    Revision `x` (make x) needs itself.
                      where: x.java
                      do:    Correct `revises` and `dependsOn` in its header.""");
        }

        // A80 alone, A81 at the base, A82 at the head, A83 at a fork, A84 at a merge
        @ParameterizedTest
        @ValueSource(strings = {"x^x", "x^x b:x c:b", "a b:a x:b^x", "a x:a^x c1:x c2:x", "a b1:a b2:a x:b1,b2^x"})
        void by_depending_on_itself_is_named(String revisions) {
            assertThat(problems(revisions.split(" "))).startsWith("Revision `x` (make x) needs itself.");
        }

        // A85 a dependency on the own parent, A86 and A87 an id that is a part of another one
        @ParameterizedTest
        @ValueSource(strings = {"user_foo user:user_foo^user_foo", "user_foo user:user_foo", "user_foo user^user_foo"})
        void is_not_suspected_for_its_name(String revisions) {
            DrawnHistory history = DrawnHistory.of(revisions.split(" "));
            assertThat(history.at().upgrade("heads")).isEqualTo("user_foo user -> user");
            assertThat(history.at("user").downgrade("base")).isEqualTo("user user_foo -> base");
        }
    }

    @Nested
    class A_circle {

        // A88, A92
        @Test
        void is_shown_from_end_to_end() {
            assertThat(problems("a:c", "b:a", "c:b")).isEqualTo("""
                    Revisions need each other in a circle: `a` -> `c` -> `b` -> `a`.
                      where: a.java
                             c.java
                             b.java
                      do:    Correct `revises` and `dependsOn` in one of their headers.""");
            assertThat(problems("a^c", "b:a", "c:b"))
                    .startsWith("Revisions need each other in a circle: `a` -> `c` -> `b` -> `a`.");
        }

        // A89, A93: only the circle is listed. A90, A94: Alembic lists what is above it, too
        @Test
        void is_shown_without_what_is_beside_or_above_it() {
            for (String first : List.of("a:c", "a^c")) {
                String circle = problems(first, "b:a", "c:b");
                assertThat(problems(first, "b:a", "c:b", "d", "e:d")).isEqualTo(circle);
                assertThat(problems(first, "b:a", "c:b", "d:c", "e:d")).isEqualTo(circle);
            }
        }

        // A91, A95: Alembic lists what is below it, too
        @Test
        void is_shown_without_what_is_below_it() {
            assertThat(problems("a", "b:a", "c:b,e", "d:c", "e:d"))
                    .startsWith("Revisions need each other in a circle: `c` -> `e` -> `d` -> `c`.");
            assertThat(problems("a", "b:a", "c:b^e", "d:c", "e:d"))
                    .startsWith("Revisions need each other in a circle: `c` -> `e` -> `d` -> `c`.");
        }

        @Test
        void that_shares_a_revision_with_another_one_is_shown_like_it() {
            assertThat(History.withProblems("a:b,c", "b:a", "c:a").problems())
                    .extracting(Problem::what)
                    .containsExactly(
                            "Revisions need each other in a circle: `a` -> `b` -> `a`.",
                            "Revisions need each other in a circle: `a` -> `c` -> `a`.");
        }

        @Test
        void is_found_in_a_history_of_any_size() {
            String[] circle = new String[3000];
            for (int index = 0; index < circle.length; index++) {
                circle[index] = "r" + index + ":r" + (index + 1) % circle.length;
            }
            assertThat(History.withProblems(circle).problems()).hasSize(1);
        }
    }

    @Nested
    class A_name {

        @Test
        void that_two_scripts_have_names_both_files() {
            List<Revision> revisions = List.of(
                    History.revision("a").at("two/Ra.java"),
                    History.revision("a").at("one/Ra.java"));
            assertThat(RevisionGraph.of(revisions).problems())
                    .extracting(Problem::text)
                    .containsExactly("""
                            Two scripts declare revision `a`.
                              where: one/Ra.java
                                     two/Ra.java
                              do:    Delete one of them, or give it another id: one that no database has applied.""");
        }

        @Test
        void that_three_scripts_have_is_one_problem() {
            assertThat(problems("a", "a", "a")).startsWith("3 scripts declare revision `a`.");
        }

        @Test
        void that_is_a_label_twice_names_both_files() {
            assertThat(problems("a#core", "b:a#core")).isEqualTo("""
                    The label `core` is declared by two revisions.
                      where: a.java
                             b.java
                      do:    Give one of them another label.""");
            assertThat(problems("a#core,core")).startsWith("The label `core` is declared twice.");
        }

        @Test
        void that_is_a_label_and_an_id_is_refused() {
            assertThat(problems("core", "b#core")).startsWith("The label `core` is also the id of a revision.");
        }

        @Test
        void that_means_something_else_in_targets_is_refused() {
            assertThat(problems("a#head")).contains("`head` cannot be a label.").contains("where: a.java");
            assertThat(problems("base")).contains("`base` cannot be a revision id.");
        }

        @Test
        void that_no_script_declares_is_named_with_the_nearest_one() {
            assertThat(problems("abcdef", "b:abcdfe")).isEqualTo("""
                    Revision `b` (make b) revises `abcdfe`, which no script declares.
                      where: b.java
                      do:    Did you mean `abcdef`? Bring the missing script back, or correct `revises`.""");
        }

        // C12
        @Test
        void that_no_dependency_has_is_named() {
            assertThat(problems("a", "b:a^nothing")).isEqualTo("""
                    Revision `b` (make b) depends on `nothing`, which names no one revision.
                      where: b.java
                      why:   There is no revision `nothing`.
                      do:    Bring the missing script back, or correct `dependsOn`.""");
        }

        @Test
        void that_two_dependencies_could_have_is_named() {
            assertThat(problems("aaaa1", "aaaa2", "b^aaaa"))
                    .contains("why:   `aaaa1` (make aaaa1), `aaaa2` (make aaaa2)");
        }
    }

    @Test
    void everything_is_reported_together_and_what_follows_from_it_is_not() {
        RevisionGraph graph = RevisionGraph.of(
                History.revisions("a:a", "b:nothing", "c:d", "d:c", "e#x", "f#x", "g^zzzz", "h^x", "i:lost", "j:b"),
                List.of(new Unreadable(
                        new RevisionId("lost"), List.of(Problem.of("script-header-invalid", "It is cut off.")))));
        assertThat(graph.problems())
                .extracting(Problem::code)
                .containsExactly(
                        "script-header-invalid",
                        "duplicate-label",
                        "revision-cycle",
                        "missing-parent",
                        "missing-dependency",
                        "revision-cycle");
    }

    /** One branch is whole; in the other one, a script in the middle is missing. */
    @Nested
    class What_is_whole {

        private final RevisionGraph graph =
                History.withProblems("aaaa", "b1:aaaa#one", "c1:b1", "c2:gone#two", "d2:c2", "e2:d2^c1");

        private final DrawnHistory history = new DrawnHistory(graph);

        @Test
        void is_told_from_what_needs_the_broken_part() {
            assertThat(graph.revisions().stream()
                            .filter(revision -> graph.isBroken(revision.id()))
                            .map(revision -> revision.id().value()))
                    .containsExactly("c2", "d2", "e2");
        }

        @Test
        void is_listed_with_the_rest() {
            assertThat(words(graph.revisions())).isEqualTo("aaaa b1 c1 c2 d2 e2");
            assertThat(history.heads()).isEqualTo("e2");
            assertThat(history.history("b1:")).isEqualTo("c1 b1");
            assertThat(history.history("c2:d2")).isEqualTo("d2 c2");
            assertThat(history.history(":c1")).isEqualTo("c1 b1 aaaa");
        }

        @Test
        void can_be_upgraded_to_by_name() {
            assertThat(history.at().upgrade("c1")).isEqualTo("aaaa b1 c1 -> c1");
            assertThat(history.at("aaaa").upgrade("one")).isEqualTo("b1 -> b1");
            assertThat(history.at("aaaa").upgrade("c1-1")).isEqualTo("b1 -> b1");
            assertThat(history.at("aaaa").upgrade("one@c1")).isEqualTo("b1 c1 -> c1");
        }

        @Test
        void can_be_downgraded() {
            assertThat(history.at("c1").downgrade("-1")).isEqualTo("c1 -> b1");
            assertThat(history.at("c1").downgrade("aaaa")).isEqualTo("c1 b1 -> aaaa");
            assertThat(history.at("c1").downgrade("one@base")).isEqualTo("c1 b1 -> aaaa");
            assertThat(history.at("c1").downgrade("base")).isEqualTo("c1 b1 aaaa -> base");
        }

        @Test
        void can_be_stamped() {
            assertThat(history.at().stamp("c1")).isEqualTo("c1");
            assertThat(history.at("c1").stamp("base")).isEqualTo("base");
        }

        @Test
        void can_be_shown_and_so_can_what_is_broken() {
            assertThat(history.means("c1")).isEqualTo("c1");
            assertThat(history.means("two")).isEqualTo("c2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"head", "heads", "+1", "aaaa+1", "one@head", "one@+1", "two@head", "d2", "two", "e2-1"})
        void does_not_tell_what_may_be_in_the_broken_part(String target) {
            refused(() -> history.at("aaaa").upgrade(target));
            refused(() -> history.at("aaaa").stamp(target));
        }

        @ParameterizedTest
        @ValueSource(strings = {"head", "heads", "aaaa+1", "one@head", "two@base", "e2-1", "c2@-1"})
        void does_not_tell_what_to_take_back(String target) {
            refused(() -> history.at("c1").downgrade(target));
        }

        @Test
        void is_not_where_the_database_is() {
            refused(() -> history.at("d2").upgrade("c1"));
            refused(() -> history.at("d2").downgrade("base"));
            refused(() -> history.at("d2").stamp("c1"));
            assertThat(graph.ancestors(ids("d2"))).containsExactlyInAnyOrderElementsOf(ids("c2", "d2"));
        }

        @Test
        void does_not_tell_what_is_pending() {
            assertThat(graph.pending(ids("c1"))).isEmpty();
            assertThat(History.of("a", "b:a").pending(ids("a")))
                    .hasValueSatisfying(pending -> assertThat(words(pending)).isEqualTo("b"));
        }

        @Test
        void cannot_be_added_to() {
            refused(graph::sound);
        }

        private void refused(ThrowingCallable call) {
            assertThatThrownBy(call).hasMessageStartingWith("Revision `c2` (make c2) revises `gone`");
        }
    }

    @Nested
    class What_is_circular {

        private final DrawnHistory history =
                new DrawnHistory(History.withProblems("a", "b:a,d", "c:b", "d:c", "e:d", "x:a"));

        @Test
        void is_opened_at_its_oldest_revision_to_be_listed() {
            assertThat(words(history.graph().revisions())).isEqualTo("a b c d e x");
            assertThat(history.heads()).isEqualTo("e x");
            assertThat(history.at().upgrade("x")).isEqualTo("a x -> x");
            assertThatThrownBy(() -> history.at().upgrade("e")).hasMessageContaining("in a circle");
        }
    }

    @Nested
    class What_has_two_meanings {

        private final DrawnHistory history =
                new DrawnHistory(History.withProblems("a#core", "b:a#core", "cccc:b", "cccc:b", "core2:b", "d^core"));

        @Test
        void is_refused_where_it_is_named() {
            assertThatThrownBy(() -> history.at().upgrade("core"))
                    .hasMessageStartingWith("The label `core` is declared by two revisions.");
            assertThatThrownBy(() -> history.means("core@head")).hasMessageStartingWith("The label `core`");
            assertThatThrownBy(() -> history.means("cccc")).hasMessageStartingWith("Two scripts declare");
            assertThatThrownBy(() -> history.at().upgrade("d")).hasMessageStartingWith("The label `core`");
        }

        @Test
        void does_not_matter_elsewhere() {
            assertThat(history.at().upgrade("b")).isEqualTo("a b -> b");
            assertThat(history.at().upgrade("core2")).isEqualTo("a b core2 -> core2");
        }
    }

    @Nested
    class What_cannot_be_read {

        private final DrawnHistory history = new DrawnHistory(RevisionGraph.of(
                History.revisions("a", "b:a"),
                List.of(new Unreadable(null, List.of(Problem.of("script-header-invalid", "It is cut off."))))));

        @Test
        void may_be_what_is_looked_for() {
            assertThatThrownBy(() -> history.means("cccc1"))
                    .hasMessageStartingWith("There is no revision `cccc1`.")
                    .hasMessageEndingWith("It is cut off.");
            assertThatThrownBy(() -> history.at("cccc1").upgrade("b"))
                    .hasMessageStartingWith("The database is at revision `cccc1`, which no script declares.")
                    .hasMessageEndingWith("It is cut off.");
        }

        @Test
        void may_be_the_newest() {
            assertThatThrownBy(() -> history.at().upgrade("head")).hasMessage("It is cut off.");
            assertThat(history.at().upgrade("b")).isEqualTo("a b -> b");
            assertThat(history.history("a:")).isEqualTo("b a");
        }
    }
}
