package dev.ferro.revision;

import dev.ferro.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which revisions stand for others. A squashed revision hides what it replaces, whose scripts may be there or not.
 *
 * <p>Where a database or a target is in the middle of them, the squashed revision is opened: then the replaced ones are
 * steps as before, and it is a step after the last of them that does nothing but count.
 */
final class Replacements {

    private final Declarations declarations;
    private final Map<RevisionId, Revision> declared;
    private final Set<RevisionId> open;
    private final Map<RevisionId, Revision> hidden = new HashMap<>();
    private final Map<RevisionId, Revision> lastOfOpen = new HashMap<>();
    private final List<Revision> seen = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<RevisionId> broken = new HashSet<>();

    /** @param declared what is declared, in the order in which it shall be seen */
    Replacements(Declarations declarations, Map<RevisionId, Revision> declared, Set<RevisionId> open) {
        this.declarations = declarations;
        this.declared = declared;
        this.open = open;
        List<Revision> squashed = new ArrayList<>();
        for (Revision revision : declared.values()) {
            if (revision.isSquashed()) {
                squashed.add(revision);
            }
        }
        if (squashed.isEmpty()) {
            seen.addAll(declared.values());
        } else {
            settle(squashed);
        }
    }

    private void settle(List<Revision> squashed) {
        Set<RevisionId> settled = new HashSet<>();
        settle(squashed, settled);
        squashed.stream()
                .filter(revision -> !settled.contains(revision.id()) && !hidden.containsKey(revision.id()))
                .forEach(revision -> addProblem(replacesItself(revision), revision));
        declared.values().stream()
                .filter(revision -> !hidden.containsKey(revision.id()))
                .forEach(revision -> seen.add(open.contains(revision.id()) ? opened(revision) : placed(revision)));
    }

    /** Outer ones first: what they hide cannot hide anything any more. */
    private void settle(List<Revision> squashed, Set<RevisionId> settled) {
        Set<RevisionId> inner = new HashSet<>();
        squashed.forEach(revision -> inner.addAll(revision.replaces()));
        for (Revision revision : squashed) {
            if (inner.contains(revision.id())) {
                continue;
            }
            settled.add(revision.id());
            if (open.contains(revision.id())) {
                revision.replaces().stream()
                        .reduce((one, other) -> other)
                        .ifPresent(last -> lastOfOpen.put(last, revision));
                settle(squashedWithin(revision), settled);
            } else {
                revision.replaces().forEach(id -> hide(id, revision));
            }
        }
    }

    private List<Revision> squashedWithin(Revision revision) {
        return revision.replaces().stream()
                .flatMap(id -> Optional.ofNullable(declared.get(id)).stream())
                .filter(Revision::isSquashed)
                .toList();
    }

    private void hide(RevisionId id, Revision standIn) {
        Revision other = hidden.putIfAbsent(id, standIn);
        if (other != null) {
            Problem problem = Problem.of("replaced-twice", "Two revisions replace `" + id + "`.")
                    .at(other.place() + "\n" + standIn.place())
                    .because(other.title() + " and " + standIn.title() + " do, and none of them replaces the other")
                    .advise("Delete one of the two scripts; keep the one that databases have run.");
            addProblem(problem, other, standIn);
        }
    }

    private void addProblem(Problem problem, Revision... revisions) {
        problems.add(problem);
        for (Revision revision : revisions) {
            broken.add(revision.id());
        }
    }

    private static Problem replacesItself(Revision revision) {
        return Problem.of("replaces-itself", "Revision " + revision.title() + " replaces itself.")
                .at(revision.place())
                .advise("Correct `replaces` in its header: it names the revisions that were squashed.");
    }

    /** An opened revision follows the last one that it stands for; what it declares is said by those. */
    private Revision opened(Revision revision) {
        Set<String> labels = new HashSet<>();
        for (RevisionId id : revision.replaces()) {
            Revision member = declared.get(id);
            labels.addAll(member == null ? List.of() : member.labels());
        }
        int size = revision.replaces().size();
        return revision.on(revision.replaces().subList(size - 1, size), List.of())
                .labelled(revision.labels().stream()
                        .filter(label -> !labels.contains(label))
                        .toList());
    }

    private Revision placed(Revision revision) {
        return revision.on(
                revision.parents().stream()
                        .map(parent -> parent(revision, parent))
                        .distinct()
                        .toList(),
                revision.dependsOn().stream().map(this::dependency).toList());
    }

    private RevisionId parent(Revision child, RevisionId parent) {
        Revision standIn = hidden.getOrDefault(parent, lastOfOpen.get(parent));
        if (standIn == null) {
            return parent;
        }
        if (!standIn.endsWith(parent)) {
            Problem problem = Problem.of(
                            "inside-squashed",
                            "Revision " + child.title() + " revises `" + parent + "`, which " + standIn.title()
                                    + " replaces together with others.")
                    .at(child.place())
                    .because("a squashed revision is one step, and nothing comes in between")
                    .advise("Let it follow the whole: write `revises = \"" + standIn.id() + "\"` in its header.");
            addProblem(problem, child);
        }
        return standIn.id();
    }

    private String dependency(String name) {
        Revision standIn = lastOfOpen.get(new RevisionId(name));
        return standIn == null ? name : standIn.id().value();
    }

    List<Problem> problems() {
        return problems;
    }

    /** {@return the revisions that something is wrong with} */
    Set<RevisionId> broken() {
        return broken;
    }

    /** {@return whether no revision stands for others} */
    boolean isEmpty() {
        return hidden.isEmpty() && open.isEmpty();
    }

    Declarations declarations() {
        return declarations;
    }

    Optional<Revision> declared(RevisionId id) {
        return Optional.ofNullable(declared.get(id));
    }

    /** {@return the revisions that make the graph, each building on others of them} */
    List<Revision> seen() {
        return seen;
    }

    /** {@return the ids that stand for nothing any more, with the revision that stands for them} */
    Map<RevisionId, Revision> hidden() {
        return hidden;
    }

    Set<RevisionId> open() {
        return open;
    }

    /** {@return whether everything that a revision replaces has a script, by itself or as a part of another of them} */
    boolean canOpen(Revision squashed) {
        Set<RevisionId> there = new HashSet<>();
        for (RevisionId id : squashed.replaces()) {
            declared(id).ifPresent(member -> {
                there.add(id);
                there.addAll(member.replaces());
            });
        }
        return there.containsAll(squashed.replaces());
    }
}
