package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan. Where another migrator has done a part of it meanwhile, only the rest is run; where it has done something
 * else, the plan is refused.
 */
final class PlanRun {

    private final Workplace workplace;
    private final Planner planner;
    private final Plan plan;
    private final HookRun hooks;
    private final List<Revision> done = new ArrayList<>();
    private @Nullable Unfinished unfinished;

    PlanRun(Workplace workplace, Planner planner, Plan plan, HookRun hooks) {
        this.workplace = workplace;
        this.planner = planner;
        this.plan = plan;
        this.hooks = hooks;
    }

    Result run(Instant started) {
        return run(started, Optional::empty);
    }

    /** @param backup makes a backup, under the lock, if there is one to be made */
    Result run(Instant started, Workplace.Work<Optional<BackedUp>> backup) {
        workplace.listener().planned(plan.migrations().size());
        return workplace.locked(() -> {
            List<PlannedMigration> rest = plan.migrations();
            List<RevisionId> rows = rows();
            if (!isSame(rows, plan.start())) {
                rest = adapted(plan.start(), rows, rest);
            }
            unfinished = relevant(rows, rest);
            BackedUp backedUp = rest.isEmpty() ? null : backup.run().orElse(null);
            if (!rest.isEmpty()) {
                rows = runAll(rows, rest);
            }
            return new Result(plan.direction(), done, rows, Duration.between(started, Instant.now()), backedUp);
        });
    }

    /** {@return the rows of the version table afterwards} */
    private List<RevisionId> runAll(List<RevisionId> start, List<PlannedMigration> migrations) throws SQLException {
        List<RevisionId> rows = start;
        List<PlannedMigration> rest = migrations;
        hooks.run(HookPoint.BEFORE_RUN, ids(rest));
        Convoys convoys = new Convoys(workplace, plan, hooks);
        while (!rest.isEmpty()) {
            List<PlannedMigration> run = rest.subList(0, convoys.run(rest));
            if (!run.isEmpty()) {
                run.forEach(migration -> done.add(migration.revision()));
                rows = run.get(run.size() - 1).after();
                rest = rest.subList(run.size(), rest.size());
                continue;
            }
            PlannedMigration next = rest.get(0);
            if (runsAsPlanned(next)) {
                rest = rest.subList(1, rest.size());
                rows = next.after();
            } else {
                workplace.session().rest();
                rows = rows();
                rest = adapted(next.before(), rows, rest);
            }
        }
        if (!done.isEmpty()) {
            hooks.run(
                    HookPoint.AFTER_RUN,
                    done.stream().map(revision -> revision.id().value()).toList());
        }
        return rows;
    }

    private boolean runsAsPlanned(PlannedMigration next) throws SQLException {
        hooks.migration(HookPoint.BEFORE_MIGRATION, next);
        if (!new MigrationRun(workplace, next, continuation(next)).run(done.size())) {
            return false;
        }
        done.add(next.revision());
        hooks.migration(HookPoint.AFTER_MIGRATION, next);
        return true;
    }

    private static List<String> ids(List<PlannedMigration> migrations) {
        return migrations.stream()
                .map(migration -> migration.revision().id().value())
                .toList();
    }

    /** {@return the migration that an earlier run has left done in part, to be gone on with; null if there is none} */
    private @Nullable Unfinished relevant(List<RevisionId> rows, List<PlannedMigration> rest) throws SQLException {
        Unfinished left = workplace
                .tables()
                .ledger()
                .unfinished(workplace.session().connection())
                .orElse(null);
        if (left == null || rest.isEmpty() || planner.isDoneByHand(left, rows)) {
            return null;
        }
        PlannedMigration first = rest.get(0);
        if (!first.revision().id().equals(left.revision()) || first.direction() != left.direction()) {
            throw halfDone(left);
        }
        return left;
    }

    private static FerroException halfDone(Unfinished left) {
        String word = left.direction().word();
        return Problem.of("half-done", "The " + word + " of revision `" + left.revision() + "` is done in part.")
                .because("an earlier run broke off in it, on a database that had committed some of it already")
                .advise("Go on with it: `ferro " + word + " "
                        + (left.direction() == Direction.UPGRADE ? left.revision() : "-1")
                        + "`. `ferro repair` tells what stays and what else can be done.")
                .refused();
    }

    private Continuation continuation(PlannedMigration next) throws SQLException {
        Unfinished left = unfinished;
        unfinished = null;
        return left == null ? Continuation.whole(next) : Continuation.of(left, next, workplace.session());
    }

    private List<RevisionId> rows() {
        return workplace.tables().version().readToChange(workplace.session().connection());
    }

    private static boolean isSame(List<RevisionId> rows, List<RevisionId> others) {
        return Set.copyOf(rows).equals(Set.copyOf(others));
    }

    private List<PlannedMigration> adapted(
            List<RevisionId> expected, List<RevisionId> rows, List<PlannedMigration> rest) {
        return planner.adapted(plan, rows, rest)
                .filter(left -> !isSame(rows, expected))
                .orElseThrow(() -> changed(expected, rows));
    }

    static FerroException changed(Collection<RevisionId> expected, Collection<RevisionId> rows) {
        return Problem.of("database-changed", "Another migrator has changed the database since the plan was made.")
                .because("the plan goes on from " + Texts.rows(expected) + ", but the database is at "
                        + Texts.rows(rows))
                .advise("Look at `ferro current` and run the command again.")
                .refused();
    }
}
