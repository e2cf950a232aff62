package dev.ferro.operation;

import dev.ferro.schema.Constraint;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.Optional;

/**
 * Drops a constraint other than the primary key.
 *
 * @param table the table
 * @param constraint the constraint, with its definition unless a script says only its name
 */
public record DropConstraint(QualifiedName table, Constraint constraint) implements Operation {

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, constraint::removeFrom);
    }

    @Override
    public Optional<Operation> inverse() {
        return constraint.accept(new Recreation(table));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropConstraint(this);
    }
}
