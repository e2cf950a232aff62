package dev.ferro.command;

import dev.ferro.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Something that is dropped and may hold data.
 *
 * @param table the table
 * @param column the column, or null for the whole table
 */
record Loss(QualifiedName table, @Nullable String column) {

    @Override
    public String toString() {
        return column == null ? "table `" + table + "`" : "column `" + column + "` of `" + table + "`";
    }
}
