package dev.ferro.operation;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets or takes away the comment of a table.
 *
 * @param table the table
 * @param before the comment it has
 * @param after the comment it gets
 */
public record SetTableComment(
        QualifiedName table,
        @Nullable String before,
        @Nullable String after) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, item -> item.withComment(after));
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new SetTableComment(table, after, before));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.setTableComment(this);
    }
}
