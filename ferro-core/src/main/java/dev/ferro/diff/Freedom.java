package dev.ferro.diff;

/** How free one is to say an operation otherwise. */
enum Freedom {
    /** What it does to the schema is all that it does. */
    FREE,
    /** How it is said matters. */
    FIXED,
    /** Where it stands matters. */
    PLACED,
    /** Only its author knows what it does. */
    OPAQUE
}
