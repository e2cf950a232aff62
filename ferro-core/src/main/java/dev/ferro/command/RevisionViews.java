package dev.ferro.command;

import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes views of revisions as they stand in the history, and in a database if one was looked at. */
final class RevisionViews {

    private final Project project;
    private final RevisionGraph graph;
    private final Set<RevisionId> heads;
    private final Set<RevisionId> branchHeads;
    private final @Nullable Collection<RevisionId> rows;
    private final Set<RevisionId> applied;
    private final boolean whole;

    /** @param rows the rows of the version table, each of which is in the history; null where nobody looked */
    RevisionViews(Project project, @Nullable Collection<RevisionId> rows) {
        this.graph = project.graph().seenFrom(rows == null ? Set.of() : rows);
        this.project = project;
        this.heads = ids(graph.heads());
        this.branchHeads = ids(graph.branchHeads());
        this.rows = rows;
        this.applied = rows == null ? Set.of() : graph.ancestors(rows);
        this.whole = rows != null && rows.stream().noneMatch(graph::isBroken);
    }

    private static Set<RevisionId> ids(List<Revision> revisions) {
        Set<RevisionId> ids = new HashSet<>();
        for (Revision revision : revisions) {
            ids.add(revision.id());
        }
        return ids;
    }

    List<RevisionView> all(Collection<Revision> revisions) {
        List<RevisionView> views = new ArrayList<>();
        for (Revision revision : revisions) {
            views.add(of(revision));
        }
        return List.copyOf(views);
    }

    RevisionView of(Revision revision) {
        RevisionId id = revision.id();
        return new RevisionView(
                id.value(),
                revision.message(),
                values(revision.parents()),
                revision.dependsOn(),
                revision.labels(),
                values(revision.replaces()),
                revision.created(),
                project.script(id),
                heads.contains(id),
                branchHeads.contains(id) && !heads.contains(id),
                graph.isBroken(id),
                rows == null ? null : rows.contains(id),
                applied(id));
    }

    /** Where something is wrong with a row, what it needs may be missing. */
    private @Nullable Boolean applied(RevisionId id) {
        return (whole || applied.contains(id)) ? applied.contains(id) : null;
    }

    private static List<String> values(List<RevisionId> ids) {
        List<String> values = new ArrayList<>();
        for (RevisionId id : ids) {
            values.add(id.value());
        }
        return List.copyOf(values);
    }
}
