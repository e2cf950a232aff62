package dev.ferro.schema.type;

import org.jspecify.annotations.Nullable;

/**
 * A date and time of day.
 *
 * @param precision the digits of fractional seconds, or null for the database's own
 * @param zoned whether it is an instant, that is, kept with or converted by a time zone
 */
public record TimestampType(@Nullable Integer precision, boolean zoned) implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.timestamp(this);
    }
}
