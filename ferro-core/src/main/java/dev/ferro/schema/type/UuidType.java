package dev.ferro.schema.type;

/** A universally unique identifier. */
public record UuidType() implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.uuid(this);
    }
}
