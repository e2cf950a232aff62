package dev.ferro.operation;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Adds a check constraint to a table.
 *
 * @param table the table
 * @param check the constraint
 */
public record CreateCheck(QualifiedName table, CheckConstraint check) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, check::addTo);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropConstraint(table, check));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createCheck(this);
    }
}
