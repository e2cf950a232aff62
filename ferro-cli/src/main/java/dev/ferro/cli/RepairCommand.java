package dev.ferro.cli;

import dev.ferro.Problem;
import dev.ferro.command.Repair;
import dev.ferro.run.Mending;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code ferro repair}. */
final class RepairCommand implements ShellCommand<RepairCommand.Answer> {

    private static final String ACCEPT = "--accept";

    /** What was repaired: a migration that was done in part, or what the ledger says of scripts. */
    record Answer(Repair.@Nullable Result half, Repair.@Nullable Accepted scripts) {}

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
                        OptionModel.flag("--restart", "what stayed has been undone by hand: begin anew"),
                        OptionModel.flag(ACCEPT, "take scripts that were edited for what was applied"))
                .notes(
                        "Where a database commits each change of the schema by itself, or a migration runs outside a"
                                + " transaction, one that fails or is killed stays done in part. `ferro upgrade` goes on"
                                + " where it broke off. This command tells what stays, and settles what Ferro cannot know.",
                        "`ferro upgrade` runs nothing while a script is another than the one that was applied. `--accept` is"
                                + " your word that the edits make no difference to this database.",
                        "Without an option nothing is changed.")
                .examples("ferro repair", "ferro repair --redo", "ferro repair --accept");
    }

    @Override
    public Answer run(Arguments arguments, Session session) {
        List<String> given = Stream.concat(CHOICES.keySet().stream(), Stream.of(ACCEPT))
                .filter(arguments::has)
                .toList();
        if (given.size() > 1) {
            throw Problem.of("repair-choices", "`" + given.get(0) + "` and `" + given.get(1) + "` exclude each other.")
                    .advise("Give one of them.")
                    .usage();
        }
        if (given.contains(ACCEPT)) {
            return new Answer(null, Repair.accept(session.project()));
        }
        Mending mending = given.isEmpty() ? null : CHOICES.get(given.get(0));
        return new Answer(Repair.run(session.project(), mending), null);
    }

    @Override
    public Object document(Answer answer) {
        return Objects.requireNonNull(answer.half() == null ? answer.scripts() : answer.half());
    }

    @Override
    public void print(Answer answer, Console console) {
        if (answer.scripts() != null) {
            RevisionPrinter printer = new RevisionPrinter(console);
            answer.scripts().accepted().forEach(revision -> console.answer(printer.line(revision)));
            console.answer("These scripts count as what was applied, by your word.");
        }
        if (answer.half() != null) {
            print(answer.half(), console);
        }
    }

    private static void print(Repair.Result result, Console console) {
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
