package dev.ferro.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of which a script says only the name, to drop it.
 *
 * @param name the constraint's name
 */
public record NamedConstraint(String name) implements Constraint {

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public Deferrability deferrability() {
        return Deferrability.NOT_DEFERRABLE;
    }

    @Override
    public boolean validated() {
        return true;
    }

    @Override
    public NamedConstraint renamed(@Nullable String other) {
        return other == null ? this : new NamedConstraint(other);
    }

    /** A name alone adds nothing. */
    @Override
    public Table addTo(Table table) {
        return table;
    }

    @Override
    public Table removeFrom(Table table) {
        return table.constraints().stream()
                .filter(constraint -> name.equals(constraint.name()))
                .findFirst()
                .map(constraint -> constraint.removeFrom(table))
                .orElse(table);
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.named(this);
    }
}
