package dev.ferro.operation;

import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import java.util.Optional;

/**
 * Creates a sequence that belongs to no column.
 *
 * @param sequence the whole sequence
 */
public record CreateSequence(Sequence sequence) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.withSequence(sequence);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropSequence(sequence));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createSequence(this);
    }
}
