package dev.ferro.operation;

import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Adds a foreign key to a table.
 *
 * @param table the referring table
 * @param key the key
 */
public record CreateForeignKey(QualifiedName table, ForeignKey key) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, key::addTo);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropConstraint(table, key));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createForeignKey(this);
    }
}
