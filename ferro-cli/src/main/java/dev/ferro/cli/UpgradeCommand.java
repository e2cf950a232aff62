package dev.ferro.cli;

import dev.ferro.command.MoveResult;
import dev.ferro.command.Upgrade;

/** {@code ferro upgrade}. */
final class UpgradeCommand implements ShellCommand<MoveResult> {

    @Override
    public CommandModel model() {
        return CommandModel.of("upgrade", "move the database forward")
                .parameters(ParameterModel.required("TARGET", "`head`, an id or the start of one, `+1`"))
                .options(
                        OptionModel.flag("--yes", "-y", "answer yes to every question; so far there is none"),
                        MovePrinter.SQL,
                        MovePrinter.DRY_RUN,
                        MovePrinter.PLAN,
                        MovePrinter.LOCK_TIMEOUT,
                        MovePrinter.BACKUP)
                .notes(
                        "Runs the scripts that are not applied yet, in order, each in a transaction of its own with its"
                                + " row of the version table. A migration that fails leaves the database as it was"
                                + " before it.",
                        "`--sql` and `--plan` start where the database is, or take a range and need no database.")
                .examples("ferro upgrade head", "ferro upgrade +1 --dry-run", "ferro upgrade base:head --sql");
    }

    @Override
    public MoveResult run(Arguments arguments, Session session) {
        Upgrade.Input input = new Upgrade.Input(
                arguments.required(0),
                MovePrinter.mode(arguments),
                MovePrinter.lockTimeout(arguments),
                MovePrinter.backup(arguments, session));
        try (ProgressPrinter progress = new ProgressPrinter(session.console())) {
            return Upgrade.run(session.project(), input, progress);
        }
    }

    @Override
    public void print(MoveResult result, Console console) {
        new MovePrinter(console).print(result);
    }
}
