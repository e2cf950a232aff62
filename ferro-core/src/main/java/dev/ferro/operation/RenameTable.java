package dev.ferro.operation;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Renames a table.
 *
 * @param before the name it has
 * @param after the name it gets
 */
public record RenameTable(QualifiedName before, QualifiedName after) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.renameTable(before, after);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameTable(after, before));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
