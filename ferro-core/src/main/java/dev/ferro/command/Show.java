package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.script.RecordedMigration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows revisions: their headers and what their scripts do. */
public final class Show {

    /**
     * What was asked for.
     *
     * @param target the revision, in the grammar of targets
     */
    public record Input(String target) {}

    /**
     * The revisions shown.
     *
     * @param revisions one, unless the target means several
     * @param problems what is wrong with the history
     */
    public record Result(List<Shown> revisions, List<Problem> problems) {}

    /**
     * A revision and what it does.
     *
     * @param revision its header
     * @param upgrade what its upgrade does, an operation a line
     * @param downgrade what its downgrade does
     */
    public record Shown(RevisionView revision, List<String> upgrade, List<String> downgrade) {}

    private Show() {}

    public static Result run(Project project, Input input) {
        RevisionTarget target = RevisionTarget.parse(input.target());
        Set<RevisionId> rows = target.needsDatabase() ? new LinkedHashSet<>(project.rows()) : Set.of();
        RevisionGraph graph = project.graph();
        List<RevisionId> ids = graph.resolve(target, rows);
        Map<RevisionId, RecordedMigration> migrations = project.load(ids);
        List<Shown> shown = new ArrayList<>();
        for (RevisionId id : ids) {
            Revision revision = graph.find(id).orElseThrow();
            RecordedMigration migration = migrations.get(id);
            if (migration != null) {
                shown.add(new Shown(
                        project.views(null).of(revision),
                        described(migration.upgrade()),
                        migration
                                .irreversible()
                                .map(why -> List.of("nothing can: " + why))
                                .orElseGet(() -> described(migration.downgrade()))));
            }
        }
        return new Result(shown, graph.problems());
    }

    private static List<String> described(List<Operation> operations) {
        return operations.stream().map(Describer::describe).toList();
    }
}
