package dev.ferro.command;

import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision as commands show it.
 *
 * @param id its id
 * @param message what it does, in one line
 * @param parents the revisions that it builds on
 * @param dependsOn what must be applied before it beside its parents
 * @param labels names for the branch that starts with it
 * @param created when it was made
 * @param script its file
 * @param head whether no other revision needs it
 * @param current whether it is in the version table; null where nobody looked
 * @param applied whether the database has it; null where nobody looked
 */
public record RevisionView(
        String id,
        String message,
        List<String> parents,
        List<String> dependsOn,
        List<String> labels,
        @Nullable Instant created,
        Path script,
        boolean head,
        @Nullable Boolean current,
        @Nullable Boolean applied) {

    static RevisionView of(Revision revision, Path script, RevisionGraph graph, @Nullable Collection<RevisionId> rows) {
        return new RevisionView(
                revision.id().value(),
                revision.message(),
                revision.parents().stream().map(RevisionId::value).toList(),
                revision.dependsOn(),
                revision.labels(),
                revision.created(),
                script,
                graph.heads().contains(revision),
                rows == null ? null : rows.contains(revision.id()),
                rows == null ? null : graph.ancestors(rows).contains(revision.id()));
    }
}
