package dev.ferro.cli;

import dev.ferro.command.Diff;
import java.util.Objects;

/** {@code ferro diff}. */
final class DiffCommand implements ShellCommand<Diff.Result> {

    private static final Completing SIDES = Completing.revisionsOr(Diff.MODELS, Diff.DATABASE);

    @Override
    public CommandModel model() {
        return CommandModel.of("diff", "show what leads from one schema to another, as operations and SQL")
                .options(
                        OptionModel.of("--from", "SIDE", "`models`, `database`, a URL or a target; else `database`")
                                .completing(SIDES),
                        OptionModel.of("--to", "SIDE", "`models`, `database`, a URL or a target; else `models`")
                                .completing(SIDES))
                .notes(
                        "Writes nothing and changes nothing. `check` answers by its exit code whether there is a"
                                + " difference.",
                        "A target such as `head` stands for what the scripts up to there lead to, as far as they tell:"
                                + " of SQL and Java code in them only their author knows what they do, and a note names"
                                + " it.")
                .examples(
                        "ferro diff",
                        "ferro diff --from postgresql://me@staging/shop --to database",
                        "ferro diff --from head --to models");
    }

    @Override
    public Diff.Result run(Arguments arguments, Session session) {
        return Diff.run(
                session.project(),
                new Diff.Input(
                        Objects.requireNonNullElse(arguments.text("--from"), Diff.DATABASE),
                        Objects.requireNonNullElse(arguments.text("--to"), Diff.MODELS),
                        session.workingFolder()));
    }

    @Override
    public void print(Diff.Result result, Console console) {
        ChangePrinter printer = new ChangePrinter(console);
        printer.notes(result.notes());
        if (result.operations().isEmpty()) {
            console.answer("There is no difference.");
            return;
        }
        printer.print(result.operations());
        console.answer("");
        result.sql().forEach(statement -> console.answer(statement + ";"));
    }
}
