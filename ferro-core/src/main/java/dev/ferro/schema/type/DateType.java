package dev.ferro.schema.type;

/** A calendar date. */
public record DateType() implements DataType {

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.date(this);
    }
}
