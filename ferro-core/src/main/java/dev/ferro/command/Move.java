package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.command.ChangeView.HazardView;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionRange;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.run.BackedUp;
import dev.ferro.run.BackupFile;
import dev.ferro.run.Direction;
import dev.ferro.run.MigrationEffects;
import dev.ferro.run.MigrationStatements;
import dev.ferro.run.Migrator;
import dev.ferro.run.Plan;
import dev.ferro.run.PlannedMigration;
import dev.ferro.run.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an upgrade and a downgrade have in common: a plan that is run, shown or written. */
final class Move {

    private final Project project;
    private final Migrator migrator;
    private final Mode mode;
    private final @Nullable BackupFile backup;
    private final List<String> remarks = new ArrayList<>();
    private @Nullable BackedUp backedUp;
    private @Nullable String tried;

    /** @param backup where to back the database up before anything is run; null to do without */
    Move(Project project, Migrator migrator, Mode mode, @Nullable BackupFile backup) {
        this.project = project;
        this.migrator = migrator;
        this.mode = mode;
        this.backup = backup;
        if (backup != null && mode != Mode.RUN) {
            throw Problem.of("backup-without-run", "A backup is made only when something is run.")
                    .advise("Leave `--backup` out.")
                    .usage();
        }
    }

    /** {@return the plan that a target means} A range, which does not ask the database, is for what runs nothing. */
    Plan plan(String target, Function<RevisionTarget, Plan> online, Function<RevisionRange, Plan> offline) {
        if (!RevisionRange.isRange(target)) {
            return online.apply(RevisionTarget.parse(target));
        }
        if (mode != Mode.SQL && mode != Mode.PLAN) {
            throw Problem.of(
                            "range-without-sql",
                            "`" + target + "` is a range, and ranges are for `--sql` and `--plan`.")
                    .because("a database moves from where it is")
                    .advise("Name the target alone, or add `--sql` or `--plan`.")
                    .usage();
        }
        return offline.apply(RevisionRange.parse(target));
    }

    /** Carries the plan out as the mode says; {@code beforeRun} may still refuse, or have something to say. */
    MoveResult carryOut(Plan plan, Function<Plan, List<String>> beforeRun) {
        return switch (mode) {
            case RUN -> {
                remarks.addAll(beforeRun.apply(plan));
                Result run = migrator.run(plan, backup);
                backedUp = run.backup();
                yield result(plan, moved(plan), run.rows(), null);
            }
            case DRY_RUN -> {
                List<MoveResult.Moved> shown = shown(migrator.dryRun(plan));
                tried = plan.isEmpty() ? null : migrator.tryOut(plan);
                yield result(plan, shown, plan.end(), null);
            }
            case PLAN -> result(plan, planned(plan), plan.end(), null);
            case SQL -> result(plan, moved(plan), plan.end(), migrator.offline(plan));
        };
    }

    private static List<MoveResult.Moved> moved(Plan plan) {
        List<MoveResult.Moved> moved = new ArrayList<>();
        for (PlannedMigration migration : plan.migrations()) {
            moved.add(MoveResult.Moved.of(migration));
        }
        return moved;
    }

    private static List<MoveResult.Moved> shown(List<MigrationStatements> migrations) {
        List<MoveResult.Moved> shown = new ArrayList<>();
        for (MigrationStatements migration : migrations) {
            shown.add(MoveResult.Moved.of(migration.migration(), migration.statements(), null));
        }
        return shown;
    }

    private List<MoveResult.Moved> planned(Plan plan) {
        boolean changesCommit = !project.database().dialect().capabilities().transactionalDdl();
        List<MigrationEffects> effects = migrator.effects(plan);
        return effects.stream()
                .map(effect -> {
                    PlannedMigration migration = effect.migration();
                    return MoveResult.Moved.of(
                            migration,
                            null,
                            new PlanView(
                                    PlanView.parts(effect, changesCommit),
                                    migration.counts()
                                            ? List.of()
                                            : Irreversible.of(
                                                    migration,
                                                    project.database()
                                                            .dialect()
                                                            .client()
                                                            .quoting()),
                                    hazards(migration)));
                })
                .toList();
    }

    private List<HazardView> hazards(PlannedMigration migration) {
        return ChangeView.of(migration.operations(), project.database().safetyChecks()).stream()
                .flatMap(change -> change.hazards().stream())
                .toList();
    }

    private MoveResult result(Plan plan, List<MoveResult.Moved> moved, List<RevisionId> rows, @Nullable String sql) {
        Optional<List<Revision>> pending = project.graph().pending(rows);
        boolean head = pending.isPresent() && pending.get().isEmpty();
        return new MoveResult(
                plan.direction().word(),
                moved,
                values(rows),
                head,
                plan.note().orElse(null),
                sql,
                backedUp,
                tried,
                warnings(plan.direction()));
    }

    private static List<String> values(List<RevisionId> rows) {
        List<String> values = new ArrayList<>();
        for (RevisionId row : rows) {
            values.add(row.value());
        }
        return values;
    }

    private List<String> warnings(Direction direction) {
        List<String> warnings = new ArrayList<>(remarks);
        switch (direction) {
            case UPGRADE -> new HeadsLock(project).remark().ifPresent(warnings::add);
            case DOWNGRADE -> {}
        }
        return warnings;
    }
}
