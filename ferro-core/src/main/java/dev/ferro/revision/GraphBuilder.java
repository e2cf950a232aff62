package dev.ferro.revision;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Turns the revisions that scripts declare into a graph, and keeps what is wrong with them beside it: of revisions with
 * one id the first stays, a need that cannot be met is left out, a circle is opened at its oldest revision.
 */
final class GraphBuilder {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<RevisionId> unreadable = new HashSet<>();
    private final Replacements replacements;
    private final List<Revision> revisions;
    private final Map<RevisionId, Integer> places = new HashMap<>();
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
        Map<RevisionId, List<Revision>> byId = byId(declarations.revisions());
        replacements = new Replacements(
                declarations, byId.values().stream().map(same -> same.get(0)).toList(), open);
        problems.addAll(replacements.problems());
        revisions = replacements.seen();
        for (Revision revision : revisions) {
            places.put(revision.id(), places.size());
        }
        names = new Names(revisions, declarations.unreadable(), replacements.hidden(), problems);
        byId.values().stream().filter(same -> same.size() > 1).forEach(this::addDuplicates);
        replacements.broken().forEach(id -> broken.set(place(id)));
    }

    /** {@return the revisions in the order of their age, those with one id together} */
    private static Map<RevisionId, List<Revision>> byId(Collection<Revision> declared) {
        List<Revision> sorted = new ArrayList<>(declared);
        sorted.sort(GraphBuilder::byAge);
        Map<RevisionId, List<Revision>> byId = new LinkedHashMap<>();
        for (Revision revision : sorted) {
            byId.computeIfAbsent(revision.id(), id -> new ArrayList<>(1)).add(revision);
        }
        return byId;
    }

    private static int byAge(Revision one, Revision other) {
        int order = age(one).compareTo(age(other));
        order = order == 0 ? one.id().compareTo(other.id()) : order;
        return order == 0 ? one.place().compareTo(other.place()) : order;
    }

    private static Instant age(Revision revision) {
        Instant created = revision.created();
        return created == null ? Instant.MIN : created;
    }

    private void addDuplicates(List<Revision> same) {
        Problem problem = HistoryFaults.duplicateId(same);
        problems.add(problem);
        broken.set(place(same.get(0).id()));
        names.contest(same.get(0).id().value(), problem);
    }

    RevisionGraph build() {
        for (Revision revision : revisions) {
            int[] direct = parents(revision);
            parents.add(direct);
            needs.add(together(direct, dependencies(revision)));
        }
        int[] sorted = sorted();
        int[] moved = new int[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            moved[sorted[place]] = place;
        }
        Edges needed = edges(needs, sorted, moved);
        BitSet unsound = new BitSet();
        broken.stream().forEach(node -> unsound.set(moved[node]));
        return new RevisionGraph(
                replacements,
                Arrays.stream(sorted).mapToObj(revisions::get).toList(),
                names,
                new Relations(edges(parents, sorted, moved), needed),
                new Soundness(List.copyOf(problems), needed.upFrom(unsound)));
    }

    private int[] parents(Revision revision) {
        List<Integer> found = new ArrayList<>();
        for (RevisionId parent : revision.parents()) {
            Integer place = places.get(parent);
            if (parent.equals(revision.id())) {
                addBroken(revision, HistoryFaults.loop(revision));
            } else if (place != null) {
                found.add(place);
            } else if (unreadable.contains(parent)) {
                broken.set(place(revision.id()));
            } else {
                addBroken(revision, HistoryFaults.missingParent(revision, parent, places.keySet()));
            }
        }
        return together(new int[0], found);
    }

    /** What is wrong already has been said where a name is contested, or where it is that of an unreadable script. */
    private List<Integer> dependencies(Revision revision) {
        List<Integer> found = new ArrayList<>();
        for (String name : revision.dependsOn()) {
            if (unreadable.contains(new RevisionId(name)) || names.isContested(name)) {
                broken.set(place(revision.id()));
            } else {
                addDependency(revision, name, found);
            }
        }
        return found;
    }

    private void addDependency(Revision revision, String name, List<Integer> found) {
        try {
            Revision dependency = names.standIn(name);
            if (dependency.id().equals(revision.id())) {
                addBroken(revision, HistoryFaults.loop(revision));
            } else {
                found.add(place(dependency.id()));
            }
        } catch (FerroException unknown) {
            Problem cause = unknown.problems().get(0);
            addBroken(revision, HistoryFaults.missingDependency(revision, name, cause));
        }
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

    private int[] sorted() {
        TopologicalOrder order = new TopologicalOrder(new Edges(needs), revisions.size());
        while (order.sorted().length < revisions.size()) {
            order.cycles().forEach(this::open);
            order = new TopologicalOrder(new Edges(needs), revisions.size());
        }
        return order.sorted();
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

    private static int[] together(int[] nodes, List<Integer> others) {
        return others.isEmpty()
                ? nodes
                : IntStream.concat(Arrays.stream(nodes), others.stream().mapToInt(Integer::intValue))
                        .distinct()
                        .toArray();
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
