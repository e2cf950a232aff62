package dev.ferro.dialect;

import dev.ferro.operation.Operation;
import java.util.List;

/**
 * Statements that belong together, with the operations they carry out.
 *
 * @param operations usually one; several where a rebuild of a table is shared
 * @param statements the statements, in order
 */
public record Step(List<Operation> operations, List<Statement> statements) {

    public Step {
        operations = List.copyOf(operations);
        statements = List.copyOf(statements);
    }

    public static Step of(Operation operation, List<? extends Statement> statements) {
        return new Step(List.of(operation), List.copyOf(statements));
    }
}
