package dev.ferro.schema;

/**
 * An index that is built, or dropped, while others write to its table; afterwards it is an index like any other.
 *
 * @param index the index
 */
public record ConcurrentIndex(Index index) {}
