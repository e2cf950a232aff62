package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says where a migration failed, why, what the database is like now, and what to do.
 *
 * @param migration the migration
 * @param progress where it was
 * @param cause what went wrong
 * @param blockers who may have kept it from a lock that it waited for; null if that is not what went wrong
 * @param earlier how many migrations of this run are done and stay so
 */
record MigrationFailure(
        PlannedMigration migration,
        Progress progress,
        Throwable cause,
        @Nullable List<String> blockers,
        int earlier) {

    FerroException asException() {
        List<Problem> problems = new ArrayList<>();
        if (cause instanceof FerroException refusal) {
            refusal.problems().forEach(problem -> problems.add(located(problem)));
        }
        String own = problems.isEmpty() ? DatabaseErrors.words(cause) : null;
        problems.add(
                blockers == null
                        ? Problem.of("migration-failed", what())
                                .at(place())
                                .because(own)
                                .advise(state() + "\n" + next())
                        : Problem.of("lock-timeout", what())
                                .at(place())
                                .because(own + held(blockers))
                                .advise(state() + "\n" + nextAfterWaiting()));
        return new FerroException(Refusal.REFUSED, problems, cause);
    }

    /** {@return what is in the way, a line each} */
    static String held(List<String> blockers) {
        return blockers.isEmpty() ? "" : "\nin its way: " + String.join("\nin its way: ", blockers);
    }

    private String nextAfterWaiting() {
        return "Let the other transaction end, or end it, and run `ferro "
                + migration.direction().word() + "` again; `--lock-timeout` or `lock_timeout` lets it wait longer.";
    }

    private Problem located(Problem problem) {
        return problem.where() == null ? problem.at(migration.revision().place()) : problem;
    }

    private String what() {
        String direction = migration.direction().word();
        return "The " + direction + " " + (migration.direction() == Direction.UPGRADE ? "to " : "from ")
                + migration.revision().title() + " fails" + operation() + ".";
    }

    private String operation() {
        List<Operation> operations = progress.operations();
        return operations.isEmpty()
                ? ""
                : operations.stream().map(Describer::describe).collect(Collectors.joining(", then ", ": ", ""));
    }

    private String place() {
        String position =
                progress.operations().isEmpty() ? "" : ", operation " + progress.position() + " of " + progress.total();
        String statement = progress.statement();
        return migration.revision().place() + position + (statement == null ? "" : "\n" + Texts.shortened(statement));
    }

    private String state() {
        String before = earlier == 0
                ? ""
                : " " + earlier + (earlier == 1 ? " migration" : " migrations") + " before it in this run "
                        + (earlier == 1 ? "stays" : "stay") + " done.";
        return own() + before;
    }

    private String own() {
        String id = "`" + migration.revision().id() + "`";
        if (progress.isCommitting() && DatabaseErrors.isConnectionLost(cause)) {
            return "The connection broke during the commit, so that it is not known whether " + id
                    + " was committed: `ferro current` tells.";
        }
        if (isUncertain()) {
            return "The connection broke in the midst of a statement, which may have been carried out all the same; "
                    + progress.committed() + " of " + progress.total()
                    + " operations before it stay, and the version still says " + Texts.rows(migration.before()) + ".";
        }
        if (isTransactionEnded()) {
            return "What the Java code has committed stays, and what it has rolled back is gone; the rest was rolled"
                    + " back, and the version still says " + Texts.rows(migration.before()) + ".";
        }
        int committed = progress.committed();
        if (progress.isCommittedByItself()) {
            return "This database commits each change of the schema at once, with all before it: " + committed + " of "
                    + progress.total() + " operations stay"
                    + (progress.isPartlyCommitted() ? ", and a part of one" : "")
                    + "; the rest was rolled back, and the version still says " + Texts.rows(migration.before()) + ".";
        }
        if (progress.filled() > 0) {
            return "The " + progress.filled()
                    + " rows that the backfill has filled stay so, as does what ran before it; the"
                    + " version still says " + Texts.rows(migration.before()) + ".";
        }
        return committed == 0
                ? "It was rolled back: the database is as it was before " + id + "."
                : "What ran outside the transaction or before it stays: " + committed + " of " + progress.total()
                        + " operations; the rest was rolled back, and the version still says "
                        + Texts.rows(migration.before())
                        + ".";
    }

    private boolean isUncertain() {
        return progress.isUncertain() && DatabaseErrors.isConnectionLost(cause);
    }

    private boolean isTransactionEnded() {
        return cause instanceof FerroException refusal
                && refusal.problems().get(0).code().equals(StatementRunner.ENDED);
    }

    private String next() {
        String again = "then run `ferro " + migration.direction().word() + "` again"
                + (isUncertain()
                        ? ": it looks how far this one came, and goes on from there."
                        : staysInPart() ? ": it goes on after what stays." : ".");
        String advice = DatabaseErrors.advice(cause)
                .orElse(
                        isTransactionEnded()
                                ? "Undo by hand what stays, mend the script or the database,"
                                : "Mend the script or the database,");
        return advice.endsWith(",") ? advice + " " + again : advice + " " + capitalized(again);
    }

    private boolean staysInPart() {
        return !isTransactionEnded() && (progress.committed() > 0 || progress.isCommittedByItself());
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@return what the ledger keeps of the failure} */
    String words() {
        return cause instanceof FerroException refusal
                ? refusal.problems().stream().map(Problem::what).collect(Collectors.joining(" "))
                : DatabaseErrors.words(cause);
    }
}
