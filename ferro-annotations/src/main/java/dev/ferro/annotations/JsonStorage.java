package dev.ferro.annotations;

/** How a database that knows two ways keeps a JSON document. */
public enum JsonStorage {
    /** Parsed, ready for searching: {@code jsonb}. */
    BINARY,
    /** As the text that was written: {@code json}. */
    TEXT
}
