package dev.ferro.cli;

import dev.ferro.command.Squash;
import java.nio.file.Path;

/** {@code ferro squash}. */
final class SquashCommand implements ShellCommand<Squash.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("squash", "write one script that replaces several")
                .parameters(ParameterModel.required("A:B", "the first and the last revision to replace"))
                .options(
                        OptionModel.of("--message", "-m", "TEXT", "what the script does; else what it replaces"),
                        OptionModel.flag("--keep-opaque", "keep SQL, rows and Java code as they are, in their place"),
                        PlacementOptions.ID)
                .notes(
                        "A database that has run none of the replaced revisions runs the new one; one that has run all"
                                + " of them counts as having run it; one in between runs the rest of them first, as"
                                + " long as their scripts are there.",
                        "The new script does in few operations what the others do in turn, and the same to rows that"
                                + " are there. Whether both lead to the same schema, there and back, is compared before"
                                + " it is written. Refused where branches leave or join the range, and where a script"
                                + " does what only its author knows, unless `--keep-opaque` keeps that.")
                .examples("ferro squash base:9f8e -m \"The schema of 2026\"", "ferro squash 1a2b:3c4d --keep-opaque");
    }

    @Override
    public Squash.Result run(Arguments arguments, Session session) {
        String message = arguments.text("--message");
        return Squash.run(
                session.project(),
                new Squash.Input(
                        arguments.required(0),
                        message == null || message.isBlank() ? null : message.strip(),
                        arguments.text(PlacementOptions.ID.name()),
                        arguments.has("--keep-opaque")));
    }

    @Override
    public void print(Squash.Result result, Console console) {
        Paint paint = console.paint();
        result.changes()
                .forEach(change -> console.answer("  " + ChangePrinter.coloured(change.description(), console)));
        console.answer(ChangePrinter.count(result.before(), "operation") + " of "
                + ChangePrinter.count(result.replaced().size(), "revision") + " became "
                + result.changes().size() + ".");
        console.answer("wrote " + paint.bold(console.shown(result.script())));
        console.answer("Once no database is in the middle of what it replaces, these may go:");
        for (Path script : result.scripts()) {
            console.answer("  " + console.shown(script));
        }
    }
}
