package dev.ferro.cli;

import dev.ferro.command.ChangeView.HazardView;
import dev.ferro.command.MoveResult.Moved;
import dev.ferro.command.PlanView;
import dev.ferro.command.PlanView.LockView;
import dev.ferro.command.PlanView.Part;
import dev.ferro.command.PlanView.StatementView;
import java.util.List;

/** Prints what a migration would do to the database and to others: everything but its statements as comments. */
final class PlanPrinter {

    private final Console console;
    private final Paint paint;

    PlanPrinter(Console console) {
        this.console = console;
        this.paint = console.paint();
    }

    void print(Moved migration, PlanView plan) {
        console.answer(paint.dim("-- ") + paint.yellow(migration.id()) + paint.dim("  " + migration.message()));
        if (migration.counts()) {
            note("nothing runs: what it replaces has run, or runs by itself");
        } else if (plan.parts().isEmpty()) {
            note("sends nothing but its row of the version table");
        }
        plan.parts().forEach(this::print);
        plan.irreversible().forEach(line -> console.answer("-- " + paint.red("irreversible") + ": " + line));
        plan.hazards().forEach(this::print);
        console.answer("");
    }

    private void print(Part part) {
        note(part.transaction() ? begin(part) : "outside of a transaction: each statement commits by itself");
        if (part.lock() != null) {
            note("  " + words(part.lock()));
        }
        for (StatementView statement : part.statements()) {
            print(statement, part);
        }
        if (part.transaction()) {
            note("commit");
        }
    }

    private static String begin(Part part) {
        return part.changesCommit()
                ? "begin; each change of the schema commits by itself, and what came before it"
                : "begin; locks are kept until the commit";
    }

    private void print(StatementView statement, Part part) {
        boolean comment = statement.sql().startsWith("--") && statement.sql().indexOf('\n') < 0;
        console.answer(comment ? paint.dim(statement.sql()) : statement.sql() + ";");
        List<LockView> locks = statement.locks().stream()
                .filter(lock -> part.lock() == null || lock.object() != null)
                .toList();
        locks.forEach(lock -> note("  " + words(lock)));
        if (statement.uncertain() != null) {
            console.answer(paint.dim("--   ") + paint.yellow("uncertain") + paint.dim(": " + statement.uncertain()));
        }
        if (locks.isEmpty() && statement.uncertain() == null && part.lock() == null && !comment) {
            note("  locks nothing that others wait for");
        }
    }

    private void print(HazardView hazard) {
        String label = hazard.severity().equals("danger") ? paint.red(hazard.code()) : paint.yellow(hazard.code());
        console.answer("-- " + label + " " + hazard.message());
        if (console.isVerbose()) {
            note("   " + hazard.advice());
        }
    }

    private static String words(LockView lock) {
        String object = lock.object() == null ? "the database" : lock.object();
        return lock.lock() + " on " + object + ": " + lock.meaning();
    }

    private void note(String line) {
        console.answer(paint.dim("-- " + line));
    }
}
