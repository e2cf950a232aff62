package dev.ferro.cli;

import dev.ferro.command.Merge;
import java.util.List;

/** Prints what branches touch that know nothing of each other. */
final class OverlapPrinter {

    private final Console console;
    private final Paint paint;

    OverlapPrinter(Console console) {
        this.console = console;
        this.paint = console.paint();
    }

    void print(List<Merge.SharedThing> overlaps, List<Merge.Change> unknown) {
        overlaps.forEach(this::print);
        if (!unknown.isEmpty()) {
            console.answer(paint.yellow("note") + " what these touch only their authors know:");
            changes(unknown);
        }
    }

    private void print(Merge.SharedThing thing) {
        console.answer(
                thing.direct()
                        ? paint.red("warning") + " more than one side touches " + thing.subject() + ":"
                        : paint.yellow("note") + " each side changes another part of " + thing.subject() + ":");
        changes(thing.changes());
    }

    private void changes(List<Merge.Change> changes) {
        for (Merge.Change change : changes) {
            console.answer("  " + paint.yellow(change.revision()) + "  " + change.operation());
        }
    }
}
