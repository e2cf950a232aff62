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
 * @param kind {@code parent} or {@code dependency}
 */
public record HistoryEdge(String revision, String target, String kind) {

    /** {@return the edges that begin and end among some revisions} */
    static List<HistoryEdge> among(Collection<Revision> revisions, RevisionGraph graph) {
        Set<RevisionId> shown = new HashSet<>();
        revisions.forEach(revision -> shown.add(revision.id()));
        List<HistoryEdge> edges = new ArrayList<>();
        for (Revision revision : revisions) {
            add(edges, revision, revision.parents(), shown, "parent");
            List<RevisionId> dependencies =
                    graph.dependencies(revision.id()).stream().map(Revision::id).toList();
            add(edges, revision, dependencies, shown, "dependency");
        }
        return List.copyOf(edges);
    }

    private static void add(
            List<HistoryEdge> edges, Revision revision, List<RevisionId> targets, Set<RevisionId> shown, String kind) {
        for (RevisionId target : targets) {
            if (shown.contains(target)) {
                edges.add(new HistoryEdge(revision.id().value(), target.value(), kind));
            }
        }
    }
}
