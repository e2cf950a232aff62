package dev.ferro.operation;

import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.type.DataType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes a column in every aspect in which {@code after} differs from {@code before}, and in no other: type,
 * nullability, default, identity, generated expression, collation, comment, in any combination.
 *
 * @param table the table
 * @param before the column as it is; its type is unstated where a script says only what shall change
 * @param after the column, of the same name, as it shall be
 * @param using the SQL expression that converts the values to a new type, where the database's own cast won't do
 */
public record AlterColumn(
        QualifiedName table,
        Column before,
        Column after,
        @Nullable String using) implements Operation {

    public static AlterColumn of(QualifiedName table, Column before, Column after) {
        return new AlterColumn(table, before, after, null);
    }

    /** {@return whether the type is one of the aspects that change} */
    public boolean changesType() {
        return !before.type().equals(after.type());
    }

    public DataType type() {
        return after.type();
    }

    @Override
    public Schema applyTo(Schema schema) {
        return schema.mapTable(table, item -> item.mapColumn(before.name(), column -> column.altered(before, after)));
    }

    @Override
    public Optional<Operation> inverse() {
        return before.isStated() ? Optional.of(new AlterColumn(table, after, before, null)) : Optional.empty();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.alterColumn(this);
    }
}
