package dev.ferro.cli;

import dev.ferro.command.History;
import dev.ferro.command.HistoryEdge;
import dev.ferro.command.RevisionView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code ferro history}. */
final class HistoryCommand implements ShellCommand<History.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("history", "draw the history, newest revision first")
                .options(
                        OptionModel.of(
                                "--rev-range", "-r", "A:B", "a part, both ends included; either may be left out"),
                        OptionModel.flag("--indicate-current", "-i", "look where the database is"),
                        OptionModel.flag("--pending", "only what the database does not have"))
                .notes(
                        "Reads the headers of the scripts only, unless `-i`, `--pending` or a range asks for the"
                                + " database.",
                        "Lines lead from a revision down to those that it builds on. What it merely depends on stands"
                                + " in words beside it. With `-i`, a hollow dot is a revision that is not applied.")
                .examples("ferro history", "ferro history -i", "ferro history --verbose -r current:head");
    }

    @Override
    public History.Result run(Arguments arguments, Session session) {
        return History.run(
                session.project(),
                new History.Input(
                        arguments.text("--rev-range"),
                        arguments.has("--indicate-current"),
                        arguments.has("--pending")));
    }

    @Override
    public void print(History.Result result, Console console) {
        if (result.revisions().isEmpty()) {
            console.answer("There is no revision to list.");
            return;
        }
        LaneDrawing drawing = new LaneDrawing(console.paint(), console.isVerbose());
        Set<HistoryEdge> edges = new HashSet<>(result.edges());
        boolean straight = isStraight(result.revisions());
        int left = result.revisions().size();
        for (RevisionView revision : result.revisions()) {
            List<String> drawn = new ArrayList<>(revision.parents());
            drawn.removeIf(parent -> !edges.contains(new HistoryEdge(revision.id(), parent, "parent")));
            LaneDrawing.Row row = drawing.next(revision.id(), dot(revision), drawn);
            row.above().forEach(console::answer);
            print(revision, row, straight ? revision.parents() : drawn, console);
            if (console.isVerbose() && --left > 0) {
                console.answer(row.beside().stripTrailing());
            }
            row.below().forEach(console::answer);
        }
    }

    /** Where one revision follows the other, nobody asks what the last one builds on. */
    private static boolean isStraight(List<RevisionView> revisions) {
        for (int index = 0; index + 1 < revisions.size(); index++) {
            if (!revisions
                    .get(index)
                    .parents()
                    .equals(List.of(revisions.get(index + 1).id()))) {
                return false;
            }
        }
        return true;
    }

    private static void print(RevisionView revision, LaneDrawing.Row row, List<String> known, Console console) {
        RevisionPrinter printer = new RevisionPrinter(console);
        List<String> rest = new ArrayList<>(revision.parents());
        rest.removeAll(known);
        console.answer(row.start() + " " + printer.lineWithCurrent(revision) + words("  revises ", rest, console)
                + words("  needs ", revision.dependsOn(), console));
        if (console.isVerbose()) {
            printer.header(revision, row.beside() + "   ");
        }
    }

    private static String words(String label, List<String> names, Console console) {
        return names.isEmpty() ? "" : console.paint().dim(label + String.join(", ", names));
    }

    private static char dot(RevisionView revision) {
        return Boolean.FALSE.equals(revision.applied()) ? '○' : '●';
    }
}
