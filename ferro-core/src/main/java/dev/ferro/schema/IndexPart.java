package dev.ferro.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, in an order.
 *
 * @param text the column's unquoted name, or the SQL expression
 * @param expression whether {@code text} is an expression
 * @param descending whether the key is kept in descending order
 * @param nulls where NULL stands; null where the database decides
 */
public record IndexPart(
        String text, boolean expression, boolean descending, @Nullable NullOrder nulls) {

    public static IndexPart column(String name) {
        return new IndexPart(name, false, false, null);
    }

    public static IndexPart expression(String sql) {
        return new IndexPart(sql, true, false, null);
    }

    public IndexPart descends() {
        return descending(true);
    }

    public IndexPart descending(boolean other) {
        return new IndexPart(text, expression, other, nulls);
    }

    public IndexPart nullsFirst() {
        return nulls(NullOrder.FIRST);
    }

    public IndexPart nullsLast() {
        return nulls(NullOrder.LAST);
    }

    public IndexPart nulls(@Nullable NullOrder other) {
        return new IndexPart(text, expression, descending, other);
    }

    /**
     * {@return this key, silent about NULL if it stands where the database puts it anyway}
     *
     * @param ascending where the database puts it in ascending order; in descending order it is the other end
     */
    public IndexPart withoutUsualNulls(NullOrder ascending) {
        return nulls == (descending ? ascending.turned() : ascending) ? nulls(null) : this;
    }

    public IndexPart text(String other) {
        return new IndexPart(other, expression, descending, nulls);
    }

    /** {@return the same key, of a column} */
    public IndexPart ofColumn(String name) {
        return new IndexPart(name, false, descending, nulls);
    }

    public boolean isColumn(String name) {
        return !expression && text.equals(name);
    }

    /** {@return whether this is a column and nothing is said of it} */
    public boolean isPlain() {
        return equals(column(text));
    }
}
