package dev.ferro.diff;

import dev.ferro.schema.QualifiedName;

/**
 * Something a reader of the difference should know: what could not be told, and what looks odd but has a reason.
 *
 * @param table the table it is about
 * @param text one sentence
 */
public record Note(QualifiedName table, String text) {}
