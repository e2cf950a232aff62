package dev.ferro.cli;

import dev.ferro.command.Drift;

/** {@code ferro drift}. */
final class DriftCommand implements ShellCommand<Drift.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("drift", "say whether the database is what its revisions have made of it")
                .options(OptionModel.flag(
                        "--replay", "run the revisions on a scratch database to see what they lead to"))
                .notes(
                        "Compares the database with what the revisions lead to that are applied on it, and lists what"
                                + " was done to it beside them. Exits with 0 if nothing was, and with 3 otherwise.",
                        "Of SQL and Java code in scripts only their author knows what they do; a note names such steps,"
                                + " and `--replay` finds out. Writes nothing and changes nothing.")
                .examples("ferro drift", "ferro -e production drift --replay");
    }

    @Override
    public Drift.Result run(Arguments arguments, Session session) {
        return Drift.run(session.project(), arguments.has("--replay"));
    }

    @Override
    public int exitCode(Drift.Result result) {
        return result.isSame() ? 0 : NO;
    }

    @Override
    public void print(Drift.Result result, Console console) {
        ChangePrinter printer = new ChangePrinter(console);
        printer.notes(result.notes());
        if (result.isSame()) {
            console.answer("The database is as its revisions say.");
            return;
        }
        int count = result.differences().size();
        console.answer("The database is not as its revisions say. Beside them was done, "
                + ChangePrinter.count(count, "operation") + ":");
        printer.print(result.differences());
        console.answer("");
        result.sql().forEach(statement -> console.answer(statement + ";"));
    }
}
