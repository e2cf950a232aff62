package dev.ferro.command;

import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says which revisions a database is at. */
public final class Current {

    /**
     * Where a database stands.
     *
     * @param database its URL, without a password
     * @param revisions the rows of its version table; none if nothing was applied
     * @param implied the newest revisions of other branches, which the rows merely depend on
     * @param pending how many revisions it lacks
     */
    public record Result(String database, List<RevisionView> revisions, List<RevisionView> implied, int pending) {

        public boolean isUpToDate() {
            return pending == 0;
        }
    }

    private Current() {}

    public static Result run(Project project) {
        Standing standing = project.standing();
        Set<RevisionId> rows = standing.rows();
        RevisionGraph graph = standing.graph();
        int pending = graph.upgradePath(rows, RevisionTarget.Symbol.HEADS).size();
        RevisionViews views = project.views(rows);
        List<Revision> revisions = new ArrayList<>(graph.revisions());
        revisions.removeIf(revision -> !rows.contains(revision.id()));
        List<Revision> implied = new ArrayList<>(graph.newestOfBranches(rows));
        implied.removeIf(revision -> rows.contains(revision.id()));
        return new Result(project.database().url().toString(), views.all(revisions), views.all(implied), pending);
    }
}
