package dev.ferro.schema.type;

/**
 * A type of one database, passed through as it is written.
 *
 * @param text the type in the database's own words
 */
public record NativeType(String text) implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.nativeType(this);
    }
}
