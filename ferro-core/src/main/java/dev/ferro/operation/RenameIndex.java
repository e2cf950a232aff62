package dev.ferro.operation;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Renames an index.
 *
 * @param table the table
 * @param before the name it has
 * @param after the name it gets
 */
public record RenameIndex(QualifiedName table, String before, String after) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, item -> item.renameIndex(before, after));
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameIndex(table, after, before));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.renameIndex(this);
    }
}
