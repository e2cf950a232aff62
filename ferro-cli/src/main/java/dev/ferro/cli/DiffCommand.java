package dev.ferro.cli;

import dev.ferro.command.Diff;
import java.util.Objects;

/** {@code ferro diff}. */
final class DiffCommand implements ShellCommand<Diff.Result> {

    private static final Completing SIDES = Completing.words("models", "database");

    @Override
    public CommandModel model() {
        return CommandModel.of("diff", "show what leads from one schema to another, as operations and SQL")
                .options(
                        OptionModel.of("--from", "SIDE", "`models`, `database` or a URL; else `database`")
                                .completing(SIDES),
                        OptionModel.of("--to", "SIDE", "`models`, `database` or a URL; else `models`")
                                .completing(SIDES))
                .notes("Writes nothing and changes nothing. `check` answers by its exit code whether there is a"
                        + " difference.")
                .examples("ferro diff", "ferro diff --from postgresql://me@staging/shop --to database");
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
