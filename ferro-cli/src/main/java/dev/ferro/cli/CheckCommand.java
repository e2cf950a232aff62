package dev.ferro.cli;

import dev.ferro.command.Check;

/** {@code ferro check}. */
final class CheckCommand implements ShellCommand<Check.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("check", "say whether models and database agree")
                .notes("Exits with 0 if they do and with 3 if they do not, and then lists what would have to be done.")
                .examples("ferro check");
    }

    @Override
    public Check.Result run(Arguments arguments, Session session) {
        return Check.run(session.project());
    }

    @Override
    public int exitCode(Check.Result result) {
        return result.isSame() ? 0 : NO;
    }

    @Override
    public void print(Check.Result result, Console console) {
        ChangePrinter printer = new ChangePrinter(console);
        printer.notes(result.notes());
        if (result.isSame()) {
            console.answer("Models and database agree.");
            return;
        }
        int count = result.differences().size();
        console.answer("Models and database differ. To do, " + ChangePrinter.count(count, "operation") + ":");
        printer.print(result.differences());
        console.answer(
                result.pending() > 0
                        ? ChangePrinter.count(result.pending(), "revision")
                                + " pending: `ferro upgrade head`, then check again."
                        : "`ferro revision --autogenerate -m \"…\"` writes a migration that does it.");
    }
}
