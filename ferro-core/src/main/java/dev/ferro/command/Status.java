package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.run.Inspection;
import dev.ferro.run.MigrationListener;
import dev.ferro.run.Migrator;
import dev.ferro.script.LedgerScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells on one screen where a database stands and what is wrong, whatever that is. */
public final class Status {

    /**
     * How things are.
     *
     * @param database its URL, without a password
     * @param current the revisions that its version table names
     * @param implied the newest revisions of other branches, which those merely depend on
     * @param unknown what its version table names although no script declares it
     * @param ahead the revisions that its ledger says are applied although no script declares them, each with what it does
     * @param pending the revisions that it lacks, in the order in which they would be applied; null where that cannot be
     *     told, because the history has problems or the database has unknown revisions
     * @param heads the newest revisions of the history
     * @param migrator who is migrating it right now; null if nobody is, or if the database cannot tell
     * @param halfDone the revision that a run has left done in part; null if there is none
     * @param edited the revisions whose scripts have been edited since they were applied
     * @param problems what is wrong with the history
     */
    public record Result(
            String database,
            List<RevisionView> current,
            List<RevisionView> implied,
            List<String> unknown,
            List<String> ahead,
            @Nullable List<RevisionView> pending,
            List<RevisionView> heads,
            @Nullable String migrator,
            @Nullable String halfDone,
            List<RevisionView> edited,
            List<Problem> problems) {}

    private final Project project;
    private final List<RevisionId> known = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> ahead = new ArrayList<>();
    private List<Revision> edited = List.of();

    private Status(Project project) {
        this.project = project;
    }

    public static Result run(Project project) {
        return new Status(project).run();
    }

    private Result run() {
        try (Migrator migrator = project.migrator(MigrationListener.SILENT)) {
            Inspection inspection = migrator.inspection();
            read(inspection);
            return result(
                    inspection.migrator(project.versionTable()).orElse(null),
                    migrator.halfDone().map(half -> half.revision().value()).orElse(null));
        }
    }

    private Result result(@Nullable String migrator, @Nullable String halfDone) {
        Standing standing = Standing.at(known, project.graph());
        RevisionGraph graph = standing.graph();
        Set<RevisionId> rows = standing.rows();
        RevisionViews views = project.views(rows);
        List<Revision> current = new ArrayList<>(graph.revisions());
        current.removeIf(revision -> !rows.contains(revision.id()));
        List<Revision> implied = new ArrayList<>(graph.newestOfBranches(rows));
        implied.removeIf(revision -> rows.contains(revision.id()));
        return new Result(
                project.database().url().toString(),
                views.all(current),
                views.all(implied),
                List.copyOf(unknown),
                List.copyOf(ahead),
                unknown.isEmpty() ? graph.pending(rows).map(views::all).orElse(null) : null,
                views.all(graph.heads()),
                migrator,
                halfDone,
                views.all(edited),
                graph.problems());
    }

    /** The rows of the version table are told apart by whether a script declares them. */
    private void read(Inspection inspection) {
        RevisionGraph graph = project.graph();
        for (RevisionId row : inspection.rows(project.versionTable())) {
            if (graph.isKnown(row)) {
                known.add(row);
            } else {
                unknown.add(row.value());
            }
        }
        if (!unknown.isEmpty()) {
            inspection.waysBack(project.ledgerTable()).values().forEach(text -> aheadOf(graph, text));
        }
        edited = new EditedScripts(project).find(inspection.checksums(project.ledgerTable()), known);
    }

    private void aheadOf(RevisionGraph graph, String text) {
        Revision revision =
                LedgerScript.read(text, project.ledgerTable().toString()).revision();
        if (!graph.isKnown(revision.id())) {
            ahead.add(revision.title());
        }
    }
}
