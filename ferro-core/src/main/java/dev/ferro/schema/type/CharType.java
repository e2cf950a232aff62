package dev.ferro.schema.type;

/**
 * A fixed number of characters.
 *
 * @param length the number of characters
 */
public record CharType(int length) implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.character(this);
    }
}
