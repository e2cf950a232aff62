package dev.ferro.revision;

import dev.ferro.FerroException;
import dev.ferro.Nearest;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns the revisions that scripts declare into a graph, collecting everything that is wrong with them. */
final class GraphBuilder {

    private final List<Problem> problems = new ArrayList<>();
    private final Replacements replacements;
    private final List<Revision> revisions;
    private final Map<RevisionId, Integer> places = new HashMap<>();
    private final Names names;
    private final List<int[]> parents = new ArrayList<>();
    private final List<int[]> needs = new ArrayList<>();

    /** @param open the squashed revisions that are steps after what they replace, instead of in its place */
    GraphBuilder(Collection<Revision> declared, Set<RevisionId> open) {
        replacements = new Replacements(withoutDuplicates(declared), open);
        problems.addAll(replacements.problems());
        revisions = replacements.seen();
        for (int place = 0; place < revisions.size(); place++) {
            places.put(revisions.get(place).id(), place);
        }
        names = new Names(revisions, replacements.hidden());
        problems.addAll(Names.problems(revisions));
    }

    private List<Revision> withoutDuplicates(Collection<Revision> declared) {
        Map<RevisionId, Revision> unique = new LinkedHashMap<>();
        declared.stream().sorted(GraphBuilder::byAge).forEach(revision -> {
            Revision first = unique.putIfAbsent(revision.id(), revision);
            if (first != null) {
                problems.add(Problem.of("duplicate-revision", "Two scripts declare revision `" + revision.id() + "`.")
                        .at(first.place() + "\n" + revision.place())
                        .advise("Delete one of them, or give it another id: one that no database has applied."));
            }
        });
        return List.copyOf(unique.values());
    }

    private static int byAge(Revision one, Revision other) {
        int order = age(one).compareTo(age(other));
        order = order == 0 ? one.id().compareTo(other.id()) : order;
        return order == 0 ? one.place().compareTo(other.place()) : order;
    }

    private static Instant age(Revision revision) {
        return Objects.requireNonNullElse(revision.created(), Instant.MIN);
    }

    RevisionGraph build() {
        for (Revision revision : revisions) {
            int[] direct = parents(revision);
            parents.add(direct);
            needs.add(needs(direct, dependencies(revision)));
        }
        TopologicalOrder order = new TopologicalOrder(new Edges(needs), revisions.size());
        order.cycles().forEach(this::addCycle);
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
        int[] sorted = order.sorted();
        return new RevisionGraph(
                replacements,
                IntStream.of(sorted).mapToObj(revisions::get).toList(),
                names,
                new Edges(moved(parents, sorted)),
                new Edges(moved(needs, sorted)));
    }

    private static int[] needs(int[] parents, List<Integer> dependencies) {
        Set<Integer> all = new LinkedHashSet<>();
        for (int parent : parents) {
            all.add(parent);
        }
        all.addAll(dependencies);
        return places(all);
    }

    private static int[] places(Set<Integer> found) {
        int[] places = new int[found.size()];
        int next = 0;
        for (int place : found) {
            places[next++] = place;
        }
        return places;
    }

    private static List<int[]> moved(List<int[]> edges, int[] sorted) {
        int[] newPlace = new int[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            newPlace[sorted[place]] = place;
        }
        return IntStream.of(sorted)
                .mapToObj(node -> IntStream.of(edges.get(node))
                        .map(target -> newPlace[target])
                        .sorted()
                        .toArray())
                .toList();
    }

    private int[] parents(Revision revision) {
        Set<Integer> found = new LinkedHashSet<>();
        for (RevisionId parent : revision.parents()) {
            Integer place = places.get(parent);
            if (parent.equals(revision.id())) {
                problems.add(loop(revision));
            } else if (place == null) {
                problems.add(missingParent(revision, parent));
            } else {
                found.add(place);
            }
        }
        return places(found);
    }

    private List<Integer> dependencies(Revision revision) {
        List<Integer> found = new ArrayList<>();
        for (String name : revision.dependsOn()) {
            try {
                Revision dependency = names.standIn(name);
                if (dependency.equals(revision)) {
                    problems.add(loop(revision));
                } else {
                    found.add(place(dependency));
                }
            } catch (FerroException unknown) {
                unknown.problems().forEach(problem -> problems.add(missingDependency(revision, name, problem)));
            }
        }
        return found;
    }

    private int place(Revision revision) {
        return Objects.requireNonNull(places.get(revision.id()));
    }

    private Problem missingParent(Revision revision, RevisionId parent) {
        List<String> known = places.keySet().stream().map(RevisionId::value).toList();
        String advice = Nearest.to(parent.value(), known)
                .map(near -> "Did you mean `" + near + "`? ")
                .orElse("");
        return Problem.of(
                        "missing-parent",
                        "Revision " + revision.title() + " revises `" + parent + "`, which no script declares.")
                .at(revision.place())
                .advise(advice + "Bring the missing script back, or correct `revises`.");
    }

    private static Problem missingDependency(Revision revision, String name, Problem cause) {
        return Problem.of(
                        "missing-dependency",
                        "Revision " + revision.title() + " depends on `" + name + "`, which names no one revision.")
                .at(revision.place())
                .because(cause.why() == null ? cause.what() : cause.why())
                .advise("Bring the missing script back, or correct `dependsOn`.");
    }

    private static Problem loop(Revision revision) {
        return Problem.of("revision-cycle", "Revision " + revision.title() + " needs itself.")
                .at(revision.place())
                .advise("Correct `revises` and `dependsOn` in its header.");
    }

    private void addCycle(List<Integer> cycle) {
        List<Revision> members = cycle.stream().map(revisions::get).toList();
        List<String> ids = new ArrayList<>(
                members.stream().map(member -> "`" + member.id() + "`").toList());
        ids.add(ids.get(0));
        problems.add(Problem.of(
                        "revision-cycle", "Revisions need each other in a circle: " + String.join(" -> ", ids) + ".")
                .at(String.join("\n", members.stream().map(Revision::place).toList()))
                .advise("Correct `revises` and `dependsOn` in one of their headers."));
    }
}
