package dev.ferro.command;

import dev.ferro.diff.Difference;
import dev.ferro.diff.Note;
import dev.ferro.operation.Operation;
import dev.ferro.safety.Finding;
import dev.ferro.safety.SafetyChecks;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** What a reader of a generated script must know: hazards right above their operation, notes above the first one. */
final class ScriptComments {

    private final IdentityHashMap<Operation, List<String>> lines = new IdentityHashMap<>();

    private ScriptComments() {}

    /** {@return the lines to write above operations, by the identity of the operation} */
    static IdentityHashMap<Operation, List<String>> of(Difference difference, List<Operation> downgrade) {
        ScriptComments comments = new ScriptComments();
        for (Note note : difference.notes()) {
            difference.operations().stream()
                    .findFirst()
                    .ifPresent(first -> comments.add(first, "Note on " + note.table() + ": " + note.text()));
        }
        comments.hazards(difference.operations());
        comments.hazards(downgrade);
        return comments.lines;
    }

    private void hazards(List<Operation> operations) {
        for (Finding finding : SafetyChecks.check(operations)) {
            add(finding.operation(), finding.code() + ": " + finding.message() + " " + finding.advice());
        }
    }

    private void add(Operation operation, String line) {
        lines.computeIfAbsent(operation, key -> new ArrayList<>()).add(line);
    }
}
