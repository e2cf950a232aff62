package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.run.Inspection;
import dev.ferro.run.MigrationListener;
import dev.ferro.run.Migrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lists what an upgrade to the heads would run, and tells whether a database can be used as it is. */
public final class Pending {

    /**
     * What is pending.
     *
     * @param revisions the revisions, in the order in which they would be applied
     */
    public record Result(List<RevisionView> revisions) {}

    private Pending() {}

    public static Result run(Project project) {
        Set<RevisionId> rows = project.standing().rows();
        return new Result(of(project, rows));
    }

    private static List<RevisionView> of(Project project, Set<RevisionId> rows) {
        RevisionGraph graph = project.graph().sound().seenFrom(rows);
        return project.views(rows).all(graph.pending(rows).orElse(List.of()));
    }

    /**
     * Makes sure that a database is what the scripts make.
     *
     * @throws FerroException if something is pending or half done, or if scripts have been edited
     */
    public static void check(Project project) {
        List<Problem> problems = new ArrayList<>();
        try (Migrator migrator = project.migrator(MigrationListener.SILENT)) {
            Inspection inspection = migrator.inspection();
            Standing standing = Standing.at(inspection.rows(project.versionTable()), project.graph());
            List<RevisionView> pending = of(project, standing.rows());
            if (!pending.isEmpty()) {
                problems.add(problem(project, pending));
            }
            migrator.halfDone()
                    .ifPresent(half -> problems.add(Problem.of(
                                    "half-done",
                                    "The " + half.direction().word() + " of revision `" + half.revision()
                                            + "` is done in part.")
                            .because(
                                    "an earlier run broke off in it, on a database that had committed some of it already")
                            .advise("`ferro repair` tells what stays and what can be done.")));
            try {
                new EditedScripts(project).remarks(migrator.checksums(), standing.rows());
            } catch (FerroException edited) {
                problems.addAll(edited.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
    }

    private static Problem problem(Project project, List<RevisionView> pending) {
        RevisionView first = pending.get(0);
        return Problem.of(
                        "migrations-pending",
                        pending.size() == 1 ? "One migration is pending." : pending.size() + " migrations are pending.")
                .at(project.database().url().toString())
                .because("the database lacks "
                        + String.join(
                                ", ",
                                pending.stream()
                                        .limit(5)
                                        .map(revision -> "`" + revision.id() + "` (" + revision.message() + ")")
                                        .toList())
                        + (pending.size() > 5 ? " and others" : ""))
                .advise("Run `ferro upgrade " + (pending.size() == 1 ? first.id() : "heads")
                        + "`, or let the application do it when it starts.");
    }
}
