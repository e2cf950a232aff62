package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.run.BackupFile;
import dev.ferro.run.Inspection;
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
     * @param agreed whether data may be lost
     * @param mayLose asks a person whether these tables and columns may go; null where nobody can be asked
     */
    public record Input(
            String target,
            Mode mode,
            @Nullable Duration lockTimeout,
            @Nullable BackupFile backup,
            boolean agreed,
            @Nullable Predicate<List<String>> mayLose) {}

    private Downgrade() {}

    public static MoveResult run(Project project, Input input, MigrationListener listener) {
        try (Migrator migrator = project.migrator(listener, input.mode(), input.lockTimeout())) {
            Move move = new Move(project, migrator, input.mode(), input.backup());
            Plan plan = move.plan(input.target(), migrator::planDowngrade, migrator::planDowngrade);
            return move.carryOut(plan, planned -> {
                checkLosses(project, input, planned);
                return List.of();
            });
        }
    }

    private static void checkLosses(Project project, Input input, Plan plan) {
        if (input.agreed()) {
            return;
        }
        List<String> losses = losses(project, plan);
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

    private static List<String> losses(Project project, Plan plan) {
        List<Loss> possible = plan.migrations().stream()
                .flatMap(migration -> migration.operations().stream())
                .flatMap(operation -> operation.accept(new LossFinder()))
                .distinct()
                .toList();
        if (possible.isEmpty()) {
            return List.of();
        }
        try (Inspection inspection = Inspection.of(project.database())) {
            return possible.stream()
                    .filter(loss -> inspection.holds(loss.table(), loss.column()))
                    .map(Loss::toString)
                    .toList();
        }
    }
}
