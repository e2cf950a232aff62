package dev.ferro.schema.type;

/** A 16-bit integer. */
public record SmallIntType() implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.smallInt(this);
    }
}
