package dev.ferro.operation;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Has the rows that are there looked at, for a check or a foreign key that was created without that.
 *
 * @param table the table
 * @param constraint the constraint's name
 */
public record ValidateConstraint(QualifiedName table, String constraint) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, item -> item.validateConstraint(constraint));
    }

    /** What has been found out stays so: nothing undoes it, and nothing has to. */
    @Override
    public Optional<Operation> inverse() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.validateConstraint(this);
    }
}
