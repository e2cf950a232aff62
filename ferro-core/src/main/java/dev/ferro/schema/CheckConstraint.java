package dev.ferro.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name the constraint's name
 * @param expression the SQL condition, without the parentheses around it
 * @param validated whether the rows that were there before the rule have been looked at
 */
public record CheckConstraint(@Nullable String name, String expression, boolean validated) implements Constraint {

    /** A check that all rows have passed. */
    public CheckConstraint(@Nullable String name, String expression) {
        this(name, expression, true);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    /** No database defers a check. */
    @Override
    public Deferrability deferrability() {
        return Deferrability.NOT_DEFERRABLE;
    }

    @Override
    public CheckConstraint renamed(@Nullable String other) {
        return new CheckConstraint(other, expression, validated);
    }

    public CheckConstraint expression(String other) {
        return new CheckConstraint(name, other, validated);
    }

    /** {@return this check, for new and changed rows only until it is validated} */
    public CheckConstraint notValid() {
        return validated(false);
    }

    public CheckConstraint validated(boolean other) {
        return new CheckConstraint(name, expression, other);
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
