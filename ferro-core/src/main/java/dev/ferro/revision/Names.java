package dev.ferro.revision;

import dev.ferro.FerroException;
import dev.ferro.Nearest;
import dev.ferro.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds revisions by id, by a unique prefix of an id, and by label. */
final class Names {

    private static final int SHORTEST_PREFIX = 4;

    private static final int MOST_CANDIDATES = 10;

    private final NavigableMap<String, Revision> ids = new TreeMap<>();
    private final NavigableMap<String, Revision> labels = new TreeMap<>();

    Names(Collection<Revision> revisions) {
        for (Revision revision : revisions) {
            ids.put(revision.id().value(), revision);
            revision.labels().forEach(label -> labels.putIfAbsent(label, revision));
        }
    }

    /** {@return the revision called so} */
    Revision find(String name) {
        return find(name, revision -> true);
    }

    /** {@return the revision called so, where a prefix need be unique only among those of a scope} */
    Revision find(String name, Predicate<Revision> scope) {
        if (ids.containsKey(name)) {
            return ids.get(name);
        }
        if (labels.containsKey(name)) {
            return labels.get(name);
        }
        Set<Revision> candidates = startingWith(name, scope);
        if (candidates.size() == 1 && name.length() >= SHORTEST_PREFIX) {
            return candidates.iterator().next();
        }
        throw candidates.isEmpty() ? unknown(name) : vague(name, candidates);
    }

    private Set<Revision> startingWith(String prefix, Predicate<Revision> scope) {
        Set<Revision> found = new LinkedHashSet<>();
        for (NavigableMap<String, Revision> map : List.of(ids, labels)) {
            map.subMap(prefix, true, prefix + Character.MAX_VALUE, false).values().stream()
                    .filter(scope)
                    .forEach(found::add);
        }
        return found;
    }

    private FerroException vague(String prefix, Set<Revision> candidates) {
        if (prefix.length() < SHORTEST_PREFIX) {
            return Problem.of("unknown-revision", "`" + prefix + "` is too short to name a revision.")
                    .because("a prefix has at least four characters; " + candidates(candidates) + " would fit")
                    .advise("Type more of the id.")
                    .refused();
        }
        return Problem.of("ambiguous-revision", "`" + prefix + "` is the beginning of several revisions.")
                .because(candidates(candidates))
                .advise("Type more of the id.")
                .refused();
    }

    private static String candidates(Set<Revision> candidates) {
        String shown =
                candidates.stream().limit(MOST_CANDIDATES).map(Revision::title).collect(Collectors.joining(", "));
        int more = candidates.size() - MOST_CANDIDATES;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private FerroException unknown(String name) {
        List<String> known = new ArrayList<>(ids.keySet());
        known.addAll(labels.keySet());
        known.addAll(RevisionId.RESERVED);
        Problem problem = Problem.of("unknown-revision", "There is no revision `" + name + "`.");
        return Nearest.to(name, known)
                .map(near -> problem.advise("Did you mean `" + near + "`? `ferro history` lists all revisions."))
                .orElseGet(() -> problem.advise("`ferro history` lists all revisions."))
                .refused();
    }

    /** {@return the problems of names that are given twice, or that cannot be one} */
    static List<Problem> problems(Collection<Revision> revisions) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Revision> owners = new LinkedHashMap<>();
        for (Revision revision : revisions) {
            revision.id().problem().map(problem -> problem.at(revision.place())).ifPresent(problems::add);
            owners.put(revision.id().value(), revision);
        }
        for (Revision revision : revisions) {
            for (String label : revision.labels()) {
                RevisionId.nameProblem("label", label)
                        .map(problem -> problem.at(revision.place()))
                        .ifPresent(problems::add);
                Revision owner = owners.putIfAbsent(label, revision);
                if (owner != null) {
                    problems.add(duplicate(label, owner, revision));
                }
            }
        }
        return problems;
    }

    private static Problem duplicate(String label, Revision first, Revision second) {
        boolean id = first.id().value().equals(label);
        String what = id
                ? "The label `" + label + "` is also the id of a revision."
                : "The label `" + label + "` is declared " + (first.equals(second) ? "twice" : "by two revisions")
                        + ".";
        return Problem.of("duplicate-label", what)
                .at(first.equals(second) ? first.place() : first.place() + "\n" + second.place())
                .advise("Give one of them another label.");
    }
}
