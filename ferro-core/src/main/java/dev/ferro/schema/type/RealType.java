package dev.ferro.schema.type;

/** A 32-bit floating-point number. */
public record RealType() implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.real(this);
    }
}
