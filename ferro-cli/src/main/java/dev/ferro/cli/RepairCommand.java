package dev.ferro.cli;

import dev.ferro.Problem;
import dev.ferro.command.Repair;
import dev.ferro.run.Mending;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ferro repair}. */
final class RepairCommand implements ShellCommand<Repair.Result> {

    private static final Map<String, Mending> CHOICES = choices();

    private static Map<String, Mending> choices() {
        Map<String, Mending> choices = new LinkedHashMap<>();
        choices.put("--done", Mending.DONE);
        choices.put("--redo", Mending.REDO);
        choices.put("--restart", Mending.RESTART);
        return choices;
    }

    @Override
    public CommandModel model() {
        return CommandModel.of("repair", "explain a migration that is done in part, and mend the ledger")
                .options(
                        OptionModel.flag("--done", "the statement that is not certain has been carried out"),
                        OptionModel.flag("--redo", "the statement that is not certain has not been carried out"),
                        OptionModel.flag("--restart", "what stayed has been undone by hand: begin anew"))
                .notes(
                        "Where a database commits each change of the schema by itself, or a migration runs outside a"
                                + " transaction, one that fails or is killed stays done in part. `ferro upgrade` goes on"
                                + " where it broke off. This command tells what stays, and settles what Ferro cannot know.",
                        "Without an option nothing is changed.")
                .examples("ferro repair", "ferro repair --redo");
    }

    @Override
    public Repair.Result run(Arguments arguments, Session session) {
        return Repair.run(session.project(), mending(arguments));
    }

    private static @Nullable Mending mending(Arguments arguments) {
        List<String> given = CHOICES.keySet().stream().filter(arguments::has).toList();
        if (given.size() > 1) {
            throw Problem.of("repair-choices", "`" + given.get(0) + "` and `" + given.get(1) + "` exclude each other.")
                    .advise("Give one of them.")
                    .usage();
        }
        return given.isEmpty() ? null : CHOICES.get(given.get(0));
    }

    @Override
    public void print(Repair.Result result, Console console) {
        if (result.id() == null) {
            console.answer("Nothing is done in part.");
            return;
        }
        String title = "`" + result.id() + "`"
                + (result.revision() == null
                        ? ", which no script declares,"
                        : " (" + result.revision().message() + ")");
        if (result.mended() == Mending.RESTART) {
            console.answer("The " + result.direction() + " of " + title + " begins anew next time, by your word.");
            return;
        }
        console.answer("The " + result.direction() + " of " + title + " is done in part.");
        operations(result, console);
        if (result.error() != null) {
            console.answer("It failed: " + result.error());
        }
        advice(result, console);
    }

    private static void operations(Repair.Result result, Console console) {
        int number = 0;
        for (String operation : result.operations()) {
            String mark = number < result.done() ? console.paint().green("done") : "left";
            console.answer(
                    "  " + (number == result.done() && result.uncertain() != null ? "?   " : mark) + "  " + operation);
            number++;
        }
    }

    private static void advice(Repair.Result result, Console console) {
        if (result.uncertain() == null) {
            console.answer(
                    "`ferro " + result.direction() + "` goes on with what is left. To begin anew, undo by hand what is"
                            + " done, then run `ferro repair --restart`.");
            return;
        }
        console.answer("It broke off in: " + result.uncertain());
        console.answer(
                "`ferro " + result.direction() + "` looks at the database whether that is done. If it cannot tell: look"
                        + " yourself, then run `ferro repair --done` or `ferro repair --redo`.");
    }
}
