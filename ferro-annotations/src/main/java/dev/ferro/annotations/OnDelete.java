package dev.ferro.annotations;

/** What happens to a row when the row that it refers to is deleted. */
public enum OnDelete {
    /** The deletion is refused, at the end of the statement or transaction. */
    NO_ACTION,
    /** The deletion is refused at once. */
    RESTRICT,
    /** The row is deleted too. */
    CASCADE,
    /** The row refers to nothing any more; its column allows NULL. */
    SET_NULL,
    /** The row refers to the column's default. */
    SET_DEFAULT
}
