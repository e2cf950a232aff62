package dev.ferro.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name the constraint's name
 * @param columns the columns whose values together are unique, in order
 * @param nullsDistinct whether any number of rows may hold NULL
 * @param deferrability when the rule is checked
 */
public record UniqueConstraint(
        @Nullable String name, List<String> columns, boolean nullsDistinct, Deferrability deferrability)
        implements Constraint {

    public UniqueConstraint {
        columns = List.copyOf(columns);
    }

    /** A constraint that takes no NULL for equal to another one and is checked at each statement. */
    public UniqueConstraint(@Nullable String name, List<String> columns) {
        this(name, columns, true, Deferrability.NOT_DEFERRABLE);
    }

    /** {@return this constraint, for which NULL is a value like any other} */
    public UniqueConstraint nullsNotDistinct() {
        return nullsDistinct(false);
    }

    public UniqueConstraint nullsDistinct(boolean other) {
        return new UniqueConstraint(name, columns, other, deferrability);
    }

    public UniqueConstraint deferrability(Deferrability other) {
        return new UniqueConstraint(name, columns, nullsDistinct, other);
    }

    public UniqueConstraint columns(List<String> others) {
        return new UniqueConstraint(name, others, nullsDistinct, deferrability);
    }

    /** Its index cannot be built over rows that break it. */
    @Override
    public boolean validated() {
        return true;
    }

    @Override
    public UniqueConstraint renamed(@Nullable String other) {
        return new UniqueConstraint(other, columns, nullsDistinct, deferrability);
    }

    @Override
    public Table addTo(Table table) {
        return table.withUniques(Lists.with(table.uniques(), this));
    }

    /** To some databases a unique index is the same, and what was created as one goes as the other. */
    @Override
    public Table removeFrom(Table table) {
        List<UniqueConstraint> rest = Lists.withoutConstraint(table.uniques(), this);
        return rest.size() == table.uniques().size() && isIndexOf(table)
                ? table.withoutIndex(String.valueOf(name))
                : table.withUniques(rest);
    }

    private boolean isIndexOf(Table table) {
        return name != null && table.index(name).filter(Index::unique).isPresent();
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.unique(this);
    }
}
