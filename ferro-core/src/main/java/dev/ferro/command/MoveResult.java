package dev.ferro.command;

import dev.ferro.operation.Describer;
import dev.ferro.run.BackedUp;
import dev.ferro.run.PlannedMigration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an upgrade or a downgrade did, or would do.
 *
 * @param direction {@code upgrade} or {@code downgrade}
 * @param migrations the migrations, in order; none if the database was there already
 * @param revisions the rows of the version table afterwards; none at the base
 * @param head whether no revision is pending afterwards
 * @param note why nothing is to be done, where that may surprise
 * @param sql the script, where one was asked for
 * @param backup the backup that was made before anything was run; null if none was
 * @param tried how far a dry run has tried it, in a sentence; null if none was asked for
 * @param warnings what a person should know beside
 */
public record MoveResult(
        String direction,
        List<Moved> migrations,
        List<String> revisions,
        boolean head,
        @Nullable String note,
        @Nullable String sql,
        @Nullable BackedUp backup,
        @Nullable String tried,
        List<String> warnings) {

    /**
     * A migration of the move.
     *
     * @param id the revision
     * @param message what it does
     * @param counts whether nothing of it runs: it is a squashed revision, and what it replaces has run, or runs by itself
     * @param operations its operations, each in a few words
     * @param statements its statements, where a dry run was asked for
     * @param plan its statements and what they do to others, where that was asked for
     */
    public record Moved(
            String id,
            String message,
            boolean counts,
            List<String> operations,
            @Nullable List<String> statements,
            @Nullable PlanView plan) {

        static Moved of(PlannedMigration migration) {
            return of(migration, null, null);
        }

        static Moved of(PlannedMigration migration, @Nullable List<String> statements, @Nullable PlanView plan) {
            return new Moved(
                    migration.revision().id().value(),
                    migration.revision().message(),
                    migration.counts(),
                    migration.operations().stream().map(Describer::describe).toList(),
                    statements,
                    plan);
        }
    }
}
