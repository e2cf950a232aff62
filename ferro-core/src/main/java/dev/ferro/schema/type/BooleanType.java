package dev.ferro.schema.type;

/** True or false. */
public record BooleanType() implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.bool(this);
    }
}
