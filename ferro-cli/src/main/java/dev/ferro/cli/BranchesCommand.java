package dev.ferro.cli;

import dev.ferro.command.Branches;
import java.util.List;

/** {@code ferro branches}. */
final class BranchesCommand implements ShellCommand<Branches.Result> {

    @Override
    public CommandModel model() {
        return CommandModel.of("branches", "list where the history branches")
                .notes("Reads the headers of the scripts only. Below each revision on which several others build stand"
                        + " these, each with the head that its branch leads to, or the revision that joins them again.")
                .examples("ferro branches", "ferro branches --verbose");
    }

    @Override
    public Branches.Result run(Arguments arguments, Session session) {
        return Branches.run(session.project());
    }

    @Override
    public void print(Branches.Result result, Console console) {
        for (Branches.Point point : result.points()) {
            print(point, console);
        }
        if (result.points().isEmpty()) {
            console.answer("The history does not branch.");
        }
    }

    private static void print(Branches.Point point, Console console) {
        RevisionPrinter printer = new RevisionPrinter(console);
        Paint paint = console.paint();
        console.answer(printer.line(point.revision()));
        if (console.isVerbose()) {
            printer.header(point.revision(), "  ");
        }
        List<Branches.Branch> branches = point.branches();
        for (int index = 0; index < branches.size(); index++) {
            Branches.Branch branch = branches.get(index);
            boolean last = index + 1 == branches.size() && point.joinedBy() == null;
            console.answer("  " + (last ? "╰ " : "├ ") + printer.line(branch.first())
                    + (point.joinedBy() == null ? paint.dim(heads(branch)) : ""));
            if (console.isVerbose()) {
                printer.header(branch.first(), last ? "      " : "  │   ");
            }
        }
        if (point.joinedBy() != null) {
            console.answer("  ╰ joined by " + printer.line(point.joinedBy()));
        }
    }

    private static String heads(Branches.Branch branch) {
        boolean own = branch.heads().equals(List.of(branch.first().id()));
        return own ? "" : "  leads to " + String.join(", ", branch.heads());
    }
}
