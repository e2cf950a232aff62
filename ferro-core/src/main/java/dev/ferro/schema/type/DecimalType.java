package dev.ferro.schema.type;

import org.jspecify.annotations.Nullable;

/**
 * An exact number.
 *
 * @param precision the digits in all, or null for as many as the database can keep
 * @param scale the digits after the point; 0 without a precision
 */
public record DecimalType(@Nullable Integer precision, int scale) implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.decimal(this);
    }
}
