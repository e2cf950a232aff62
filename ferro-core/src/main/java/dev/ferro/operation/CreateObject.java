package dev.ferro.operation;

import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Creates a view, a function, a trigger or an extension.
 *
 * @param object what is created
 */
public record CreateObject(ProgramObject object) implements Operation {

    /** Schemas hold no programs. */
    @Override
    public Schema applyTo(Schema schema) {
        return schema;
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropObject(object));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createObject(this);
    }
}
