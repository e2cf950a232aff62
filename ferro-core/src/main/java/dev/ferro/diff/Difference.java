package dev.ferro.diff;

import dev.ferro.operation.Operation;
import java.util.List;

/**
 * What leads from one schema to another.
 *
 * @param operations what to do, in an order that works
 * @param notes what a reader should know beside
 */
public record Difference(List<Operation> operations, List<Note> notes) {

    public Difference {
        operations = List.copyOf(operations);
        notes = List.copyOf(notes);
    }

    /** {@return whether there is nothing to do} There may still be notes. */
    public boolean isEmpty() {
        return operations.isEmpty();
    }
}
