package dev.ferro.revision;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns the revisions that scripts declare into a graph, and keeps what is wrong with them beside it: of revisions with
 * one id the first stays, a need that cannot be met is left out, a circle is opened at its oldest revision.
 */
final class GraphBuilder {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<RevisionId> unreadable = new HashSet<>();
    private final Replacements replacements;
    private final List<Revision> revisions;
    private final Map<RevisionId, Integer> places;
    private final Names names;
    private final BitSet broken = new BitSet();
    private final List<int[]> parents = new ArrayList<>();
    private final List<int[]> needs = new ArrayList<>();

    /** @param open the squashed revisions that are steps after what they replace, instead of in its place */
    GraphBuilder(Declarations declarations, Set<RevisionId> open) {
        for (Unreadable script : declarations.unreadable()) {
            problems.addAll(script.problems());
            if (script.id() != null) {
                unreadable.add(script.id());
            }
        }
        Map<RevisionId, List<Revision>> duplicates = new TreeMap<>();
        replacements = new Replacements(declarations, unique(declarations.revisions(), duplicates), open);
        problems.addAll(replacements.problems());
        revisions = replacements.seen();
        places = new HashMap<>(2 * revisions.size());
        for (Revision revision : revisions) {
            places.put(revision.id(), places.size());
        }
        names = new Names(revisions, declarations.unreadable(), replacements.hidden(), problems);
        for (List<Revision> same : duplicates.values()) {
            addDuplicates(same);
        }
        for (RevisionId id : replacements.broken()) {
            broken.set(place(id));
        }
    }

    /** {@return the revisions by their ids, in the order of their age} Those that share an id are set aside. */
    private static Map<RevisionId, Revision> unique(
            Collection<Revision> declared, Map<RevisionId, List<Revision>> duplicates) {
        List<Revision> sorted = new ArrayList<>(declared);
        sorted.sort(Revision::byAge);
        Map<RevisionId, Revision> unique = new LinkedHashMap<>(2 * sorted.size());
        for (Revision revision : sorted) {
            Revision first = unique.putIfAbsent(revision.id(), revision);
            if (first != null) {
                duplicates
                        .computeIfAbsent(revision.id(), id -> new ArrayList<>(List.of(first)))
                        .add(revision);
            }
        }
        return unique;
    }

    private void addDuplicates(List<Revision> same) {
        Problem problem = HistoryFaults.duplicateId(same);
        problems.add(problem);
        broken.set(place(same.get(0).id()));
        names.contest(same.get(0).id().value(), problem);
    }

    RevisionGraph build() {
        for (Revision revision : revisions) {
            List<Integer> needed = parentsOf(revision);
            int[] direct = array(needed);
            parents.add(direct);
            addDependencies(revision, needed);
            needs.add(needed.size() == direct.length ? direct : array(needed));
        }
        TopologicalOrder order = order();
        int[] sorted = order.sorted();
        int[] moved = new int[sorted.length];
        boolean moves = false;
        for (int place = 0; place < sorted.length; place++) {
            moved[sorted[place]] = place;
            moves |= sorted[place] != place;
        }
        Edges needed = moves ? edges(needs, sorted, moved) : order.edges();
        boolean depends = !parents.equals(needs);
        BitSet unsound = new BitSet();
        for (int node = broken.nextSetBit(0); node >= 0; node = broken.nextSetBit(node + 1)) {
            unsound.set(moved[node]);
        }
        return new RevisionGraph(
                replacements,
                inOrder(sorted),
                names,
                new Relations(depends ? edges(parents, sorted, moved) : needed, needed),
                new Soundness(List.copyOf(problems), needed.upFrom(unsound)));
    }

    private List<Revision> inOrder(int[] sorted) {
        List<Revision> ordered = new ArrayList<>(sorted.length);
        for (int node : sorted) {
            ordered.add(revisions.get(node));
        }
        return Collections.unmodifiableList(ordered);
    }

    private List<Integer> parentsOf(Revision revision) {
        List<Integer> found = new ArrayList<>();
        for (RevisionId parent : revision.parents()) {
            Integer place = places.get(parent);
            if (parent.equals(revision.id())) {
                addBroken(revision, HistoryFaults.loop(revision));
            } else if (place != null) {
                addOnce(place, found);
            } else if (unreadable.contains(parent)) {
                broken.set(place(revision.id()));
            } else {
                addBroken(revision, HistoryFaults.missingParent(revision, parent, places.keySet()));
            }
        }
        return found;
    }

    /** What is wrong already has been said where a name is contested, or where it is that of an unreadable script. */
    private void addDependencies(Revision revision, List<Integer> found) {
        for (String name : revision.dependsOn()) {
            if (unreadable.contains(new RevisionId(name)) || names.isContested(name)) {
                broken.set(place(revision.id()));
            } else {
                addDependency(revision, name, found);
            }
        }
    }

    private void addDependency(Revision revision, String name, List<Integer> found) {
        try {
            Revision dependency = names.standIn(name);
            if (dependency.id().equals(revision.id())) {
                addBroken(revision, HistoryFaults.loop(revision));
            } else {
                addOnce(place(dependency.id()), found);
            }
        } catch (FerroException unknown) {
            Problem cause = unknown.problems().get(0);
            addBroken(revision, HistoryFaults.missingDependency(revision, name, cause));
        }
    }

    private static void addOnce(int node, List<Integer> nodes) {
        if (!nodes.contains(node)) {
            nodes.add(node);
        }
    }

    private static int[] array(List<Integer> nodes) {
        int[] array = new int[nodes.size()];
        int count = 0;
        for (int node : nodes) {
            array[count++] = node;
        }
        Arrays.sort(array);
        return array;
    }

    private void addBroken(Revision revision, Problem problem) {
        problems.add(problem);
        broken.set(place(revision.id()));
    }

    /** {@return where a revision is, or what stands for it} */
    private int place(RevisionId id) {
        Revision standIn = replacements.hidden().get(id);
        return Objects.requireNonNull(places.get(standIn == null ? id : standIn.id()));
    }

    private TopologicalOrder order() {
        TopologicalOrder order = new TopologicalOrder(new Edges(needs), revisions.size());
        while (order.sorted().length < revisions.size()) {
            order.cycles().forEach(this::open);
            order = new TopologicalOrder(new Edges(needs), revisions.size());
        }
        return order;
    }

    /** Takes away what the oldest revision of a circle needs of it. */
    private void open(List<Integer> cycle) {
        problems.add(HistoryFaults.cycle(cycle.stream().map(revisions::get).toList()));
        cycle.forEach(broken::set);
        int oldest = cycle.get(0);
        int needed = cycle.get(1);
        parents.set(oldest, without(parents.get(oldest), needed));
        needs.set(oldest, without(needs.get(oldest), needed));
    }

    private static int[] without(int[] nodes, int unwanted) {
        return Arrays.stream(nodes).filter(node -> node != unwanted).toArray();
    }

    /** {@return the edges between the places after sorting} */
    private static Edges edges(List<int[]> edges, int[] sorted, int[] moved) {
        List<int[]> found = new ArrayList<>(sorted.length);
        for (int node : sorted) {
            int[] targets = edges.get(node).clone();
            for (int index = 0; index < targets.length; index++) {
                targets[index] = moved[targets[index]];
            }
            Arrays.sort(targets);
            found.add(targets);
        }
        return new Edges(found);
    }
}
