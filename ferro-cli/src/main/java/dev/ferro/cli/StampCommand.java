package dev.ferro.cli;

import dev.ferro.command.Stamp;

/** {@code ferro stamp}. */
final class StampCommand implements ShellCommand<Stamp.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("stamp", "set the version without running anything")
                .parameters(ParameterModel.many("TARGET", true, "`head`, an id or the start of one, `base`"))
                .options(
                        OptionModel.flag("--purge", "forget first what the version table holds, known or not"),
                        OptionModel.flag("--sql", "write a script for the database's own client instead"))
                .notes(
                        "For a database that is as a revision describes it but came there another way. Nothing is"
                                + " checked: `ferro check` says afterwards whether it was true.",
                        "`--sql` starts where the database is, or takes ranges with one start, such as `base:head`, and"
                                + " then need not ask the database.")
                .examples("ferro stamp head", "ferro stamp --purge 1a2b", "ferro stamp base:head --sql");
    }

    @Override
    public Stamp.Result run(Arguments arguments, Session session) {
        return Stamp.run(
                session.project(),
                new Stamp.Input(arguments.parameters(), arguments.has("--purge"), arguments.has("--sql")));
    }

    @Override
    public void print(Stamp.Result result, Console console) {
        if (result.sql() != null) {
            console.script(result.sql());
            return;
        }
        console.answer("The database is at " + MovePrinter.place(result.revisions()) + ", by your word.");
    }
}
