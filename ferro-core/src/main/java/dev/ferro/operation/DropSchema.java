package dev.ferro.operation;

import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Drops an empty schema.
 *
 * @param name the schema's name
 */
public record DropSchema(String name) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.withoutNamespace(name);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new CreateSchema(name));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropSchema(this);
    }
}
