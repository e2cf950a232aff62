package dev.ferro.script;

import dev.ferro.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a script has recorded so far. */
final class Recording {

    private final KnownSchema known;
    private final List<Operation> operations = new ArrayList<>();
    private @Nullable String waiting;
    private @Nullable String irreversible;

    Recording(KnownSchema known) {
        this.known = known;
    }

    KnownSchema known() {
        return known;
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** {@return why what was done cannot be undone; null if it can be} */
    @Nullable
    String irreversible() {
        return irreversible;
    }

    void irreversible(String why) {
        irreversible = why;
    }

    void add(Operation operation) {
        if (waiting != null) {
            throw Words.refused(
                    "An operation inside `" + waiting + "` is recorded on the outer recorder.",
                    "Call it on the parameter of the lambda.");
        }
        operations.add(operation);
        known.apply(operation);
    }

    /** {@return what {@code script} records on a recorder of its own, which knows what is known at its place} */
    List<Operation> nested(String call, KnownSchema there, Consumer<Operations> script) {
        Recording inner = new Recording(there.copy());
        waiting = call;
        Words.given(call, "operations", script).accept(new Operations(inner));
        waiting = null;
        return inner.operations();
    }
}
