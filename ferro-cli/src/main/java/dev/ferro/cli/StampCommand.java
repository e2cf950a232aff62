package dev.ferro.cli;

import dev.ferro.command.Stamp;

/** {@code ferro stamp}. */
final class StampCommand implements ShellCommand<Stamp.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("stamp", "set the version without running anything")
                .parameters(new ParameterModel("TARGET", true, true, "`head`, an id or the start of one, `base`"))
                .options(
                        OptionModel.flag("--purge", "forget first what the version table holds, known or not"),
                        OptionModel.flag("--sql", "write a script for the database's own client instead"))
                .notes("For a database that is as a revision describes it but came there another way. Nothing is"
                        + " checked: `ferro check` says afterwards whether it was true.")
                .examples("ferro stamp head", "ferro stamp --purge 1a2b");
    }

    @Override
    public Stamp.Result run(Arguments arguments, Session session) {
        return Stamp.run(
                session.project(),
                new Stamp.Input(arguments.parameters(), arguments.has("--purge"), arguments.has("--sql")));
    }

    @Override
    public void print(Stamp.Result result, Console console) {
        console.answer(
                result.sql() == null
                        ? "The database is at " + MovePrinter.place(result.revisions()) + ", by your word."
                        : result.sql().stripTrailing());
    }
}
