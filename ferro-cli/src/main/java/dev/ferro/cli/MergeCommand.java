package dev.ferro.cli;

import dev.ferro.command.Merge;
import java.util.List;

/** {@code ferro merge}. */
final class MergeCommand implements ShellCommand<Merge.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("merge", "join branches of the history")
                .parameters(ParameterModel.many("TARGET", false, "what to join; else all heads"))
                .options(
                        OptionModel.of("--message", "-m", "TEXT", "what the merge is about; else what it joins"),
                        PlacementOptions.SPLICE,
                        PlacementOptions.LABEL,
                        PlacementOptions.VERSION_PATH,
                        PlacementOptions.ID)
                .notes(
                        "Writes a script that does nothing itself but builds on all of them, so that the history has"
                                + " one head again. Needs no database.",
                        "Shows what each side does, and what more than one side touches: there the author of the one"
                                + " knew nothing of the other.")
                .examples("ferro merge -m \"Merge billing\"", "ferro merge 1a2b 3c4d");
    }

    @Override
    public Merge.Result run(Arguments arguments, Session session) {
        String message = arguments.text("--message");
        return Merge.run(
                session.project(),
                new Merge.Input(
                        PlacementOptions.of(arguments.parameters(), arguments, session),
                        message == null || message.isBlank() ? null : message.strip()));
    }

    @Override
    public void print(Merge.Result result, Console console) {
        String since = result.common().isEmpty() ? "" : ", since " + String.join(", ", result.common());
        for (int index = 0; index < result.sides().size(); index++) {
            console.answer(console.paint().bold("side " + (index + 1))
                    + console.paint().dim(since));
            List<Merge.Step> steps = result.sides().get(index).steps();
            if (steps.isEmpty()) {
                console.answer("  nothing that another side does not have");
            }
            steps.forEach(step -> print(step, console));
        }
        new OverlapPrinter(console).print(result.overlaps(), result.unknown());
        console.answer("wrote " + console.paint().bold(console.shown(result.script())));
    }

    private static void print(Merge.Step step, Console console) {
        console.answer("  " + console.paint().yellow(step.id()) + "  " + step.message());
        if (step.operations().isEmpty()) {
            console.answer("    nothing");
        }
        step.operations().forEach(operation -> console.answer("    " + ChangePrinter.coloured(operation, console)));
    }
}
