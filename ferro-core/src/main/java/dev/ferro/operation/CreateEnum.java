package dev.ferro.operation;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Creates a named enum type; where a database has none, the columns of the type carry its labels.
 *
 * @param type the type with its labels
 */
public record CreateEnum(EnumType type) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.withEnum(type);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropEnum(type));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createEnum(this);
    }
}
