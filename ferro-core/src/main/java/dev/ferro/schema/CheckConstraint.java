package dev.ferro.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name the constraint's name
 * @param expression the SQL condition, without the parentheses around it
 */
public record CheckConstraint(@Nullable String name, String expression) implements Constraint {

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public CheckConstraint renamed(@Nullable String other) {
        return new CheckConstraint(other, expression);
    }

    public CheckConstraint expression(String other) {
        return new CheckConstraint(name, other);
    }

    @Override
    public Table addTo(Table table) {
        return table.withChecks(Lists.with(table.checks(), this));
    }

    @Override
    public Table removeFrom(Table table) {
        return table.withChecks(Lists.withoutConstraint(table.checks(), this));
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.check(this);
    }
}
