package dev.ferro.cli;

import dev.ferro.command.Mode;
import dev.ferro.command.MoveResult;
import dev.ferro.command.MoveResult.Moved;
import dev.ferro.config.Durations;
import dev.ferro.run.BackupFile;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints what an upgrade or a downgrade did, or would do. */
final class MovePrinter {

    static final OptionModel SQL = OptionModel.flag("--sql", "write a script for the database's own client instead");
    static final OptionModel DRY_RUN =
            OptionModel.flag("--dry-run", "show the statements, and try them in a transaction that is rolled back");

    static final OptionModel PLAN =
            OptionModel.flag("--plan", "show the statements, what they lock and what is irreversible");

    static final OptionModel LOCK_TIMEOUT =
            OptionModel.of("--lock-timeout", "TIME", "how long a statement waits for a lock, such as `2s`");

    static final OptionModel BACKUP = OptionModel.of(
            "--backup", "FILE", "back the database up first, into a file that is not there or into a folder");

    private final Console console;
    private final Paint paint;

    MovePrinter(Console console) {
        this.console = console;
        this.paint = console.paint();
    }

    static Mode mode(Arguments arguments) {
        List<OptionModel> modes = Stream.of(SQL, DRY_RUN, PLAN)
                .filter(option -> arguments.has(option.name()))
                .toList();
        if (modes.size() > 1) {
            throw dev.ferro.Problem.of(
                            "usage",
                            "`" + modes.get(0).name() + "` and `" + modes.get(1).name() + "` exclude each other.")
                    .advise(
                            "`--sql` writes a whole script, `--dry-run` shows the statements and tries them, `--plan` shows"
                                    + " what they lock.")
                    .usage();
        }
        return arguments.has(SQL.name())
                ? Mode.SQL
                : arguments.has(DRY_RUN.name()) ? Mode.DRY_RUN : arguments.has(PLAN.name()) ? Mode.PLAN : Mode.RUN;
    }

    static @Nullable Duration lockTimeout(Arguments arguments) {
        String text = arguments.text(LOCK_TIMEOUT.name());
        Duration timeout = text == null ? null : Durations.parse(text);
        if (text != null && timeout == null) {
            throw dev.ferro.Problem.of("usage", "`--lock-timeout` cannot be `" + text + "`.")
                    .advise("Write a number and a unit, such as `500ms`, `2s` or `1m`.")
                    .usage();
        }
        return timeout;
    }

    static @Nullable BackupFile backup(Arguments arguments, Session session) {
        String text = arguments.text(BACKUP.name());
        return text == null
                ? null
                : new BackupFile(
                        session.workingFolder().resolve(text),
                        session.surroundings().variables());
    }

    void print(MoveResult result) {
        result.warnings().forEach(console::warning);
        if (result.backup() != null) {
            console.answer("Backed up to " + console.shown(result.backup().file()) + ". To go back to it:");
            console.answer("  " + result.backup().restoring());
        }
        if (result.sql() != null) {
            console.script(result.sql());
            return;
        }
        if (result.migrations().isEmpty()) {
            console.answer(
                    result.note() == null ? "Nothing to do: the database is at " + place(result) + "." : result.note());
            return;
        }
        boolean dry = false;
        for (Moved migration : result.migrations()) {
            if (migration.statements() != null) {
                dry = true;
                statements(migration, migration.statements());
            } else if (migration.plan() != null) {
                dry = true;
                new PlanPrinter(console).print(migration, migration.plan());
            }
        }
        if (result.tried() != null) {
            console.answer(result.tried());
        }
        console.answer((dry ? "The database would be at " : "The database is at ") + place(result) + ".");
    }

    private void statements(Moved migration, List<String> statements) {
        console.answer(paint.dim("-- ") + paint.yellow(migration.id()) + paint.dim("  " + migration.message()));
        if (migration.counts()) {
            console.answer(paint.dim("-- nothing runs: what it replaces has run, or runs by itself"));
        }
        for (String statement : statements) {
            console.answer(statement.startsWith("--") ? paint.dim(statement) : statement + ";");
        }
        console.answer("");
    }

    private static String place(MoveResult result) {
        return place(result.revisions()) + (result.head() && !result.revisions().isEmpty() ? " (head)" : "");
    }

    static String place(List<String> revisions) {
        return revisions.isEmpty() ? "base" : "`" + String.join("`, `", revisions) + "`";
    }
}
