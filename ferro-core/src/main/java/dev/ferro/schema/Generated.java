package dev.ferro.schema;

/**
 * The expression that a generated column is computed by.
 *
 * @param expression the SQL expression
 * @param stored whether the value is kept with the row, or computed when it is read
 */
public record Generated(String expression, boolean stored) {}
