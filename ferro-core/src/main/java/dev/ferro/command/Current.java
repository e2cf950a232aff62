package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which revisions a database is at. */
public final class Current {

    /**
     * What was asked for.
     *
     * @param checkHeads whether it must be possible to tell that nothing is pending
     */
    public record Input(boolean checkHeads) {}

    /**
     * Where a database stands.
     *
     * @param database its URL, without a password
     * @param revisions the rows of its version table; none if nothing was applied
     * @param implied the newest revisions of other branches, which the rows merely depend on
     * @param pending how many revisions it lacks; null where the history's problems hide it
     * @param problems what is wrong with the history
     */
    public record Result(
            String database,
            List<RevisionView> revisions,
            List<RevisionView> implied,
            @Nullable Integer pending,
            List<Problem> problems) {

        public boolean isUpToDate() {
            return pending != null && pending == 0;
        }
    }

    private Current() {}

    public static Result run(Project project, Input input) {
        Standing standing = project.standing();
        Set<RevisionId> rows = standing.rows();
        RevisionGraph graph = input.checkHeads() ? standing.graph().sound() : standing.graph();
        RevisionViews views = project.views(rows);
        List<Revision> revisions = new ArrayList<>(graph.revisions());
        revisions.removeIf(revision -> !rows.contains(revision.id()));
        List<Revision> implied = new ArrayList<>(graph.newestOfBranches(rows));
        implied.removeIf(revision -> rows.contains(revision.id()));
        return new Result(
                project.database().url().toString(),
                views.all(revisions),
                views.all(implied),
                graph.pending(rows).map(List::size).orElse(null),
                graph.problems());
    }
}
