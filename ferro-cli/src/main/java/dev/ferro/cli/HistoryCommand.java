package dev.ferro.cli;

import dev.ferro.command.History;
import dev.ferro.command.HistoryEdge;
import dev.ferro.command.RevisionView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, List<String>> drawn = drawn(result);
        boolean straight = isStraight(result.revisions(), drawn);
        LaneDrawing drawing = new LaneDrawing(console.paint(), console.isVerbose());
        int left = result.revisions().size();
        for (RevisionView revision : result.revisions()) {
            List<String> parents = drawn.getOrDefault(revision.id(), List.of());
            LaneDrawing.Row row = drawing.next(revision.id(), dot(revision), parents);
            row.above().forEach(console::answer);
            boolean complete = parents.size() == revision.parents().size() || (straight && left == 1);
            print(revision, row, complete ? List.of() : without(revision.parents(), parents), console);
            left--;
            if (console.isVerbose() && left > 0) {
                console.answer(row.beside().stripTrailing());
            }
            row.below().forEach(console::answer);
        }
    }

    /** {@return the parents that a line leads to, by revision} */
    private static Map<String, List<String>> drawn(History.Result result) {
        Map<String, List<String>> drawn = new HashMap<>();
        for (HistoryEdge edge : result.edges()) {
            if (edge.kind().equals(HistoryEdge.PARENT)) {
                drawn.computeIfAbsent(edge.revision(), revision -> new ArrayList<>())
                        .add(edge.target());
            }
        }
        return drawn;
    }

    /** Where one revision follows the other, nobody asks what the last one builds on. */
    private static boolean isStraight(List<RevisionView> revisions, Map<String, List<String>> drawn) {
        for (int index = 0; index + 1 < revisions.size(); index++) {
            List<String> below = List.of(revisions.get(index + 1).id());
            if (!below.equals(drawn.get(revisions.get(index).id()))) {
                return false;
            }
        }
        return true;
    }

    private static void print(RevisionView revision, LaneDrawing.Row row, List<String> notDrawn, Console console) {
        RevisionPrinter printer = new RevisionPrinter(console);
        console.answer(row.start() + " " + printer.lineWithCurrent(revision)
                + words("  revises ", notDrawn, console)
                + words("  needs ", revision.dependsOn(), console));
        if (console.isVerbose()) {
            printer.header(revision, row.beside() + "   ");
        }
    }

    private static List<String> without(List<String> names, List<String> unwanted) {
        return names.stream().filter(name -> !unwanted.contains(name)).toList();
    }

    private static String words(String label, List<String> names, Console console) {
        return names.isEmpty() ? "" : console.paint().dim(label + String.join(", ", names));
    }

    private static char dot(RevisionView revision) {
        return Boolean.FALSE.equals(revision.applied()) ? '○' : '●';
    }
}
