package dev.ferro.operation;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.Schema;
import java.util.Map;
import java.util.Optional;

/**
 * Adds labels to an enum type, anywhere in its order, without touching a row.
 *
 * @param before the type as it is
 * @param after the type, of the same name, with more labels and the former ones in their order
 */
public record AddEnumValue(EnumType before, EnumType after) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.withLabels(after.name(), after.labels());
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new ReplaceEnumValues(after, before, Map.of()));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.addEnumValue(this);
    }
}
