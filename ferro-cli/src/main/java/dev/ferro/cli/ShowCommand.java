package dev.ferro.cli;

import dev.ferro.command.Show;
import java.util.List;

/** {@code ferro show}. */
final class ShowCommand implements ShellCommand<Show.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("show", "show a revision: its header and what its script does")
                .parameters(ParameterModel.required("REV", "an id, the start of one, `head` or another target"))
                .notes("Compiles the script and records its operations; runs nothing.")
                .examples("ferro show head", "ferro show 1a2b");
    }

    @Override
    public Show.Result run(Arguments arguments, Session session) {
        return Show.run(session.project(), new Show.Input(arguments.required(0)));
    }

    @Override
    public void print(Show.Result result, Console console) {
        RevisionPrinter printer = new RevisionPrinter(console);
        for (Show.Shown shown : result.revisions()) {
            console.answer(printer.line(shown.revision()));
            printer.header(shown.revision(), "  ");
            list("upgrade", shown.upgrade(), console);
            list("downgrade", shown.downgrade(), console);
        }
        if (result.revisions().isEmpty()) {
            console.answer("base is before the first revision; there is nothing to show.");
        }
    }

    private static void list(String title, List<String> operations, Console console) {
        console.answer("  " + console.paint().dim(title));
        operations.forEach(operation -> console.answer("    " + operation));
        if (operations.isEmpty()) {
            console.answer("    nothing");
        }
    }
}
