package dev.ferro.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name the constraint's name
 * @param columns the referring columns, in order
 * @param target the table referred to
 * @param targetColumns the columns referred to, as many as {@code columns}
 * @param onDelete what happens when the row referred to is deleted
 * @param onUpdate what happens when the key referred to changes
 * @param deferrability when the rule is checked
 * @param validated whether the rows that were there before the rule have been looked at
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        QualifiedName target,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferrability deferrability,
        boolean validated)
        implements Constraint {

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** {@return a foreign key with NO ACTION on both events, checked at each statement} */
    public static ForeignKey of(
            @Nullable String name, List<String> columns, QualifiedName target, List<String> targetColumns) {
        return new ForeignKey(
                name,
                columns,
                target,
                targetColumns,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE,
                true);
    }

    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, action, onUpdate, deferrability, validated);
    }

    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, action, deferrability, validated);
    }

    public ForeignKey deferrability(Deferrability other) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate, other, validated);
    }

    /** {@return this foreign key, for new and changed rows only until it is validated} */
    public ForeignKey notValid() {
        return validated(false);
    }

    public ForeignKey validated(boolean other) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate, deferrability, other);
    }

    public ForeignKey columns(List<String> others) {
        return new ForeignKey(name, others, target, targetColumns, onDelete, onUpdate, deferrability, validated);
    }

    public ForeignKey target(QualifiedName table, List<String> others) {
        return new ForeignKey(name, columns, table, others, onDelete, onUpdate, deferrability, validated);
    }

    @Override
    public ForeignKey renamed(@Nullable String other) {
        return new ForeignKey(other, columns, target, targetColumns, onDelete, onUpdate, deferrability, validated);
    }

    @Override
    public Table addTo(Table table) {
        return table.withForeignKeys(Lists.with(table.foreignKeys(), this));
    }

    @Override
    public Table removeFrom(Table table) {
        return table.withForeignKeys(Lists.withoutConstraint(table.foreignKeys(), this));
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.foreignKey(this);
    }
}
