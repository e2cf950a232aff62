package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.operation.Describer;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import dev.ferro.run.HalfDone;
import dev.ferro.run.Mending;
import dev.ferro.run.MigrationListener;
import dev.ferro.run.Migrator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains a migration that is done in part, and mends what the ledger says of it. */
public final class Repair {

    /**
     * What was found, and done.
     *
     * @param id the revision that is done in part; null if there is none
     * @param revision the same, if a script declares it
     * @param direction {@code upgrade} or {@code downgrade}
     * @param operations what it does, in order; empty if its script is not there
     * @param done how many of them are done for good
     * @param uncertain a statement that may or may not have been carried out; null if that is known
     * @param error what the database said; null if the run was interrupted
     * @param mended what was written into the ledger; null if nothing was
     */
    public record Result(
            @Nullable String id,
            @Nullable RevisionView revision,
            String direction,
            List<String> operations,
            int done,
            @Nullable String uncertain,
            @Nullable String error,
            @Nullable Mending mended) {}

    /**
     * What was taken for what had been applied.
     *
     * @param accepted the revisions whose scripts had been edited
     */
    public record Accepted(List<RevisionView> accepted) {}

    private final Project project;
    private final Migrator migrator;

    private Repair(Project project, Migrator migrator) {
        this.project = project;
        this.migrator = migrator;
    }

    /** @param mending what to write down; null to write nothing */
    public static Result run(Project project, @Nullable Mending mending) {
        try (Migrator migrator = project.migrator(MigrationListener.SILENT)) {
            return new Repair(project, migrator).run(mending);
        }
    }

    /** Takes the scripts as they are now for what was applied. */
    public static Accepted accept(Project project) {
        try (Migrator migrator = project.migrator(MigrationListener.SILENT)) {
            List<Revision> edited = new EditedScripts(project).find(migrator.checksums(), migrator.rows());
            if (edited.isEmpty()) {
                throw Problem.of(
                                "nothing-edited",
                                "No script has been edited since it was applied; there is nothing to accept.")
                        .refused();
            }
            Map<RevisionId, String> checksums = new LinkedHashMap<>();
            edited.forEach(revision ->
                    checksums.put(revision.id(), project.checksum(revision.id()).orElseThrow()));
            migrator.accept(checksums);
            return new Accepted(project.views(null).all(edited));
        }
    }

    private Result run(@Nullable Mending mending) {
        Optional<HalfDone> found = mending == null ? migrator.halfDone() : Optional.of(migrator.mend(mending));
        if (found.isEmpty()) {
            return new Result(null, null, "", List.of(), 0, null, null, null);
        }
        HalfDone half = found.get();
        return new Result(
                half.revision().value(),
                view(half),
                half.direction().word(),
                half.operations().stream().map(Describer::describe).toList(),
                half.done(),
                half.uncertain(),
                half.error(),
                mending);
    }

    private @Nullable RevisionView view(HalfDone half) {
        return project.graph()
                .find(half.revision())
                .map(revision -> project.views(null).all(List.of(revision)).get(0))
                .orElse(null);
    }
}
