package dev.ferro.cli;

import dev.ferro.command.Heads;
import dev.ferro.command.RevisionView;

/** {@code ferro heads}. */
final class HeadsCommand implements ShellCommand<Heads.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("heads", "list the newest revisions")
                .options(
                        OptionModel.flag(
                                "--resolve-dependencies",
                                "leave out what another revision depends on: what `upgrade heads` means"),
                        OptionModel.flag("--write-lock", "write `heads.lock` anew, where the project keeps one"))
                .notes(
                        "Reads the headers of the scripts only. Without an option: the revisions on which no other one"
                                + " builds. One on which another one depends is an effective head: once that is"
                                + " applied, the version table no longer names it.",
                        "More than one head means that two scripts build on the same one, or that there are several"
                                + " bases.")
                .examples("ferro heads --verbose", "ferro heads --resolve-dependencies");
    }

    @Override
    public Heads.Result run(Arguments arguments, Session session) {
        return Heads.run(
                session.project(),
                new Heads.Input(arguments.has("--resolve-dependencies"), arguments.has("--write-lock")));
    }

    @Override
    public void print(Heads.Result result, Console console) {
        RevisionPrinter printer = new RevisionPrinter(console);
        if (result.lock() != null) {
            console.answer("wrote " + console.paint().bold(console.shown(result.lock())));
        }
        for (RevisionView revision : result.revisions()) {
            console.answer(printer.line(revision));
            if (console.isVerbose()) {
                printer.header(revision, "  ");
            }
        }
        if (result.revisions().isEmpty() && result.problems().isEmpty()) {
            console.answer(
                    "There is no revision yet. `ferro revision --autogenerate -m \"Initial schema\"` writes one.");
        }
    }
}
