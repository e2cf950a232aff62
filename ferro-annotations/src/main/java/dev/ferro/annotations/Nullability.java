package dev.ferro.annotations;

/** Whether a column allows NULL. */
public enum Nullability {
    /** As the Java type says: {@code @Nullable} and {@code Optional} allow it, everything else does not. */
    INFER,
    /** NULL is allowed. */
    YES,
    /** NULL is not allowed. */
    NO
}
