package dev.ferro.models;

import dev.ferro.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key whose target is found.
 *
 * @param target the model referred to, or null after a problem
 * @param columns the referring columns; after a problem the one that there would be
 * @param targetColumns the columns of the key referred to
 */
record Resolved(@Nullable Draft target, List<Column> columns, List<String> targetColumns) {}
