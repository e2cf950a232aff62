package dev.ferro.schema.type;

/**
 * A JSON document.
 *
 * @param binary whether it is kept parsed, where the database tells the two apart
 */
public record JsonType(boolean binary) implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.json(this);
    }
}
