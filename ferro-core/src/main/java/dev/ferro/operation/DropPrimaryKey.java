package dev.ferro.operation;

import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Takes a table's primary key away.
 *
 * @param table the table
 * @param key the key; without columns where a script says only its name
 */
public record DropPrimaryKey(QualifiedName table, PrimaryKey key) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, key::removeFrom);
    }

    @Override
    public Optional<Operation> inverse() {
        return key.columns().isEmpty() ? Optional.empty() : Optional.of(new CreatePrimaryKey(table, key));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropPrimaryKey(this);
    }
}
