package dev.ferro.testing;

import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import java.util.List;

/**
 * Edits of sequences.
 *
 * @param tools what is made is made with them
 */
record SequenceEdits(Tools tools) {

    List<Edit> all() {
        return tools.profile().nextNumber() == null ? List.of() : List.of(this::create, this::alter, this::drop);
    }

    Schema create(Schema schema) {
        return tools.profile().nextNumber() == null
                ? schema
                : schema.withSequence(tools.sequences().sequence(schema));
    }

    private Schema alter(Schema schema) {
        return schema.sequences().isEmpty()
                ? schema
                : schema.withSequenceAs(tools.sequences().otherwise(tools.dice().pick(schema.sequences())));
    }

    /** What is filled from it is filled no longer. */
    private Schema drop(Schema schema) {
        if (schema.sequences().isEmpty()) {
            return schema;
        }
        Sequence sequence = tools.dice().pick(schema.sequences());
        return schema.withoutSequence(sequence.name())
                .mapTables(table -> unfilled(table, sequence.name().name()));
    }

    private static Table unfilled(Table table, String sequence) {
        return table.withColumns(table.columns().stream()
                .map(column ->
                        column.defaultExpression() != null && SqlExpression.names(column.defaultExpression(), sequence)
                                ? column.defaultsTo(null)
                                : column)
                .toList());
    }
}
