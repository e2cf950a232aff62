package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes sure that a database has all that a generated script builds on, and says what it has beyond that. */
final class UpToDate {

    private final Project project;
    private final RevisionGraph graph;
    private final List<RevisionId> rows;
    private final Set<RevisionId> needed;

    UpToDate(Project project, ScriptPlace place) {
        this.project = project;
        Standing standing = project.standing();
        this.graph = standing.graph();
        this.rows = List.copyOf(standing.rows());
        Set<RevisionId> direct = new LinkedHashSet<>(place.parents());
        place.dependencies().forEach(dependency -> direct.add(dependency.id()));
        this.needed = graph.ancestors(direct);
    }

    /** Otherwise the changes of the pending migrations would be found once more. Other branches do not matter. */
    void check() {
        Set<RevisionId> applied = graph.ancestors(rows);
        List<Revision> pending = new ArrayList<>(graph.revisions());
        pending.removeIf(revision -> applied.contains(revision.id()) || !needed.contains(revision.id()));
        if (!pending.isEmpty()) {
            throw behind(pending);
        }
    }

    private FerroException behind(List<Revision> pending) {
        String first = pending.get(0).title();
        return Problem.of("database-not-up-to-date", "The database is not up to date.")
                .at(project.database().url().toString())
                .because(
                        pending.size() == 1
                                ? first + " is not applied yet"
                                : pending.size() + " revisions are not applied yet, from " + first + " on")
                .advise(upgrades(pending) + " brings it there; then generate.")
                .refused();
    }

    private String upgrades(List<Revision> pending) {
        List<RevisionId> newest = graph.rows(pending.stream().map(Revision::id).toList());
        List<RevisionId> heads = graph.heads().stream().map(Revision::id).toList();
        return newest.equals(heads) && heads.size() == 1
                ? "`ferro upgrade head`"
                : newest.stream().map(id -> "`ferro upgrade " + id + "`").collect(Collectors.joining(" and "));
    }

    /** {@return remarks about what is applied on top of the parents, for it is in the database that is compared} */
    List<String> remarks(List<RevisionId> parents) {
        List<RevisionId> above = rows.stream()
                .filter(row -> !needed.contains(row))
                .filter(row -> parents.stream().anyMatch(graph.ancestors(List.of(row))::contains))
                .toList();
        return above.isEmpty()
                ? List.of()
                : List.of("the database has " + Parents.titles(above, graph)
                        + " too, which the new revision does not build on: what that did counts as done");
    }
}
