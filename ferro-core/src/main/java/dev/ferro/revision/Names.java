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
import java.util.Optional;
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
    private final NavigableMap<String, Revision> replaced = new TreeMap<>();

    /** @param hidden the ids that are replaced, with the revisions that stand for them */
    Names(Collection<Revision> revisions, Map<RevisionId, Revision> hidden) {
        for (Revision revision : revisions) {
            ids.put(revision.id().value(), revision);
            revision.labels().forEach(label -> labels.putIfAbsent(label, revision));
        }
        hidden.forEach((id, standIn) -> replaced.put(id.value(), standIn));
    }

    /** {@return the revision called so} */
    Revision find(String name) {
        return find(name, revision -> true);
    }

    /** {@return the revision called so, where a prefix need be unique only among those of a scope} */
    Revision find(String name, Predicate<Revision> scope) {
        Revision found = standIn(name, scope);
        inner(name).ifPresent(id -> {
            throw inside(id, found);
        });
        return found;
    }

    /** {@return the revision called so, or the one that stands for it} */
    Revision standIn(String name) {
        return standIn(name, revision -> true);
    }

    private Revision standIn(String name, Predicate<Revision> scope) {
        for (Map<String, Revision> map : List.of(ids, labels, replaced)) {
            if (map.containsKey(name)) {
                return map.get(name);
            }
        }
        Set<Revision> candidates = startingWith(name, scope, List.of(ids, labels, replaced));
        if (candidates.size() == 1 && name.length() >= SHORTEST_PREFIX) {
            return candidates.iterator().next();
        }
        throw candidates.isEmpty() ? unknown(name) : vague(name, candidates);
    }

    /** {@return the revision that a name means, where it is replaced together with later ones} */
    Optional<RevisionId> inner(String name) {
        if (replaced.isEmpty() || ids.containsKey(name) || labels.containsKey(name)) {
            return Optional.empty();
        }
        List<String> meant = replaced.containsKey(name)
                ? List.of(name)
                : List.copyOf(upFrom(replaced, name).keySet());
        boolean one = meant.size() == 1
                && startingWith(name, revision -> true, List.of(ids, labels)).isEmpty();
        return Optional.of(new RevisionId(one ? meant.get(0) : name))
                .filter(id -> one && !standIn(id.value()).endsWith(id));
    }

    private static FerroException inside(RevisionId id, Revision standIn) {
        return Problem.of("inside-squashed", "`" + id + "` is a part of " + standIn.title() + ", which replaces it.")
                .at(standIn.place())
                .because("a squashed revision is one step, and the scripts of its parts are not all there any more")
                .advise("Name `" + standIn.id() + "`, or check out the scripts as they were before.")
                .refused();
    }

    private static Set<Revision> startingWith(
            String prefix, Predicate<Revision> scope, List<NavigableMap<String, Revision>> maps) {
        Set<Revision> found = new LinkedHashSet<>();
        for (NavigableMap<String, Revision> map : maps) {
            upFrom(map, prefix).values().stream().filter(scope).forEach(found::add);
        }
        return found;
    }

    private static Map<String, Revision> upFrom(NavigableMap<String, Revision> map, String prefix) {
        return map.subMap(prefix, true, prefix + Character.MAX_VALUE, false);
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
