package dev.ferro.operation;

import dev.ferro.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Runs operations outside a transaction: what came before is committed first.
 *
 * @param operations what cannot or must not run inside a transaction, in order
 */
public record WithoutTransaction(List<Operation> operations) implements Operation {

    public WithoutTransaction {
        operations = List.copyOf(operations);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return OperationList.apply(operations, schema);
    }

    @Override
    public Optional<Operation> inverse() {
        return OperationList.inverse(operations).map(WithoutTransaction::new);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.withoutTransaction(this);
    }

    @Override
    public List<Operation> on(String database) {
        List<Operation> there = OperationList.on(database, operations);
        return there.isEmpty() ? List.of() : List.of(new WithoutTransaction(there));
    }
}
