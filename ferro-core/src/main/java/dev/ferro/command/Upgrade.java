package dev.ferro.command;

import dev.ferro.run.BackupFile;
import dev.ferro.run.MigrationListener;
import dev.ferro.run.Migrator;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves a database forward. */
public final class Upgrade {

    /**
     * What was asked for.
     *
     * @param target where to, in the grammar of targets; a range with {@link Mode#SQL} and {@link Mode#PLAN}
     * @param mode what becomes of the plan
     * @param lockTimeout how long a statement waits for a lock, in place of what is configured
     * @param backup where to back the database up before anything is run; null to do without
     */
    public record Input(
            String target,
            Mode mode,
            @Nullable Duration lockTimeout,
            @Nullable BackupFile backup) {}

    private Upgrade() {}

    public static MoveResult run(Project project, Input input, MigrationListener listener) {
        new HeadsLock(project).refuseConflict();
        try (Migrator migrator = project.migrator(listener, input.mode(), input.lockTimeout())) {
            Move move = new Move(project, migrator, input.mode(), input.backup());
            EditedScripts edited = new EditedScripts(project);
            return move.carryOut(
                    move.plan(input.target(), migrator::planUpgrade, migrator::planUpgrade),
                    plan -> plan.isEmpty() || plan.start().isEmpty()
                            ? List.of()
                            : edited.remarks(migrator.checksums(), plan.start()));
        }
    }
}
