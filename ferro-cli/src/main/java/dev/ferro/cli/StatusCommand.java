package dev.ferro.cli;

import dev.ferro.command.RevisionView;
import dev.ferro.command.Status;
import java.util.ArrayList;
import java.util.List;

/** {@code ferro status}. */
final class StatusCommand implements ShellCommand<Status.Result> {

    private static final int LABEL = 10;

    /** A database that is far behind must not push the rest off the screen. */
    private static final int MOST_PENDING = 10;

    @Override
    public CommandModel model() {
        return CommandModel.of("status", "show on one screen how things are")
                .notes("Shows the database, where it is, what is pending, and what is wrong: revisions that no script"
                        + " declares, several heads, scripts with problems or edited after they were applied, a migration that is done in part, another"
                        + " migrator at work. Reads the version"
                        + " table and the headers of the scripts; creates and runs nothing.")
                .examples("ferro status", "ferro -e production status");
    }

    @Override
    public Status.Result run(Arguments arguments, Session session) {
        return Status.run(session.project());
    }

    @Override
    public void print(Status.Result result, Console console) {
        print("database", List.of(result.database()), console);
        print("current", current(result, console), console);
        print("pending", pending(result, console), console);
        if (!result.unknown().isEmpty()) {
            print("unknown", unknown(result.unknown()), console);
        }
        if (!result.ahead().isEmpty()) {
            print("ahead", ahead(result.ahead()), console);
        }
        if (result.heads().size() > 1) {
            print("heads", heads(result.heads(), console), console);
        }
        if (result.migrator() != null) {
            print("lock", List.of("held by " + result.migrator()), console);
        }
        if (result.halfDone() != null) {
            print("half done", List.of("`" + result.halfDone() + "`; `ferro repair` tells what stays"), console);
        }
        if (!result.edited().isEmpty()) {
            RevisionPrinter printer = new RevisionPrinter(console);
            print("edited", result.edited().stream().map(printer::line).toList(), console);
        }
        if (!result.problems().isEmpty()) {
            print("scripts", List.of(ChangePrinter.count(result.problems().size(), "problem")), console);
        }
    }

    private static void print(String label, List<String> lines, Console console) {
        String start = console.paint().dim(label) + " ".repeat(LABEL - label.length());
        for (String line : lines) {
            console.answer(start + line);
            start = " ".repeat(LABEL);
        }
    }

    private static List<String> current(Status.Result result, Console console) {
        RevisionPrinter printer = new RevisionPrinter(console);
        List<String> lines = new ArrayList<>();
        result.current().forEach(revision -> lines.add(printer.line(revision)));
        result.implied()
                .forEach(revision ->
                        lines.add(printer.line(revision) + console.paint().dim(CurrentCommand.IMPLIED)));
        if (lines.isEmpty()) {
            lines.add(result.unknown().isEmpty() ? "base, nothing is applied yet" : "cannot be told");
        }
        return lines;
    }

    private static List<String> pending(Status.Result result, Console console) {
        if (result.pending() == null) {
            return List.of("cannot be told");
        }
        RevisionPrinter printer = new RevisionPrinter(console);
        List<String> lines = new ArrayList<>();
        for (RevisionView revision : result.pending()) {
            if (lines.size() < MOST_PENDING) {
                lines.add(printer.line(revision));
            }
        }
        int more = result.pending().size() - lines.size();
        if (more > 0) {
            lines.add("and " + more + " more; `ferro history --pending` shows all");
        }
        return lines.isEmpty() ? List.of("nothing") : lines;
    }

    private static List<String> ahead(List<String> revisions) {
        return List.of("of these scripts by " + ChangePrinter.count(revisions.size(), "revision") + ": "
                + String.join(", ", revisions) + ". `ferro downgrade REVISION --from-ledger` takes them back");
    }

    private static List<String> unknown(List<String> rows) {
        return rows.stream()
                .map(row -> "`" + row + "`, which no script declares: is this checkout the newest?")
                .toList();
    }

    private static List<String> heads(List<RevisionView> heads, Console console) {
        RevisionPrinter printer = new RevisionPrinter(console);
        List<String> lines = new ArrayList<>();
        heads.forEach(head -> lines.add(printer.line(head)));
        lines.add("`ferro merge` joins them");
        return lines;
    }
}
