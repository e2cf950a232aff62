package dev.ferro.operation;

import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Adds a column to a table.
 *
 * @param table the table
 * @param column the whole column
 */
public record AddColumn(QualifiedName table, Column column) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, item -> item.withColumn(column));
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropColumn(table, column));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.addColumn(this);
    }
}
