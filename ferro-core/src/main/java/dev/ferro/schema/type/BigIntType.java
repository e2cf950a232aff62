package dev.ferro.schema.type;

/** A 64-bit integer. */
public record BigIntType() implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.bigInt(this);
    }
}
