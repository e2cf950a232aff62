package dev.ferro.cli;

import dev.ferro.command.Check;
import dev.ferro.command.SingleHead;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code ferro check}. */
final class CheckCommand implements ShellCommand<CheckCommand.Answer> {

    /** What was asked about: the models or the history. */
    record Answer(Check.@Nullable Result models, SingleHead.@Nullable Result history) {}

    @Override
    public CommandModel model() {
        return CommandModel.of("check", "say whether models and database agree")
                .options(OptionModel.flag(
                        "--single-head", "instead, say whether the history has one head; needs no database, no models"))
                .notes(
                        "Exits with 0 if they do and with 3 if they do not, and then lists what would have to be done.",
                        "With `--single-head`, which suits continuous integration, exits with 3 if the history has"
                                + " several heads, or if `heads.lock`, where the project keeps one, does not name them.")
                .examples("ferro check", "ferro check --single-head");
    }

    @Override
    public Answer run(Arguments arguments, Session session) {
        return arguments.has("--single-head")
                ? new Answer(null, SingleHead.run(session.project()))
                : new Answer(Check.run(session.project()), null);
    }

    @Override
    public Object document(Answer answer) {
        return Objects.requireNonNull(answer.models() == null ? answer.history() : answer.models());
    }

    @Override
    public int exitCode(Answer answer) {
        boolean modelsDiffer = answer.models() != null && !answer.models().isSame();
        boolean historyIsBad = answer.history() != null && !answer.history().isGood();
        return modelsDiffer || historyIsBad ? NO : 0;
    }

    @Override
    public void print(Answer answer, Console console) {
        if (answer.models() != null) {
            print(answer.models(), console);
        }
        if (answer.history() != null) {
            print(answer.history(), console);
        }
    }

    private static void print(SingleHead.Result result, Console console) {
        RevisionPrinter printer = new RevisionPrinter(console);
        if (result.isOne()) {
            String head = result.heads().isEmpty()
                    ? "no revision"
                    : "one head, " + result.heads().get(0).id();
            console.answer("The history has " + head + ".");
        } else {
            console.answer("The history has " + result.heads().size() + " heads:");
            result.heads().forEach(head -> console.answer("  " + printer.line(head)));
            console.answer("`ferro merge` joins them; `ferro rebase REV` lets your own revisions follow the others.");
        }
        if (result.lock() != null && !result.lock().equals("agrees")) {
            console.answer("`heads.lock` is " + result.lock() + "; `ferro heads --write-lock` writes it anew.");
        }
    }

    private static void print(Check.Result result, Console console) {
        ChangePrinter printer = new ChangePrinter(console);
        printer.notes(result.notes());
        if (result.isSame()) {
            console.answer("Models and database agree.");
            return;
        }
        int count = result.differences().size();
        console.answer("Models and database differ. To do, " + ChangePrinter.count(count, "operation") + ":");
        printer.print(result.differences());
        Integer pending = result.pending();
        String target = result.heads() > 1 ? "heads" : "head";
        console.answer(
                pending != null && pending > 0
                        ? ChangePrinter.count(pending, "revision") + " pending: `ferro upgrade " + target
                                + "`, then check again."
                        : "`ferro revision --autogenerate -m \"…\"` writes a migration that does it.");
    }
}
