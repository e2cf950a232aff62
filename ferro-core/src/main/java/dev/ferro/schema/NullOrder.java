package dev.ferro.schema;

/** Where the keys that are NULL stand in an index. */
public enum NullOrder {
    FIRST,
    LAST;

    /** {@return the words in SQL} */
    public String sql() {
        return "NULLS " + name();
    }

    /** {@return where they stand when the order is turned} */
    public NullOrder turned() {
        return this == FIRST ? LAST : FIRST;
    }
}
