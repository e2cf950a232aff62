package dev.ferro.revision;

import dev.ferro.FerroException;
import dev.ferro.Nearest;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds revisions by id, by a unique prefix of an id, and by label. */
final class Names {

    private static final int SHORTEST_PREFIX = 4;

    private static final int MOST_CANDIDATES = 10;

    @SuppressWarnings("UnnecessaryLambda") // it is told from a scope that leaves something out by its identity
    private static final Predicate<Revision> EVERYWHERE = revision -> true;

    private final Map<String, Revision> known;
    private final Map<String, Revision> replaced = new HashMap<>();
    private final Map<String, Problem> contested = new HashMap<>();
    private final List<Problem> unreadable = new ArrayList<>();

    /**
     * Names whatever can be named.
     *
     * @param hidden the ids that are replaced, with the revisions that stand for them
     * @param problems where to add what is wrong with ids and labels
     */
    Names(
            Collection<Revision> revisions,
            Collection<Unreadable> unreadable,
            Map<RevisionId, Revision> hidden,
            List<Problem> problems) {
        this.known = new HashMap<>(2 * revisions.size());
        for (Unreadable script : unreadable) {
            this.unreadable.addAll(script.problems());
        }
        for (Map.Entry<RevisionId, Revision> entry : hidden.entrySet()) {
            replaced.put(entry.getKey().value(), entry.getValue());
        }
        for (Revision revision : revisions) {
            known.put(revision.id().value(), revision);
            Optional<Problem> problem = revision.id().problem();
            if (problem.isPresent()) {
                problems.add(problem.get().at(revision.place()));
            }
        }
        for (Revision revision : revisions) {
            for (String label : revision.labels()) {
                addLabel(label, revision, problems);
            }
        }
    }

    private void addLabel(String label, Revision revision, List<Problem> problems) {
        RevisionId.labelProblem(label).ifPresent(problem -> problems.add(problem.at(revision.place())));
        Revision owner = known.putIfAbsent(label, revision);
        if (owner != null) {
            Problem problem = HistoryFaults.duplicateLabel(label, owner, revision);
            problems.add(problem);
            contest(label, problem);
        }
    }

    /** A name that is given twice means nothing until one of the two is gone. */
    void contest(String name, Problem problem) {
        contested.putIfAbsent(name, problem);
    }

    boolean isContested(String name) {
        return contested.containsKey(name);
    }

    private void refuseContested(String name) {
        if (isContested(name)) {
            throw Objects.requireNonNull(contested.get(name)).refused();
        }
    }

    /** {@return the revision called so} */
    Revision find(String name) {
        return find(name, EVERYWHERE);
    }

    /**
     * {@return the revision called so} A prefix need be unique only among those of a scope; where it begins none of them,
     * one outside of it is found.
     */
    Revision find(String name, Predicate<Revision> scope) {
        Revision found = standIn(name, scope);
        inner(name).ifPresent(id -> {
            throw inside(id, found);
        });
        return found;
    }

    /** {@return the revision called so, or the one that stands for it} */
    Revision standIn(String name) {
        return standIn(name, EVERYWHERE);
    }

    private Revision standIn(String name, Predicate<Revision> scope) {
        refuseContested(name);
        for (Map<String, Revision> names : List.of(known, replaced)) {
            if (names.containsKey(name)) {
                return names.get(name);
            }
        }
        Map<RevisionId, Revision> candidates = new TreeMap<>();
        for (Map<String, Revision> names : List.of(known, replaced)) {
            startingWith(name, names, scope).forEach(found -> candidates.put(found.id(), found));
        }
        if (candidates.size() == 1 && name.length() >= SHORTEST_PREFIX) {
            return candidates.values().iterator().next();
        }
        if (candidates.isEmpty() && scope != EVERYWHERE) {
            return standIn(name);
        }
        throw candidates.isEmpty() ? unknown(name) : vague(name, candidates.values());
    }

    /** {@return the revision that a name means, where it is replaced together with later ones} */
    Optional<RevisionId> inner(String name) {
        if (replaced.isEmpty() || known.containsKey(name)) {
            return Optional.empty();
        }
        List<String> meant = replaced.containsKey(name)
                ? List.of(name)
                : replaced.keySet().stream().filter(id -> id.startsWith(name)).toList();
        boolean one = meant.size() == 1 && startingWith(name, known, EVERYWHERE).isEmpty();
        return Optional.of(new RevisionId(one ? meant.get(0) : name))
                .filter(id -> one && !standIn(id.value()).endsWith(id));
    }

    private List<Revision> startingWith(String prefix, Map<String, Revision> names, Predicate<Revision> scope) {
        List<Revision> found = new ArrayList<>();
        names.forEach((name, revision) -> {
            if (name.startsWith(prefix) && scope.test(revision)) {
                refuseContested(name);
                found.add(revision);
            }
        });
        return found;
    }

    private static FerroException inside(RevisionId id, Revision standIn) {
        return Problem.of("inside-squashed", "`" + id + "` is a part of " + standIn.title() + ", which replaces it.")
                .at(standIn.place())
                .because("a squashed revision is one step, and the scripts of its parts are not all there any more")
                .advise("Name `" + standIn.id() + "`, or check out the scripts as they were before.")
                .refused();
    }

    private static FerroException vague(String prefix, Collection<Revision> candidates) {
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

    private static String candidates(Collection<Revision> candidates) {
        String shown =
                candidates.stream().limit(MOST_CANDIDATES).map(Revision::title).collect(Collectors.joining(", "));
        int more = candidates.size() - MOST_CANDIDATES;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    /** A script that cannot be read may be the one that is looked for. */
    private FerroException unknown(String name) {
        Set<String> words = new TreeSet<>(known.keySet());
        words.addAll(RevisionId.RESERVED);
        String near = Nearest.to(name, words)
                .map(word -> "Did you mean `" + word + "`? ")
                .orElse("");
        List<Problem> problems = new ArrayList<>();
        problems.add(Problem.of("unknown-revision", "There is no revision `" + name + "`.")
                .advise(near + "`ferro history` lists all revisions."));
        problems.addAll(unreadable);
        return new FerroException(Refusal.REFUSED, problems);
    }
}
