package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the scripts that somebody wants to edit; opening them is the shell's affair. */
public final class Edit {

    /**
     * What was asked for.
     *
     * @param target the revision, in the grammar of targets
     */
    public record Input(String target) {}

    /**
     * What is to be edited.
     *
     * @param revisions one, unless the target means several
     */
    public record Result(List<RevisionView> revisions) {}

    private Edit() {}

    public static Result run(Project project, Input input) {
        RevisionTarget target = RevisionTarget.parse(input.target());
        Set<RevisionId> rows = target.needsDatabase() ? new LinkedHashSet<>(project.rows()) : Set.of();
        RevisionGraph graph = project.graph();
        List<RevisionId> found = graph.resolve(target, rows);
        if (found.isEmpty()) {
            throw noScript(target, graph);
        }
        RevisionViews views = project.views(null);
        return new Result(
                found.stream().map(id -> views.of(graph.find(id).orElseThrow())).toList());
    }

    private static FerroException noScript(RevisionTarget target, RevisionGraph graph) {
        String place = target.needsDatabase() ? "the database is" : "it is";
        return Problem.of("no-script", "There is no script at `" + target + "`.")
                .because(
                        graph.revisions().isEmpty()
                                ? "there are no revisions yet"
                                : place + " before the first revision")
                .advise("`ferro history` lists the revisions.")
                .refused();
    }
}
