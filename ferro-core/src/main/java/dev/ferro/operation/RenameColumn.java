package dev.ferro.operation;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Renames a column.
 *
 * @param table the table
 * @param before the name it has
 * @param after the name it gets
 */
public record RenameColumn(QualifiedName table, String before, String after) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.renameColumn(table, before, after);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameColumn(table, after, before));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.renameColumn(this);
    }
}
