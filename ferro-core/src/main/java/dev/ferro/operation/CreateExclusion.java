package dev.ferro.operation;

import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Adds an exclusion constraint to a table.
 *
 * @param table the table
 * @param exclusion the constraint
 */
public record CreateExclusion(QualifiedName table, ExclusionConstraint exclusion) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, exclusion::addTo);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropConstraint(table, exclusion));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createExclusion(this);
    }
}
