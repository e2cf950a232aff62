package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.run.BackupFile;
import dev.ferro.run.MigrationListener;
import dev.ferro.run.Migrator;
import dev.ferro.run.Plan;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Moves a database back; what holds data is not dropped before somebody has agreed. */
public final class Downgrade {

    /**
     * What was asked for.
     *
     * @param target where to, in the grammar of targets; a range with {@link Mode#SQL} and {@link Mode#PLAN}
     * @param mode what becomes of the plan
     * @param lockTimeout how long a statement waits for a lock, in place of what is configured
     * @param backup where to back the database up before anything is run; null to do without
     * @param fromLedger whether revisions that this checkout does not know are taken back by what the ledger keeps of them
     * @param agreed whether data may be lost
     * @param mayLose asks a person whether these tables and columns may go; null where nobody can be asked
     */
    public record Input(
            String target,
            Mode mode,
            @Nullable Duration lockTimeout,
            @Nullable BackupFile backup,
            boolean fromLedger,
            boolean agreed,
            @Nullable Predicate<List<String>> mayLose) {}

    private Downgrade() {}

    public static MoveResult run(Project project, Input input, MigrationListener listener) {
        if (input.fromLedger()) {
            project.completeFromLedger();
        }
        try (Migrator migrator = project.migrator(listener, input.mode(), input.lockTimeout())) {
            Move move = new Move(project, migrator, input.mode(), input.backup());
            Plan plan = move.plan(input.target(), migrator::planDowngrade, migrator::planDowngrade);
            return move.carryOut(plan, planned -> {
                checkLosses(project, input, planned, migrator);
                return List.of();
            });
        }
    }

    private static void checkLosses(Project project, Input input, Plan plan, Migrator migrator) {
        if (input.agreed()) {
            return;
        }
        List<String> losses = Losses.of(project, plan, migrator);
        if (losses.isEmpty()) {
            return;
        }
        if (input.mayLose() == null) {
            throw Problem.of(
                            "data-would-be-lost",
                            "The downgrade drops what holds data: " + String.join(", ", losses) + ".")
                    .at(project.database().url().toString())
                    .because("there is nobody at a terminal to ask")
                    .advise("Back up what matters, then add `--allow-data-loss`.")
                    .refused();
        }
        if (!input.mayLose().test(losses)) {
            throw Problem.of("declined", "Nothing was changed.").refused();
        }
    }
}
