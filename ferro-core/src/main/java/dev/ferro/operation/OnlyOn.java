package dev.ferro.operation;

import dev.ferro.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Runs operations on one database only; on any other nothing happens.
 *
 * @param database the name of the database, such as {@code postgresql}
 * @param operations what runs there, in order
 */
public record OnlyOn(String database, List<Operation> operations) implements Operation {

    public OnlyOn {
        operations = List.copyOf(operations);
    }

    /** Scripts describe what all databases have; where the database is known, {@link #on} comes before this. */
    @Override
    public Schema applyTo(Schema schema) {
        return schema;
    }

    @Override
    public Optional<Operation> inverse() {
        return OperationList.inverse(operations).map(inverses -> new OnlyOn(database, inverses));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.onlyOn(this);
    }

    @Override
    public List<Operation> on(String other) {
        return database.equals(other) ? OperationList.on(other, operations) : List.of();
    }
}
