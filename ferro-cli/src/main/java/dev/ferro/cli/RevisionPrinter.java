package dev.ferro.cli;

import dev.ferro.command.RevisionView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints revisions, in a line each or with everything their headers say. */
final class RevisionPrinter {

    private final Console console;
    private final Paint paint;

    RevisionPrinter(Console console) {
        this.console = console;
        this.paint = console.paint();
    }

    /** {@return id, message and what the history says about the revision} */
    String line(RevisionView revision) {
        return line(revision, false);
    }

    /** {@return the same, and whether the database is at the revision} */
    String lineWithCurrent(RevisionView revision) {
        return line(revision, Boolean.TRUE.equals(revision.current()));
    }

    private String line(RevisionView revision, boolean current) {
        return paint.yellow(revision.id()) + "  " + revision.message() + marks(revision, current);
    }

    private String marks(RevisionView revision, boolean current) {
        List<String> marks = new ArrayList<>();
        if (revision.head()) {
            marks.add("head");
        }
        if (revision.effectiveHead()) {
            marks.add("effective head");
        }
        if (current) {
            marks.add("current");
        }
        if (revision.broken()) {
            marks.add("broken");
        }
        marks.addAll(revision.labels());
        return marks.isEmpty() ? "" : "  " + paint.green("(" + String.join(", ", marks) + ")");
    }

    /** Prints what the header says, with {@code margin} before each line. */
    void header(RevisionView revision, String margin) {
        detail(margin, "revises", String.join(", ", revision.parents()));
        detail(margin, "needs", String.join(", ", revision.dependsOn()));
        detail(margin, "replaces", String.join(", ", revision.replaces()));
        detail(margin, "created", revision.created() == null ? "" : created(revision));
        detail(margin, "script", shown(revision.script()));
    }

    private String shown(Path script) {
        return console.shown(script);
    }

    private static String created(RevisionView revision) {
        return String.valueOf(revision.created()).replace('T', ' ').replace("Z", " UTC");
    }

    private void detail(String margin, String label, String text) {
        if (!text.isEmpty()) {
            console.answer(margin + paint.dim(label) + " ".repeat(9 - label.length()) + text);
        }
    }
}
