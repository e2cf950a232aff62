package dev.ferro.schema.type;

/** A 64-bit floating-point number. */
public record DoubleType() implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.doublePrecision(this);
    }
}
