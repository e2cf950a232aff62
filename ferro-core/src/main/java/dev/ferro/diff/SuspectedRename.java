package dev.ferro.diff;

import dev.ferro.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A drop and a creation of like shape: perhaps one thing with another name, and then its data would be lost.
 *
 * @param table the table it is about, by the name it has
 * @param column the column that goes, or null where the table itself goes
 * @param after the name of what comes
 */
public record SuspectedRename(QualifiedName table, @Nullable String column, QualifiedName after) {

    /** {@return what is suspected, as a sentence} */
    public String describe() {
        return column == null
                ? "table `" + table + "` is dropped and a similar table `" + after + "` is created"
                : "column `" + column + "` of `" + table + "` is dropped and a similar column `" + after.name()
                        + "` is added";
    }

    /** {@return the value of {@code --rename} that says it is a renaming} */
    public String argument() {
        return column == null ? table + "=" + after : table + "." + column + "=" + after.name();
    }

    /** {@return the hints with this one among them} */
    public Renames addTo(Renames renames) {
        return column == null ? renames.withTable(table, after) : renames.withColumn(table, column, after.name());
    }
}
