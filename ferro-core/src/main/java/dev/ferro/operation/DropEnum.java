package dev.ferro.operation;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Drops a named enum type.
 *
 * @param type the type, with its labels unless a script says only its name
 */
public record DropEnum(EnumType type) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.withoutEnum(type.name());
    }

    @Override
    public Optional<Operation> inverse() {
        return type.labels().isEmpty() ? Optional.<Operation>empty() : Optional.of(new CreateEnum(type));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropEnum(this);
    }
}
