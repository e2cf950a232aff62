package dev.ferro.schema.type;

/**
 * Characters up to a limit.
 *
 * @param length the most characters allowed
 */
public record VarcharType(int length) implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.varchar(this);
    }
}
