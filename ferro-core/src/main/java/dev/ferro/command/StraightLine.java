package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Revisions that follow each other, with no branch that leaves or joins them before the last one. */
final class StraightLine {

    private final RevisionGraph graph;
    private final RevisionRange range;
    private final List<Revision> members;
    private final Set<RevisionId> ids = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private StraightLine(RevisionGraph graph, RevisionRange range, List<Revision> members) {
        this.graph = graph;
        this.range = range;
        this.members = members;
        members.forEach(member -> ids.add(member.id()));
    }

    /** {@return the revisions of a range, oldest first} Refused, naming what is in the way, where they are no line. */
    static StraightLine of(RevisionGraph graph, RevisionRange range, Set<RevisionId> rows) {
        StraightLine line = new StraightLine(graph, range, graph.range(range, rows));
        line.check();
        return line;
    }

    List<Revision> members() {
        return members;
    }

    Revision first() {
        return members.get(0);
    }

    Revision last() {
        return members.get(members.size() - 1);
    }

    /** {@return what the line depends on beside what it builds on} */
    List<RevisionId> dependencies() {
        Set<RevisionId> found = new LinkedHashSet<>();
        for (Revision member : members) {
            graph.dependencies(member.id()).stream()
                    .map(Revision::id)
                    .filter(id -> !ids.contains(id))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private void check() {
        members.forEach(member -> graph.standIn(member.id())
                .ifPresent(standIn -> add(member, standIn.title() + " replaces it already", "Name that one instead.")));
        if (members.size() < 2) {
            throw Problem.of("squash-too-few", "`" + range + "` holds no two revisions.")
                    .because("there is nothing to squash")
                    .advise("Name the first and the last one, as in `ferro squash 1a2b:3c4d`.")
                    .refused();
        }
        if (problems.isEmpty()) {
            checkLine();
        }
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
    }

    private void checkLine() {
        for (int index = 0; index < members.size(); index++) {
            if (index > 0) {
                checkParents(members.get(index), members.get(index - 1));
            }
            if (index < members.size() - 1) {
                checkLeaving(members.get(index), members.get(index + 1));
            }
        }
        if (last().isSquashed()) {
            add(
                    last(),
                    "it is squashed already, and after that one could no longer tell which databases have run all of it",
                    "End the range at a later revision, or before this one.");
        }
    }

    private void checkParents(Revision member, Revision before) {
        List<Revision> parents = graph.parents(member.id());
        if (!parents.contains(before)) {
            add(member, "it does not build on " + before.title(), "Choose a range without branches.");
        }
        parents.stream()
                .filter(parent -> !ids.contains(parent.id()))
                .forEach(parent -> add(
                        member,
                        "it joins a branch: it revises " + parent.title() + " too",
                        "Start the range here, or end it before."));
    }

    private void checkLeaving(Revision member, Revision after) {
        graph.children(member.id()).stream()
                .filter(child -> !child.equals(after))
                .forEach(child ->
                        add(member, child.title() + " builds on it too", "End the range here, or start it after."));
        graph.revisions().stream()
                .filter(other -> !ids.contains(other.id()))
                .filter(other -> graph.dependencies(other.id()).contains(member))
                .forEach(other ->
                        add(member, other.title() + " depends on it", "End the range here, or start it after."));
    }

    private void add(Revision revision, String why, String advice) {
        problems.add(
                Problem.of("squash-not-a-line", "Revision " + revision.title() + " cannot be squashed with the others.")
                        .at(revision.place())
                        .because(why)
                        .advise(advice));
    }
}
