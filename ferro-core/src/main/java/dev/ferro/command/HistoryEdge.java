package dev.ferro.command;

import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * That one revision needs another.
 *
 * @param revision the id of the one that needs
 * @param target the id of the one that is needed
 * @param kind {@link #PARENT} or {@link #DEPENDENCY}
 */
public record HistoryEdge(String revision, String target, String kind) {

    /** The one builds on the other. */
    public static final String PARENT = "parent";

    /** The one depends on the other without building on it. */
    public static final String DEPENDENCY = "dependency";

    /** {@return the edges that begin and end among some revisions} */
    static List<HistoryEdge> among(Collection<Revision> revisions, RevisionGraph graph) {
        Set<RevisionId> shown = new HashSet<>();
        revisions.forEach(revision -> shown.add(revision.id()));
        List<HistoryEdge> edges = new ArrayList<>();
        for (Revision revision : revisions) {
            add(edges, revision, graph.parents(revision.id()), shown, PARENT);
            add(edges, revision, graph.dependencies(revision.id()), shown, DEPENDENCY);
        }
        return List.copyOf(edges);
    }

    private static void add(
            List<HistoryEdge> edges, Revision revision, List<Revision> targets, Set<RevisionId> shown, String kind) {
        for (Revision target : targets) {
            if (shown.contains(target.id())) {
                edges.add(new HistoryEdge(revision.id().value(), target.id().value(), kind));
            }
        }
    }
}
