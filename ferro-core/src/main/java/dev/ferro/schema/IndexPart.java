package dev.ferro.schema;

/**
 * One key of an index: a column or an expression, in an order.
 *
 * @param text the column's unquoted name, or the SQL expression
 * @param expression whether {@code text} is an expression
 * @param descending whether the key is kept in descending order
 */
public record IndexPart(String text, boolean expression, boolean descending) {

    public static IndexPart column(String name) {
        return new IndexPart(name, false, false);
    }

    public static IndexPart expression(String sql) {
        return new IndexPart(sql, true, false);
    }

    public IndexPart descends() {
        return new IndexPart(text, expression, true);
    }

    public IndexPart text(String other) {
        return new IndexPart(other, expression, descending);
    }

    public boolean isColumn(String name) {
        return !expression && text.equals(name);
    }
}
