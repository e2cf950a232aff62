package dev.ferro.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, in an order.
 *
 * @param text the column's unquoted name, or the SQL expression
 * @param expression whether {@code text} is an expression
 * @param descending whether the key is kept in descending order
 * @param nulls where NULL stands; null where the database decides
 * @param operatorClass how the values are compared, in SQL, where it is not the usual way of their type
 * @param prefix how many characters of the column are in the index; null where all of it is
 */
public record IndexPart(
        String text,
        boolean expression,
        boolean descending,
        @Nullable NullOrder nulls,
        @Nullable String operatorClass,
        @Nullable Integer prefix) {

    public static IndexPart column(String name) {
        return new IndexPart(name, false, false, null, null, null);
    }

    public static IndexPart expression(String sql) {
        return new IndexPart(sql, true, false, null, null, null);
    }

    public IndexPart descends() {
        return descending(true);
    }

    public IndexPart descending(boolean other) {
        return new IndexPart(text, expression, other, nulls, operatorClass, prefix);
    }

    public IndexPart nullsFirst() {
        return nulls(NullOrder.FIRST);
    }

    public IndexPart nullsLast() {
        return nulls(NullOrder.LAST);
    }

    public IndexPart nulls(@Nullable NullOrder other) {
        return new IndexPart(text, expression, descending, other, operatorClass, prefix);
    }

    /** {@return this key, compared in a way of the database's, such as {@code text_pattern_ops}} */
    public IndexPart operatorClass(@Nullable String other) {
        return new IndexPart(text, expression, descending, nulls, other, prefix);
    }

    /** {@return this key, of which only the first characters are in the index} */
    public IndexPart prefix(@Nullable Integer characters) {
        return new IndexPart(text, expression, descending, nulls, operatorClass, characters);
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
        return new IndexPart(other, expression, descending, nulls, operatorClass, prefix);
    }

    /** {@return the same key, of a column} */
    public IndexPart ofColumn(String name) {
        return new IndexPart(name, false, descending, nulls, operatorClass, prefix);
    }

    public boolean isColumn(String name) {
        return !expression && text.equals(name);
    }

    /** {@return whether this is a column and nothing is said of it} */
    public boolean isPlain() {
        return equals(column(text));
    }
}
