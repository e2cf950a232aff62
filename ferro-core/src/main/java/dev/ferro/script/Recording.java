package dev.ferro.script;

import dev.ferro.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a script has recorded so far. */
final class Recording {

    private final KnownSchema known;
    private final List<Operation> operations = new ArrayList<>();
    private boolean waiting;

    Recording(KnownSchema known) {
        this.known = known;
    }

    KnownSchema known() {
        return known;
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    void add(Operation operation) {
        if (waiting) {
            throw Words.refused(
                    "An operation inside `withoutTransaction` is recorded on the outer recorder.",
                    "Call it on the parameter of the lambda.");
        }
        operations.add(operation);
        known.apply(operation);
    }

    /** {@return what {@code script} records on a recorder of its own, which knows what this one knows} */
    List<Operation> nested(Consumer<Operations> script) {
        Recording inner = new Recording(known.copy());
        waiting = true;
        script.accept(new Operations(inner));
        waiting = false;
        return inner.operations();
    }
}
