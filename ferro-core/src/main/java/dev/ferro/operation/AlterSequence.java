package dev.ferro.operation;

import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import java.util.Optional;

/**
 * Changes a sequence in every aspect in which {@code after} differs from {@code before}; it goes on from where it is.
 *
 * @param before the sequence as it is
 * @param after the sequence, of the same name, as it shall be
 */
public record AlterSequence(Sequence before, Sequence after) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.withSequenceAs(after);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new AlterSequence(after, before));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.alterSequence(this);
    }
}
