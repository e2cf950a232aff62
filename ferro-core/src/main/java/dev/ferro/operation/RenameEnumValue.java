package dev.ferro.operation;

import dev.ferro.schema.EnumType;
import dev.ferro.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Calls a label of an enum type otherwise, in the rows, defaults and rules that hold it too.
 *
 * @param type the type as it is; without labels where a script says only its name
 * @param before the label it has
 * @param after what the label is called afterwards
 */
public record RenameEnumValue(EnumType type, String before, String after) implements Operation {

    /** {@return whether all labels of the type are known} */
    public boolean isStated() {
        return !type.labels().isEmpty();
    }

    /** {@return the type as it is afterwards} */
    public EnumType renamed() {
        List<String> labels = type.labels().stream()
                .map(label -> label.equals(before) ? after : label)
                .toList();
        return new EnumType(type.name(), labels);
    }

    /** {@return this renaming with the labels that a schema knows, if it knows the type} */
    public RenameEnumValue in(Schema schema) {
        return new RenameEnumValue(schema.enumType(type.name()).orElse(type), before, after);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return schema.renameLabel(type.name(), before, after);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameEnumValue(renamed(), after, before));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.renameEnumValue(this);
    }
}
