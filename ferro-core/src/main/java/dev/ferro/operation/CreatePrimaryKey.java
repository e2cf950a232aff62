package dev.ferro.operation;

import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Gives a table a primary key.
 *
 * @param table the table
 * @param key the key
 */
public record CreatePrimaryKey(QualifiedName table, PrimaryKey key) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, key::addTo);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropPrimaryKey(table, key));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createPrimaryKey(this);
    }
}
