package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the revisions, newest first, and what they build on. */
public final class History {

    /**
     * What was asked for.
     *
     * @param range the part of the history, such as {@code 1a2b:head}; null for all of it
     * @param indicateCurrent whether to look where the database stands
     * @param pending whether to list only what the database does not have
     */
    public record Input(@Nullable String range, boolean indicateCurrent, boolean pending) {

        boolean looks() {
            return indicateCurrent || pending;
        }
    }

    /**
     * The history.
     *
     * @param revisions the revisions, newest first
     * @param edges what each of them needs, as far as it is among them
     * @param problems what is wrong with the history
     */
    public record Result(List<RevisionView> revisions, List<HistoryEdge> edges, List<Problem> problems) {}

    private History() {}

    public static Result run(Project project, Input input) {
        RevisionRange range = input.range() == null ? null : RevisionRange.parse(input.range());
        boolean looks = input.looks() || (range != null && range.needsDatabase());
        Standing standing = looks ? project.standing() : new Standing(project.graph(), Set.of());
        Set<RevisionId> rows = standing.rows();
        RevisionGraph graph =
                range == null ? standing.graph() : standing.graph().seenFrom(rows, range);
        List<Revision> revisions = new ArrayList<>(range == null ? graph.revisions() : graph.range(range, rows));
        if (input.pending()) {
            Set<RevisionId> applied = graph.sound().ancestors(rows);
            revisions.removeIf(revision -> applied.contains(revision.id()));
        }
        Collections.reverse(revisions);
        return new Result(
                project.views(input.looks() ? rows : null).all(revisions),
                HistoryEdge.among(revisions, graph),
                graph.problems());
    }
}
