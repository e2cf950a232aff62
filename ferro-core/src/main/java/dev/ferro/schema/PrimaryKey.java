package dev.ferro.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table.
 *
 * @param name the constraint's name
 * @param columns the key's columns, in key order
 * @param deferrability when the rule is checked
 */
public record PrimaryKey(@Nullable String name, List<String> columns, Deferrability deferrability)
        implements Constraint {

    public PrimaryKey {
        columns = List.copyOf(columns);
    }

    /** A key that is checked at each statement. */
    public PrimaryKey(@Nullable String name, List<String> columns) {
        this(name, columns, Deferrability.NOT_DEFERRABLE);
    }

    public PrimaryKey deferrability(Deferrability other) {
        return new PrimaryKey(name, columns, other);
    }

    public PrimaryKey columns(List<String> others) {
        return new PrimaryKey(name, others, deferrability);
    }

    /** Its index cannot be built over rows that break it. */
    @Override
    public boolean validated() {
        return true;
    }

    @Override
    public PrimaryKey renamed(@Nullable String other) {
        return new PrimaryKey(other, columns, deferrability);
    }

    @Override
    public Table addTo(Table table) {
        return table.withPrimaryKey(this);
    }

    @Override
    public Table removeFrom(Table table) {
        return table.withPrimaryKey(null);
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.primaryKey(this);
    }
}
