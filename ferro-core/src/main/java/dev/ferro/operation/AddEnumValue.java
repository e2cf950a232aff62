package dev.ferro.operation;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds labels to an enum type, anywhere in its order, without touching a row.
 *
 * @param before the type as it is; without labels where a script says only the ones to add at the end
 * @param after the type, of the same name, with more labels and the former ones in their order
 */
public record AddEnumValue(EnumType before, EnumType after) implements Operation {

    /** {@return whether the labels before are known, and not only those to add} */
    public boolean isStated() {
        return !before.labels().isEmpty();
    }

    @Override
    public Schema applyTo(Schema schema) {
        return isStated()
                ? schema.withLabels(after.name(), after.labels())
                : schema.mapLabels(
                        after.name(),
                        labels -> Stream.concat(labels.stream(), after.labels().stream())
                                .distinct()
                                .toList());
    }

    @Override
    public Optional<Operation> inverse() {
        return isStated() ? Optional.of(new ReplaceEnumValues(after, before, Map.of())) : Optional.empty();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.addEnumValue(this);
    }
}
