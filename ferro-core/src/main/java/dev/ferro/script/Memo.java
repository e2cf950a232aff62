package dev.ferro.script;

import dev.ferro.operation.Operation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be remembered when operations are written down.
 *
 * @param comments lines to write above an operation, by its identity
 * @param calls for the first of some operations, by its identity, the call that records them all
 */
record Memo(Map<Operation, List<String>> comments, Map<Operation, Call> calls) {

    static final Memo NONE = new Memo(Map.of(), Map.of());

    /**
     * A call that records operations.
     *
     * @param statement the call
     * @param operations how many it records
     */
    record Call(String statement, int operations) {}

    static Memo of(NewScript script) {
        IdentityHashMap<Operation, Call> calls = new IdentityHashMap<>();
        for (KeptScript kept : script.kept()) {
            add(calls, kept.call("upgrade", "op"), kept.upgrade());
            add(calls, kept.call("downgrade", "op"), kept.downgrade());
        }
        return new Memo(script.comments(), calls);
    }

    private static void add(Map<Operation, Call> calls, String statement, List<Operation> operations) {
        if (!operations.isEmpty()) {
            calls.put(operations.get(0), new Call(statement, operations.size()));
        }
    }

    @Nullable
    Call callAt(Operation operation) {
        return calls.get(operation);
    }
}
