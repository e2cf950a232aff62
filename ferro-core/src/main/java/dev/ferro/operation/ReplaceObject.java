package dev.ferro.operation;

import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Gives a view, a function or a trigger another definition.
 *
 * @param before what is there; its name alone where a script does not say more
 * @param after what it becomes, of the same name
 */
public record ReplaceObject(ProgramObject before, ProgramObject after) implements Operation {

    public ReplaceObject {
        if (!before.named().equals(after.named()) || before.named().isStated()) {
            throw new IllegalArgumentException(before.title() + " is replaced by " + after.title());
        }
    }

    /** Schemas hold no programs. */
    @Override
    public Schema applyTo(Schema schema) {
        return schema;
    }

    @Override
    public Optional<Operation> inverse() {
        return before.isStated() ? Optional.<Operation>of(new ReplaceObject(after, before)) : Optional.empty();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.replaceObject(this);
    }
}
