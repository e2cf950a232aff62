package dev.ferro.schema.type;

/** Bytes without a limit. */
public record BinaryType() implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.binary(this);
    }
}
