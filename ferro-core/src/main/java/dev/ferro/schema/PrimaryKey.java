package dev.ferro.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table.
 *
 * @param name the constraint's name
 * @param columns the key's columns, in key order
 */
public record PrimaryKey(@Nullable String name, List<String> columns) implements Constraint {

    public PrimaryKey {
        columns = List.copyOf(columns);
    }

    @Override
    public PrimaryKey renamed(@Nullable String other) {
        return new PrimaryKey(other, columns);
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
