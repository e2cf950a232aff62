package dev.ferro.cli;

import dev.ferro.command.Downgrade;
import dev.ferro.command.MoveResult;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code ferro downgrade}. */
final class DowngradeCommand implements ShellCommand<MoveResult> {

    @Override
    public CommandModel model() {
        return CommandModel.of("downgrade", "move the database back")
                .parameters(ParameterModel.required("TARGET", "`-1`, an id or the start of one, `base`"))
                .options(
                        OptionModel.flag("--yes", "-y", "drop what holds data without asking"),
                        OptionModel.flag("--allow-data-loss", "the same, in words that a script may hold"),
                        OptionModel.flag(
                                "--from-ledger",
                                "take revisions that no script declares back by what the ledger keeps of them"),
                        MovePrinter.SQL,
                        MovePrinter.DRY_RUN,
                        MovePrinter.PLAN,
                        MovePrinter.LOCK_TIMEOUT,
                        MovePrinter.BACKUP)
                .notes(
                        "Undoes the scripts after TARGET, last first; TARGET itself stays.",
                        "Before it drops a table with rows or a column with values it asks. Where nobody is at a"
                                + " terminal it refuses, unless `--allow-data-loss` is given.")
                .examples("ferro downgrade -1", "ferro downgrade 1a2b", "ferro downgrade base --yes");
    }

    @Override
    public MoveResult run(Arguments arguments, Session session) {
        Downgrade.Input input = new Downgrade.Input(
                arguments.required(0),
                MovePrinter.mode(arguments),
                MovePrinter.lockTimeout(arguments),
                MovePrinter.backup(arguments, session),
                arguments.has("--from-ledger"),
                arguments.has("--yes") || arguments.has("--allow-data-loss"),
                asking(session.console()));
        try (ProgressPrinter progress = new ProgressPrinter(session.console())) {
            return Downgrade.run(session.project(), input, progress);
        }
    }

    private static @Nullable Predicate<List<String>> asking(Console console) {
        return console.canAsk()
                ? losses -> console.confirm("This drops what holds data: " + String.join(", ", losses) + ". Go on?")
                : null;
    }

    @Override
    public void print(MoveResult result, Console console) {
        new MovePrinter(console).print(result);
    }
}
