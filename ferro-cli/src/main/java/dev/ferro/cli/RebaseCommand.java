package dev.ferro.cli;

import dev.ferro.command.Rebase;
import dev.ferro.command.RevisionView;

/** {@code ferro rebase}. */
final class RebaseCommand implements ShellCommand<Rebase.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("rebase", "let your own revisions follow another head")
                .parameters(ParameterModel.required("REV", "the first revision to move; what builds on it comes along"))
                .options(
                        OptionModel.of("--onto", "HEAD", "the head that it shall follow; else the one other head"),
                        OptionModel.flag("--offline", "do not look whether the database has run it"))
                .notes(
                        "After a pull that brought another head: cheaper than a merge, while nobody else has run your"
                                + " revisions. Changes `revises` in the header of REV's script, and nothing else; shows"
                                + " what both sides touch.",
                        "Refused where the database has run REV or what builds on it. `--offline` does not look; it is"
                                + " your word that no database has.")
                .examples("ferro rebase 1a2b", "ferro rebase 1a2b --onto 9f8e");
    }

    @Override
    public Rebase.Result run(Arguments arguments, Session session) {
        return Rebase.run(
                session.project(),
                new Rebase.Input(arguments.required(0), arguments.text("--onto"), arguments.has("--offline")));
    }

    @Override
    public void print(Rebase.Result result, Console console) {
        RevisionPrinter printer = new RevisionPrinter(console);
        if (result.script() == null) {
            console.answer("`" + result.moved().get(0).id() + "` follows `" + result.onto() + "` already.");
            return;
        }
        console.answer(console.paint().dim("after ") + result.onto());
        for (RevisionView revision : result.moved()) {
            console.answer("  " + printer.line(revision));
        }
        new OverlapPrinter(console).print(result.overlaps(), result.unknown());
        console.answer("wrote " + console.paint().bold(console.shown(result.script())));
        if (result.heads().size() > 1) {
            console.answer("The history has " + result.heads().size() + " heads still; `ferro heads` lists them.");
        }
    }
}
