package dev.ferro.operation;

import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Drops an index.
 *
 * @param table the table
 * @param index the index, with its definition unless a script says only its name
 * @param concurrently whether it is dropped while others write to the table, outside a transaction, on a database that can
 */
public record DropIndex(QualifiedName table, Index index, boolean concurrently) implements Operation {

    public DropIndex(QualifiedName table, Index index) {
        this(table, index, false);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, item -> item.withoutIndex(index.name()));
    }

    @Override
    public Optional<Operation> inverse() {
        return index.isStated() ? Optional.of(new CreateIndex(table, index, concurrently)) : Optional.empty();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
