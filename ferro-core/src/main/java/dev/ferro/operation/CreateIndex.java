package dev.ferro.operation;

import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Creates an index.
 *
 * @param table the table
 * @param index the whole index
 * @param concurrently whether it is built while others write to the table, outside a transaction, on a database that can
 */
public record CreateIndex(QualifiedName table, Index index, boolean concurrently) implements Operation {

    public CreateIndex(QualifiedName table, Index index) {
        this(table, index, false);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, index::addTo);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropIndex(table, index, concurrently));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createIndex(this);
    }
}
