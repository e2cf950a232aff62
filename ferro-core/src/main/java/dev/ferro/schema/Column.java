package dev.ferro.schema;

import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.UnstatedType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the unquoted name
 * @param type the portable type, or {@link UnstatedType} where a script names a column without saying what it is
 * @param nullable whether NULL is allowed
 * @param defaultExpression the server default, an SQL expression
 * @param identity how the database numbers the rows
 * @param generated the expression that computes the column
 * @param collation the collation's name
 * @param comment the comment kept in the catalogue
 */
public record Column(
        String name,
        DataType type,
        boolean nullable,
        @Nullable String defaultExpression,
        @Nullable Identity identity,
        @Nullable Generated generated,
        @Nullable String collation,
        @Nullable String comment)
        implements TableElement {

    /** {@return a nullable column with nothing else said} */
    public static Column of(String name, DataType type) {
        return new Column(name, type, true, null, null, null, null, null);
    }

    /** {@return a column of which only the name is known} */
    public static Column named(String name) {
        return of(name, new UnstatedType());
    }

    /** {@return whether the column is known well enough to be created} */
    public boolean isStated() {
        return !(type instanceof UnstatedType);
    }

    public Column renamed(String other) {
        return new Column(other, type, nullable, defaultExpression, identity, generated, collation, comment);
    }

    public Column type(DataType other) {
        return new Column(name, other, nullable, defaultExpression, identity, generated, collation, comment);
    }

    public Column notNull() {
        return nullable(false);
    }

    public Column nullable(boolean allowed) {
        return new Column(name, type, allowed, defaultExpression, identity, generated, collation, comment);
    }

    /** {@return this column with a server default, an SQL expression; null takes it away} */
    public Column defaultsTo(@Nullable String expression) {
        return new Column(name, type, nullable, expression, identity, generated, collation, comment);
    }

    public Column identity(@Nullable Identity generation) {
        return new Column(name, type, nullable, defaultExpression, generation, generated, collation, comment);
    }

    public Column generated(@Nullable Generated computed) {
        return new Column(name, type, nullable, defaultExpression, identity, computed, collation, comment);
    }

    /** {@return this column computed by an expression and kept with the row} */
    public Column storedAs(String expression) {
        return generated(new Generated(expression, true));
    }

    /** {@return this column computed by an expression whenever it is read} */
    public Column virtualAs(String expression) {
        return generated(new Generated(expression, false));
    }

    public Column collation(@Nullable String other) {
        return new Column(name, type, nullable, defaultExpression, identity, generated, other, comment);
    }

    public Column comment(@Nullable String text) {
        return new Column(name, type, nullable, defaultExpression, identity, generated, collation, text);
    }

    /**
     * {@return this column with every aspect in which {@code after} differs from {@code before} taken from
     * {@code after}} What the two agree on stays as it is here, stated or not. This is the whole meaning of an
     * alteration.
     */
    public Column altered(Column before, Column after) {
        return new Column(
                pick(name, before.name, after.name),
                pick(type, before.type, after.type),
                before.nullable == after.nullable ? nullable : after.nullable,
                pickNullable(defaultExpression, before.defaultExpression, after.defaultExpression),
                pickNullable(identity, before.identity, after.identity),
                pickNullable(generated, before.generated, after.generated),
                pickNullable(collation, before.collation, after.collation),
                pickNullable(comment, before.comment, after.comment));
    }

    private static <T> T pick(T current, T before, T after) {
        return before.equals(after) ? current : after;
    }

    private static <T> @Nullable T pickNullable(@Nullable T current, @Nullable T before, @Nullable T after) {
        return Objects.equals(before, after) ? current : after;
    }

    @Override
    public Table addTo(Table table) {
        return table.withColumn(this);
    }
}
