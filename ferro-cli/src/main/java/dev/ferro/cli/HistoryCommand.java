package dev.ferro.cli;

import dev.ferro.command.History;
import dev.ferro.command.RevisionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ferro history}. */
final class HistoryCommand implements ShellCommand<History.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("history", "list the revisions, newest first")
                .options(
                        OptionModel.of(
                                "--rev-range", "-r", "A:B", "a part, both ends included; either may be left out"),
                        OptionModel.flag("--indicate-current", "-i", "look where the database is"))
                .notes("Reads the headers of the scripts only, unless `-i` or a range asks for the database.")
                .examples("ferro history", "ferro history -i", "ferro history --verbose -r current:head");
    }

    @Override
    public History.Result run(Arguments arguments, Session session) {
        return History.run(
                session.project(),
                new History.Input(arguments.text("--rev-range"), arguments.has("--indicate-current")));
    }

    @Override
    public void print(History.Result result, Console console) {
        List<RevisionView> revisions = result.revisions();
        for (int index = 0; index < revisions.size(); index++) {
            print(revisions.get(index), index + 1 < revisions.size() ? revisions.get(index + 1) : null, console);
        }
        if (revisions.isEmpty()) {
            console.answer("There is no revision to list.");
        }
    }

    /** The line below a revision is its parent, unless its line says otherwise. */
    private static void print(RevisionView revision, @Nullable RevisionView below, Console console) {
        RevisionPrinter printer = new RevisionPrinter(console);
        Paint paint = console.paint();
        boolean straight = below == null || revision.parents().equals(List.of(below.id()));
        String parents = revision.parents().isEmpty() ? "base" : String.join(", ", revision.parents());
        console.answer(dot(revision) + " " + printer.lineWithCurrent(revision)
                + (straight ? "" : paint.dim("  revises " + parents)));
        if (console.isVerbose()) {
            String margin = below == null ? "  " : straight ? paint.dim("│ ") : "  ";
            printer.header(revision, margin + "  ");
            if (below != null) {
                console.answer(margin.stripTrailing());
            }
        }
    }

    private static String dot(RevisionView revision) {
        return Boolean.FALSE.equals(revision.applied()) ? "○" : "●";
    }
}
