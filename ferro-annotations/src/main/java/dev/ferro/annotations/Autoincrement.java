package dev.ferro.annotations;

/** Whether the database numbers the rows. */
public enum Autoincrement {
    /** It does where the primary key is a single integer column without a default. */
    INFER,
    /** It does. */
    YES,
    /** It does not; the application gives every row its key. */
    NO
}
