package dev.ferro.operation;

import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.Optional;

/**
 * Creates a table with its constraints and, if the definition holds some, its indexes.
 *
 * @param table the whole definition
 */
public record CreateTable(Table table) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.withTable(table);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropTable(table));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createTable(this);
    }
}
