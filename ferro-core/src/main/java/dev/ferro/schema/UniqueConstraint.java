package dev.ferro.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name the constraint's name
 * @param columns the columns whose values together are unique, in order
 */
public record UniqueConstraint(@Nullable String name, List<String> columns) implements Constraint {

    public UniqueConstraint {
        columns = List.copyOf(columns);
    }

    @Override
    public UniqueConstraint renamed(@Nullable String other) {
        return new UniqueConstraint(other, columns);
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
