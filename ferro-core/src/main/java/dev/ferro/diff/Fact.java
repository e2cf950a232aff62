package dev.ferro.diff;

import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Identity;
import dev.ferro.schema.type.DataType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that decides which values a column holds. */
sealed interface Fact {

    /**
     * The values were there before.
     *
     * @param column the name that the column had
     */
    record Kept(String column) implements Fact {}

    /**
     * The values were made when the column was added; all of them NULL where nothing is said.
     *
     * @param type the type
     * @param defaultExpression what they were filled with
     * @param identity how they were numbered
     * @param generated what they were computed by
     */
    record Added(
            @Nullable DataType type,
            @Nullable String defaultExpression,
            @Nullable Identity identity,
            @Nullable Generated generated)
            implements Fact {

        static Added of(Column column) {
            boolean empty =
                    column.defaultExpression() == null && column.identity() == null && column.generated() == null;
            return empty
                    ? new Added(null, null, null, null)
                    : new Added(column.type(), column.defaultExpression(), column.identity(), column.generated());
        }

        boolean isEmpty() {
            return type == null;
        }
    }

    /**
     * The values were turned into others of another type.
     *
     * @param before the type before
     * @param after the type after
     * @param using the expression that did it, if not the database's own cast
     */
    record Converted(
            DataType before, DataType after, @Nullable String using) implements Fact {}

    /**
     * The values are computed otherwise.
     *
     * @param before what computed them
     * @param after what computes them
     */
    record Recomputed(@Nullable Generated before, @Nullable Generated after) implements Fact {}

    /**
     * The values got other labels.
     *
     * @param before the labels before
     * @param after the labels after
     * @param mapping what became of those that went
     */
    record Relabelled(List<String> before, List<String> after, Map<String, String> mapping) implements Fact {}
}
