package dev.ferro.run;

import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a plan in one transaction and rolls that back, where the database can: it finds out what works and leaves no trace. */
final class TryOut {

    private final Workplace workplace;
    private final Plan plan;

    TryOut(Workplace workplace, Plan plan) {
        this.workplace = workplace;
        this.plan = plan;
    }

    /**
     * {@return how far the plan was tried, in a sentence}
     *
     * @throws dev.ferro.FerroException if something in it fails
     */
    String run() {
        if (!session().dialect().capabilities().transactionalDdl()) {
            return "Nothing was tried: " + session().dialect().title()
                    + " commits each change of the schema by itself.";
        }
        return workplace.rolledBack(this::tried);
    }

    private String tried() {
        for (PlannedMigration migration : plan.migrations()) {
            String obstacle = obstacle(migration);
            if (obstacle != null) {
                return "Everything before `" + migration.revision().id()
                        + "` works: it was tried in a transaction that was rolled back. " + obstacle;
            }
            run(migration);
        }
        return "All of it works: it was tried in a transaction that was rolled back.";
    }

    /** {@return why a migration cannot be tried; null if it can} */
    private static @Nullable String obstacle(PlannedMigration migration) {
        if (migration.operations().stream()
                .anyMatch(operation -> Traits.of(operation).java())) {
            return "That one runs Java code, of which nobody knows whether it can be rolled back.";
        }
        return migration.isAtomic() ? null : "A part of that one runs outside of a transaction.";
    }

    private void run(PlannedMigration migration) {
        Progress progress = new Progress(migration, true, Mark.NOTHING);
        try {
            StatementRunner runner = new StatementRunner(workplace, true, rows -> {});
            for (List<Operation> batch : Batches.of(migration.sections().get(0).operations())) {
                progress.compiling(batch);
                for (Step step : session().dialect().ddl().compile(batch, workplace.view())) {
                    progress.step(step);
                    for (Statement statement : step.statements()) {
                        progress.statement(statement.accept(StatementText.PLAIN), true);
                        runner.run(statement, false);
                    }
                    progress.stepDone();
                }
            }
            for (Sql change : workplace.tables().version().changes(migration.before(), migration.after())) {
                session().update(change);
            }
        } catch (SQLException | RuntimeException failure) {
            throw new MigrationFailure(migration, progress, failure, null, 0).asException();
        }
    }

    private Session session() {
        return workplace.session();
    }
}
