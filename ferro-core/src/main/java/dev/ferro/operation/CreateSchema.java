package dev.ferro.operation;

import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Creates a schema (a namespace for tables).
 *
 * @param name the schema's name
 */
public record CreateSchema(String name) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.withNamespace(name);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropSchema(name));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createSchema(this);
    }
}
