package dev.ferro.operation;

import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.Optional;

/**
 * Drops a table.
 *
 * @param table the table, with its definition unless a script says only its name
 */
public record DropTable(Table table) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.withoutTable(table.name());
    }

    @Override
    public Optional<Operation> inverse() {
        return table.isStated() ? Optional.of(new CreateTable(table)) : Optional.empty();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropTable(this);
    }
}
