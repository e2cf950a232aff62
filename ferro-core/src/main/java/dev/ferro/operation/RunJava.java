package dev.ferro.operation;

import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Runs Java code at its place among the operations.
 *
 * @param description what the code does, for plans and logs
 * @param work the code
 */
public record RunJava(String description, ConnectionWork work) implements Operation {

    /** Unknown to Ferro, hence none that it can foresee. */
    @Override
    public Schema applyTo(Schema schema) {
        return schema;
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.runJava(this);
    }
}
