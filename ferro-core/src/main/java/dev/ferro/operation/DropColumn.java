package dev.ferro.operation;

import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Drops a column and the values in it.
 *
 * @param table the table
 * @param column the column, with its definition unless a script says only its name
 */
public record DropColumn(QualifiedName table, Column column) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, item -> item.withoutColumn(column.name()));
    }

    @Override
    public Optional<Operation> inverse() {
        return column.isStated() ? Optional.of(new AddColumn(table, column)) : Optional.empty();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropColumn(this);
    }
}
