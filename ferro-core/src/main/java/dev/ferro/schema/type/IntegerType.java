package dev.ferro.schema.type;

/** A 32-bit integer. */
public record IntegerType() implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.integer(this);
    }
}
