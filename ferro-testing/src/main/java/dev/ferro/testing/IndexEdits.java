package dev.ferro.testing;

import dev.ferro.schema.Index;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Edits of indexes.
 *
 * @param tools what is made is made with them
 */
record IndexEdits(Tools tools) {

    List<Edit> all() {
        return List.of(
                Edit.ofTable(
                        tools.dice(),
                        (schema, table) ->
                                RandomTables.with(table, tools.elements().index(schema, table))),
                change(index -> null),
                change(index -> index.using() == null ? index.unique(!index.unique()) : index),
                change(index -> index.unique() && !tools.elements().nullsDistinct() ? index.nullsNotDistinct() : index),
                change(IndexEdits::turned),
                change(this::withOtherNulls),
                change(this::withOtherComparison),
                change(index -> index.where(null)),
                this::rename,
                this::move);
    }

    /** Null takes the index out. */
    private Edit change(UnaryOperator<@Nullable Index> change) {
        return Edit.ofTable(tools.dice(), table -> {
            if (table.indexes().isEmpty()) {
                return table;
            }
            Index index = tools.dice().pick(table.indexes());
            return RandomTables.with(table.withoutIndex(index.name()), Optional.ofNullable(change.apply(index)));
        });
    }

    private static Index turned(Index index) {
        return index.using() != null
                ? index
                : index.parts(index.parts().stream()
                        .map(part -> part.descending(!part.descending()))
                        .toList());
    }

    private Index withOtherNulls(Index index) {
        return index.using() != null
                ? index
                : index.parts(index.parts().stream()
                        .map(part -> part.nulls(tools.elements().nullOrder()))
                        .toList());
    }

    private Index withOtherComparison(Index index) {
        return index.using() != null
                ? index
                : index.parts(index.parts().stream()
                        .map(part -> part.operatorClass(tools.elements().operatorClass())
                                .prefix(tools.elements().prefix()))
                        .toList());
    }

    private Schema rename(Schema schema) {
        return Edit.ofTable(
                        tools.dice(),
                        table -> table.indexes().isEmpty()
                                ? table
                                : table.renameIndex(
                                        tools.dice().pick(table.indexes()).name(),
                                        tools.names().element("rn", schema, table, List.of("index"))))
                .apply(schema);
    }

    /** The name of one table's index is used again in another one. */
    private Schema move(Schema schema) {
        List<Table> indexed = schema.tables().stream()
                .filter(table -> !table.indexes().isEmpty())
                .toList();
        if (indexed.isEmpty()) {
            return schema;
        }
        Table source = tools.dice().pick(indexed);
        String name = tools.dice().pick(source.indexes()).name();
        Schema rest = schema.mapTable(source.name(), table -> table.withoutIndex(name));
        return Edit.ofTable(
                        tools.dice(),
                        table -> RandomTables.with(
                                table, tools.elements().index(rest, table).map(index -> index.renamed(name))))
                .apply(rest);
    }
}
