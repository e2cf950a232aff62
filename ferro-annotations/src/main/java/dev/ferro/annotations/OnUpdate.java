package dev.ferro.annotations;

/** What happens to a row when the key that it refers to changes. */
public enum OnUpdate {
    /** The change is refused, at the end of the statement or transaction. */
    NO_ACTION,
    /** The change is refused at once. */
    RESTRICT,
    /** The row follows the key. */
    CASCADE,
    /** The row refers to nothing any more; its column allows NULL. */
    SET_NULL,
    /** The row refers to the column's default. */
    SET_DEFAULT
}
