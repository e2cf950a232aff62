package dev.ferro.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and rows against plain set arithmetic, on random histories. */
class RowsLawTest {

    /** Checking is slow, since it does without the graph's own arithmetic. */
    private static int histories(int size) {
        return 400 / size;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 14, 60, 200})
    void paths_and_rows_agree_with_set_arithmetic(int size) {
        for (int seed = 0; seed < histories(size); seed++) {
            Random random = new Random(size * 1000L + seed);
            RevisionGraph graph = History.random(random, size);
            Set<RevisionId> rows = new LinkedHashSet<>();
            for (int move = 0; move < 8; move++) {
                RevisionId target = any(random, graph.revisions()).id();
                rows = random.nextBoolean() ? upgraded(graph, rows, target) : downgraded(graph, rows, target);
            }
        }
    }

    private static Set<RevisionId> upgraded(RevisionGraph graph, Set<RevisionId> rows, RevisionId target) {
        Set<RevisionId> expected = new HashSet<>(closure(graph, rows));
        expected.addAll(closure(graph, Set.of(target)));
        List<Revision> path = graph.upgradePath(rows, RevisionTarget.parse(target.value()));
        Set<RevisionId> applied = new HashSet<>(closure(graph, rows));
        List<List<RevisionId>> along = graph.rowsAlong(rows, path);
        for (int index = 0; index < path.size(); index++) {
            assertThat(applied).as("needs of %s", path.get(index)).containsAll(needs(graph, path.get(index)));
            assertThat(applied.add(path.get(index).id())).isTrue();
            assertThat(new TreeSet<>(along.get(index))).isEqualTo(heads(graph, applied));
        }
        assertThat(applied).isEqualTo(expected);
        assertThat(new TreeSet<>(graph.rows(expected))).isEqualTo(heads(graph, expected));
        return heads(graph, expected);
    }

    private static Set<RevisionId> downgraded(RevisionGraph graph, Set<RevisionId> rows, RevisionId target) {
        Set<RevisionId> applied = new HashSet<>(closure(graph, rows));
        if (!applied.contains(target)) {
            return rows;
        }
        Set<RevisionId> expected = new HashSet<>(applied);
        for (Revision revision : graph.revisions()) {
            boolean taken = graph.children(target).stream()
                    .anyMatch(child -> closure(graph, Set.of(revision.id())).contains(child.id()));
            if (taken) {
                expected.remove(revision.id());
            }
        }
        List<Revision> path = graph.downgradePath(rows, RevisionTarget.parse(target.value()));
        List<List<RevisionId>> along = graph.rowsAlong(rows, path);
        for (int index = 0; index < path.size(); index++) {
            assertThat(heads(graph, applied)).contains(path.get(index).id());
            applied.remove(path.get(index).id());
            assertThat(new TreeSet<>(along.get(index))).isEqualTo(heads(graph, applied));
        }
        assertThat(applied).isEqualTo(expected);
        return heads(graph, expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 14, 60})
    void stamping_leaves_rows_that_do_not_need_each_other(int size) {
        for (int seed = 0; seed < histories(size); seed++) {
            Random random = new Random(size * 2000L + seed);
            RevisionGraph graph = History.random(random, size);
            Set<RevisionId> rows = new TreeSet<>(
                    graph.rows(Set.of(any(random, graph.revisions()).id())));
            List<RevisionId> targets = List.of(
                    any(random, graph.revisions()).id(),
                    any(random, graph.revisions()).id());
            Set<RevisionId> stamped = new TreeSet<>(graph.stamp(
                    rows,
                    targets.stream().map(id -> RevisionTarget.parse(id.value())).toList()));
            assertThat(closure(graph, stamped)).containsAll(targets);
            assertThat(heads(graph, stamped)).isEqualTo(stamped);
            for (RevisionId row : rows) {
                boolean related = targets.stream()
                        .anyMatch(target -> closure(graph, Set.of(target)).contains(row)
                                || closure(graph, Set.of(row)).contains(target));
                assertThat(related || stamped.contains(row)).isTrue();
            }
        }
    }

    private static Revision any(Random random, List<Revision> revisions) {
        return revisions.get(random.nextInt(revisions.size()));
    }

    private static Set<RevisionId> needs(RevisionGraph graph, Revision revision) {
        Set<RevisionId> needs = new HashSet<>(revision.parents());
        revision.dependsOn().forEach(name -> needs.add(new RevisionId(name)));
        assertThat(graph.ancestors(Set.of(revision.id()))).containsAll(needs);
        return needs;
    }

    private static Set<RevisionId> closure(RevisionGraph graph, Set<RevisionId> start) {
        Set<RevisionId> found = new HashSet<>();
        List<RevisionId> open = new ArrayList<>(start);
        while (!open.isEmpty()) {
            RevisionId next = open.remove(open.size() - 1);
            if (found.add(next)) {
                open.addAll(needs(graph, graph.find(next).orElseThrow()));
            }
        }
        return found;
    }

    private static Set<RevisionId> heads(RevisionGraph graph, Set<RevisionId> applied) {
        Set<RevisionId> heads = new TreeSet<>(applied);
        for (RevisionId id : applied) {
            Set<RevisionId> below = closure(graph, Set.of(id));
            below.remove(id);
            heads.removeAll(below);
        }
        return heads;
    }
}
