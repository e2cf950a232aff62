package dev.ferro.operation;

import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Drops a view, a function, a trigger or an extension.
 *
 * @param object what is dropped, with its definition unless a script says only its name
 */
public record DropObject(ProgramObject object) implements Operation {

    /** Schemas hold no programs. */
    @Override
    public Schema applyTo(Schema schema) {
        return schema;
    }

    @Override
    public Optional<Operation> inverse() {
        return object.isStated() ? Optional.<Operation>of(new CreateObject(object)) : Optional.empty();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropObject(this);
    }
}
