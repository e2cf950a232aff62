package dev.ferro.schema.type;

import dev.ferro.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * One of the labels of a named enum.
 *
 * @param name the enum type's name
 * @param labels the labels, in their order, for databases that have no named enum types
 */
public record EnumerationType(QualifiedName name, List<String> labels) implements DataType {

    public EnumerationType {
        labels = List.copyOf(labels);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.enumeration(this);
    }

    @Override
    public Optional<EnumerationType> enumeration() {
        return Optional.of(this);
    }
}
