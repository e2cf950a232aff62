package dev.ferro.schema.type;

import org.jspecify.annotations.Nullable;

/**
 * A time of day.
 *
 * @param precision the digits of fractional seconds, or null for the database's own
 */
public record TimeType(@Nullable Integer precision) implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.time(this);
    }
}
