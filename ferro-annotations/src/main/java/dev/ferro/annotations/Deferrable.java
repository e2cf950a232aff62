package dev.ferro.annotations;

/** When a key, a unique constraint or a foreign key is checked. */
public enum Deferrable {
    /** At each statement, always. */
    NO,
    /** At each statement, unless a transaction defers it. */
    INITIALLY_IMMEDIATE,
    /** At commit, unless a transaction asks for it earlier. */
    INITIALLY_DEFERRED
}
