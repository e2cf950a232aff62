package dev.ferro.cli;

import dev.ferro.command.Heads;
import dev.ferro.command.RevisionView;

/** {@code ferro heads}. */
final class HeadsCommand implements ShellCommand<Heads.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("heads", "list the newest revisions")
                .notes("Reads the headers of the scripts only. More than one head means that two scripts revise the"
                        + " same one.")
                .examples("ferro heads --verbose");
    }

    @Override
    public Heads.Result run(Arguments arguments, Session session) {
        return Heads.run(session.project());
    }

    @Override
    public void print(Heads.Result result, Console console) {
        RevisionPrinter printer = new RevisionPrinter(console);
        for (RevisionView revision : result.revisions()) {
            console.answer(printer.line(revision));
            if (console.isVerbose()) {
                printer.header(revision, "  ");
            }
        }
        if (result.revisions().isEmpty()) {
            console.answer(
                    "There is no revision yet. `ferro revision --autogenerate -m \"Initial schema\"` writes one.");
        }
    }
}
