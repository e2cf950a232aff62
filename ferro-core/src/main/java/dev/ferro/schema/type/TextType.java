package dev.ferro.schema.type;

/** Characters without a limit. */
public record TextType() implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.text(this);
    }
}
