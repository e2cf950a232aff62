package dev.ferro.schema.type;

/** The type of a column that a script names without saying what it is. */
public record UnstatedType() implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.unstated(this);
    }
}
