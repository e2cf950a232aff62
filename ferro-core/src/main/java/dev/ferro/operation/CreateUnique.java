package dev.ferro.operation;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.UniqueConstraint;
import java.util.Optional;

/**
 * Adds a unique constraint to a table.
 *
 * @param table the table
 * @param unique the constraint
 */
public record CreateUnique(QualifiedName table, UniqueConstraint unique) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, unique::addTo);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropConstraint(table, unique));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createUnique(this);
    }
}
