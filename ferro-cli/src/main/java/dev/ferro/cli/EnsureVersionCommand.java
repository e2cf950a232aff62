package dev.ferro.cli;

import dev.ferro.command.EnsureVersion;

/** {@code ferro ensure-version}. */
final class EnsureVersionCommand implements ShellCommand<EnsureVersion.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("ensure-version", "create Ferro's own tables")
                .options(OptionModel.flag("--sql", "write a script for the database's own client instead"))
                .notes("Commands that write create them by themselves; this is for a user who may not.")
                .examples("ferro ensure-version", "ferro ensure-version --sql");
    }

    @Override
    public EnsureVersion.Result run(Arguments arguments, Session session) {
        return EnsureVersion.run(session.project(), new EnsureVersion.Input(arguments.has("--sql")));
    }

    @Override
    public void print(EnsureVersion.Result result, Console console) {
        if (result.sql() != null) {
            console.script(result.sql());
            return;
        }
        console.answer("The tables `" + String.join("` and `", result.tables()) + "` are there.");
    }
}
