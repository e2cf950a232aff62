package dev.ferro.command;

import dev.ferro.dialect.LeftAlone;
import dev.ferro.diff.Difference;
import dev.ferro.diff.Note;
import dev.ferro.operation.Operation;
import dev.ferro.safety.Finding;
import dev.ferro.safety.SafetyChecks;
import dev.ferro.safety.Severity;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What a reader of a generated script must know: hazards right above their operation, notes above the first one. */
final class ScriptComments {

    private final IdentityHashMap<Operation, List<String>> lines = new IdentityHashMap<>();

    private ScriptComments() {}

    /** {@return the lines to write above operations, by the identity of the operation} */
    static IdentityHashMap<Operation, List<String>> of(
            Difference difference, List<Operation> downgrade, List<LeftAlone> leftAlone, SafetyChecks checks) {
        ScriptComments comments = new ScriptComments();
        comments.addLeftAlone(difference, leftAlone);
        for (Note note : difference.notes()) {
            difference.operations().stream()
                    .findFirst()
                    .ifPresent(first -> comments.add(first, "Note on " + note.table() + ": " + note.text()));
        }
        List<Finding> forward = checks.check(difference.operations());
        forward.forEach(comments::add);
        checks.check(downgrade).stream()
                .filter(finding -> isNews(finding, forward))
                .forEach(comments::add);
        return comments.lines;
    }

    /** Above the first operation, which is where a reader begins. */
    private void addLeftAlone(Difference difference, List<LeftAlone> leftAlone) {
        if (!leftAlone.isEmpty() && !difference.isEmpty()) {
            Operation first = difference.operations().get(0);
            add(first, "The database holds this beside, which is left to you:");
            leftAlone.forEach(thing -> add(first, "- " + thing.kind() + " " + thing.name()));
        }
    }

    /**
     * A downgrade loses what its upgrade made, which needs no telling here: the command asks when it comes to that. And
     * what works both ways was told on the way up.
     */
    private static boolean isNews(Finding back, List<Finding> forward) {
        return back.severity() != Severity.DANGER
                && forward.stream()
                        .noneMatch(told -> told.code().equals(back.code())
                                && told.operation().inverse().equals(Optional.of(back.operation())));
    }

    private void add(Finding finding) {
        add(finding.operation(), finding.code() + ": " + finding.message() + " " + finding.advice());
    }

    private void add(Operation operation, String line) {
        lines.computeIfAbsent(operation, key -> new ArrayList<>()).add(line);
    }
}
