package dev.ferro.operation;

import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import java.util.Optional;

/**
 * Drops a sequence, and with it the knowledge of where it was.
 *
 * @param sequence the sequence, with its definition unless a script says only its name
 */
public record DropSequence(Sequence sequence) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.withoutSequence(sequence.name());
    }

    @Override
    public Optional<Operation> inverse() {
        return sequence.isStated() ? Optional.of(new CreateSequence(sequence)) : Optional.empty();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropSequence(this);
    }
}
