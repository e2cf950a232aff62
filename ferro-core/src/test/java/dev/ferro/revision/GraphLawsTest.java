package dev.ferro.revision;

import static dev.ferro.revision.RandomHistory.and;
import static dev.ferro.revision.RandomHistory.only;
import static dev.ferro.revision.RandomHistory.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows of the version table are those that the set of applied revisions demands, on random histories of up to 200
 * revisions, from every state that a walk through them meets. {@code -Dferro.laws.pairs=5000} tries more of them, {@code
 * -Dferro.laws.seed=42} begins with another one.
 */
class GraphLawsTest {

    private static final int LARGEST = 200;
    private static final int MOVES = 12;

    static Stream<RandomHistory> some() {
        return histories(100);
    }

    static Stream<RandomHistory> many() {
        return histories(3000);
    }

    private static Stream<RandomHistory> histories(int count) {
        long first = Long.getLong("ferro.laws.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("ferro.laws.pairs", count))
                .mapToObj(seed -> new RandomHistory(seed, LARGEST));
    }

    @ParameterizedTest
    @MethodSource("some")
    void moves_agree_with_set_arithmetic(RandomHistory history) {
        new Walk(history).take(MOVES);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("many")
    void many_moves_agree_with_set_arithmetic(RandomHistory history) {
        new Walk(history).take(2 * MOVES);
    }

    @ParameterizedTest
    @MethodSource("some")
    void the_order_is_one_and_goes_branch_by_branch(RandomHistory history) {
        List<Revision> order = history.graph().revisions();
        for (int shuffle = 0; shuffle < 3; shuffle++) {
            assertThat(RevisionGraph.of(history.shuffled(shuffle)).revisions()).isEqualTo(order);
        }
        BitSet done = new BitSet();
        BitSet expected = new BitSet();
        for (Revision revision : order) {
            int number = history.number(revision.id());
            assertThat(expected.isEmpty() || expected.get(number))
                    .as("%s leaves a branch too early: %s", revision.id(), history)
                    .isTrue();
            done.set(number);
            expected = readyAbove(history, number, done);
        }
        assertThat(done.cardinality()).isEqualTo(history.size());
    }

    /** What needs a revision and waits for nothing else, which therefore comes next. */
    private static BitSet readyAbove(RandomHistory history, int number, BitSet done) {
        BitSet ready = new BitSet();
        for (int other = number + 1; other < history.size(); other++) {
            BitSet needs = history.needs(other);
            ready.set(other, needs.get(number) && without(needs, done).isEmpty());
        }
        return ready;
    }

    /** A database that is moved about. */
    private static final class Walk {

        private final RandomHistory history;
        private final RevisionGraph graph;
        private final Random random;
        private BitSet applied = new BitSet();

        Walk(RandomHistory history) {
            this.history = history;
            this.graph = history.graph();
            this.random = new Random(history.size());
        }

        void take(int moves) {
            for (int move = 0; move < moves; move++) {
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> upgradeTo(any());
                    case 3 -> upgradeToHeads();
                    case 4 -> downgradeTo(any());
                    case 5 -> downgradeToBaseOf(any());
                    case 6 -> downgradeBySteps();
                    case 7 -> stampAt(any());
                    default -> throw new IllegalStateException();
                }
            }
            assertThat(downgrade("base", new BitSet()))
                    .as("the base: %s", history)
                    .isTrue();
        }

        private int any() {
            return random.nextInt(history.size());
        }

        private Set<RevisionId> rows() {
            return history.ids(history.heads(applied));
        }

        private void upgradeTo(int number) {
            Revision revision = history.revision(number);
            String name = revision.labels().isEmpty()
                    ? revision.id().value()
                    : revision.labels().get(0);
            upgrade(name, and(applied, history.ancestors(number)));
        }

        private void upgradeToHeads() {
            BitSet all = new BitSet();
            all.set(0, history.size());
            assertThat(new TreeSet<>(graph.heads().stream().map(Revision::id).toList()))
                    .isEqualTo(history.ids(history.heads(all)));
            upgrade("heads", all);
        }

        private void upgrade(String target, BitSet expected) {
            BitSet before = applied;
            Set<RevisionId> rows = rows();
            List<Revision> path = graph.upgradePath(rows, RevisionTarget.parse(target));
            checkSteps(rows, path, expected, "upgrade " + target);
            checkWayBack(rows, path);
            if (without(without(expected, before), above(before)).isEmpty() && rows.size() < 2) {
                checkDowngradeReturns(rows, before);
            }
        }

        /** What builds on the newest applied revisions; everything, at the base. */
        private BitSet above(BitSet start) {
            BitSet children = new BitSet();
            history.heads(start).stream().forEach(head -> children.or(history.children(head)));
            if (start.isEmpty()) {
                children.set(0, history.size());
            }
            return history.descendants(children);
        }

        private void checkDowngradeReturns(Set<RevisionId> rows, BitSet before) {
            BitSet after = applied;
            String back = rows.isEmpty() ? "base" : rows.iterator().next().value();
            assertThat(downgrade(back, before))
                    .as("downgrade %s: %s", back, history)
                    .isTrue();
            applied = after;
        }

        /** The same steps backwards meet the same rows. */
        private void checkWayBack(Set<RevisionId> rows, List<Revision> path) {
            List<List<RevisionId>> up = new ArrayList<>(List.of(List.copyOf(rows)));
            up.addAll(graph.rowsAlong(rows, path));
            List<Revision> reversed = new ArrayList<>(path);
            Collections.reverse(reversed);
            List<List<RevisionId>> down = graph.rowsAlong(up.get(up.size() - 1), reversed);
            for (int index = 0; index < down.size(); index++) {
                assertThat(down.get(index)).containsExactlyInAnyOrderElementsOf(up.get(path.size() - 1 - index));
            }
        }

        private void downgradeTo(int number) {
            String target = history.id(number).value();
            if (!applied.get(number)) {
                assertThatThrownBy(() -> graph.downgradePath(rows(), RevisionTarget.parse(target)))
                        .isInstanceOf(FerroException.class)
                        .hasMessageContaining("is not applied");
                return;
            }
            BitSet before = applied;
            downgrade(target, without(applied, history.descendants(history.children(number))));
            history.heads(before).stream().forEach(this::upgradeTo);
            assertThat(applied)
                    .as("down to %s and up again: %s", target, history)
                    .isEqualTo(before);
        }

        /** The branch goes, with all that needs it; the trunk under it stays. */
        private void downgradeToBaseOf(int number) {
            BitSet branch = history.descendants(only(history.branchStart(number)));
            Revision revision = history.revision(number);
            downgrade(revision.id() + "@base", without(applied, branch));
            for (String label : revision.labels()) {
                downgrade(label + "@base", without(applied, history.descendants(only(number))));
            }
        }

        private void downgradeBySteps() {
            BitSet heads = history.heads(applied);
            if (heads.cardinality() == 1) {
                downgrade("-1", without(applied, heads));
            } else {
                assertThatThrownBy(() -> graph.downgradePath(rows(), RevisionTarget.parse("-1")))
                        .isInstanceOf(FerroException.class);
            }
        }

        private boolean downgrade(String target, BitSet expected) {
            Set<RevisionId> rows = rows();
            checkSteps(rows, graph.downgradePath(rows, RevisionTarget.parse(target)), expected, "downgrade " + target);
            return applied.equals(expected);
        }

        /** Rows above and below the target make way for it, with what only they stood for; others stay. */
        private void stampAt(int number) {
            BitSet related = and(history.ancestors(number), history.descendants(only(number)));
            BitSet expected =
                    and(history.ancestors(without(history.heads(applied), related)), history.ancestors(number));
            List<RevisionId> stamped = graph.stamp(
                    rows(), List.of(RevisionTarget.parse(history.id(number).value())));
            assertThat(new TreeSet<>(stamped))
                    .as("stamp %s from %s: %s", history.id(number), rows(), history)
                    .isEqualTo(history.ids(history.heads(expected)));
            applied = expected;
        }

        /** Each step is possible when its turn comes, and leaves the rows that it must; together they lead to the end. */
        private void checkSteps(Set<RevisionId> rows, List<Revision> path, BitSet expected, String move) {
            List<List<RevisionId>> along = graph.rowsAlong(rows, path);
            BitSet now = (BitSet) applied.clone();
            for (int index = 0; index < path.size(); index++) {
                int step = history.number(path.get(index).id());
                boolean up = !now.get(step);
                boolean possible = up
                        ? without(history.needs(step), now).isEmpty()
                        : history.heads(now).get(step);
                now.flip(step);
                assertThat(possible)
                        .as("%s at %s: %s", move, path.get(index).id(), history)
                        .isTrue();
                assertThat(new TreeSet<>(along.get(index)))
                        .as("rows of %s after %s: %s", move, path.get(index).id(), history)
                        .isEqualTo(history.ids(history.heads(now)));
            }
            assertThat(history.ids(now))
                    .as("%s from %s: %s", move, rows, history)
                    .isEqualTo(history.ids(expected));
            assertThat(new TreeSet<>(graph.rows(history.ids(now)))).isEqualTo(history.ids(history.heads(now)));
            applied = now;
        }
    }
}
