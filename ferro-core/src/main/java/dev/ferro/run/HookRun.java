package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the hooks of a run, each in a transaction of its own. */
final class HookRun {

    private final Hooks hooks;
    private final Workplace workplace;
    private final Direction direction;
    private final String database;

    HookRun(Hooks hooks, Workplace workplace, Direction direction, String database) {
        this.hooks = hooks;
        this.workplace = workplace;
        this.direction = direction;
        this.database = database;
    }

    boolean concernMigrations() {
        return hooks.concernMigrations();
    }

    void run(HookPoint point, List<String> revisions) throws SQLException {
        at(new HookEvent(point, direction, revisions, null, database), null);
    }

    void migration(HookPoint point, PlannedMigration migration) throws SQLException {
        if (!migration.counts()) {
            List<String> revision = List.of(migration.revision().id().value());
            at(
                    new HookEvent(
                            point, direction, revision, migration.revision().message(), database),
                    migration.revision().title());
        }
    }

    private void at(HookEvent event, @Nullable String title) throws SQLException {
        for (Hooks.Named hook : hooks.at(event.point())) {
            workplace.session().rest();
            workplace.lock().begin();
            try {
                hook.hook()
                        .run(event, GuardedConnection.around(workplace.session().connection()));
            } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
                throw rolledBack(failed(hook, event, title, failure));
            }
            workplace.session().commit();
            workplace.session().rest();
        }
    }

    /** What goes wrong here must not hide what went wrong before. */
    private FerroException rolledBack(FerroException failure) {
        try {
            workplace.session().rollback();
        } catch (SQLException broken) {
            failure.addSuppressed(broken);
        }
        return failure;
    }

    private static FerroException failed(Hooks.Named hook, HookEvent event, @Nullable String title, Throwable failure) {
        String when = event.point().title()
                + (title == null ? "" : " " + event.direction().word() + " of " + title);
        return Problem.of("hook-failed", "The hook `" + hook.name() + "` fails " + when + ".")
                .because(words(failure))
                .advise(advice(event))
                .refused()
                .causedBy(failure);
    }

    private static String words(Throwable failure) {
        if (failure instanceof SQLException exception) {
            return DatabaseErrors.words(exception);
        }
        return failure instanceof FerroException refusal
                ? refusal.problems().get(0).what()
                : String.valueOf(failure instanceof HookFailure ? failure.getMessage() : failure);
    }

    private static String advice(HookEvent event) {
        String again = "Mend the hook, then run `ferro " + event.direction().word() + "` again.";
        return switch (event.point()) {
            case BEFORE_RUN -> "No migration was run. " + again;
            case BEFORE_MIGRATION -> "This migration was not run; those before it stay. " + again;
            case AFTER_MIGRATION -> "The migration itself stays; those after it were not run. " + again;
            case AFTER_RUN -> "All migrations were run, and stay.";
        };
    }
}
