package dev.ferro.operation;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.Schema;
import java.util.Map;
import java.util.Optional;

/**
 * Gives an enum type other labels, moving the rows that hold a label which goes away.
 *
 * @param before the type as it is
 * @param after the type, of the same name, as it shall be
 * @param mapping for labels that go away, the label that their rows get; a row with an unmapped one makes the operation fail
 */
public record ReplaceEnumValues(EnumType before, EnumType after, Map<String, String> mapping) implements Operation {

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
        return visitor.replaceEnumValues(this);
    }
}
