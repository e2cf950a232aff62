package dev.ferro.diff;

/**
 * One thing at two times.
 *
 * @param before as it is
 * @param after as it shall be
 * @param <T> what it is
 */
record Pair<T>(T before, T after) {}
