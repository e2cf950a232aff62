package dev.ferro.testing;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.List;

/**
 * Edits of whole tables.
 *
 * @param tools what is made is made with them
 */
record TableEdits(Tools tools) {

    List<Edit> all() {
        return List.of(
                this::create,
                this::create,
                this::drop,
                this::rename,
                Edit.ofTable(tools.dice(), this::reorder),
                Edit.ofTable(
                        tools.dice(), table -> table.withComment(tools.columns().comment())));
    }

    private Schema create(Schema schema) {
        Schema more = schema.withTable(new RandomTables(tools).table(schema));
        return Edit.ofTable(tools.dice(), tools.elements()::withForeignKey).apply(more);
    }

    private Schema drop(Schema schema) {
        return schema.tables().size() < 2
                ? schema
                : schema.withoutTable(tools.dice().pick(schema.tables()).name());
    }

    private Schema rename(Schema schema) {
        QualifiedName name = tools.names().table(schema);
        return schema.tables().isEmpty()
                ? schema
                : schema.renameTable(tools.dice().pick(schema.tables()).name(), name);
    }

    private Table reorder(Table table) {
        return table.withColumns(tools.dice().shuffled(table.columns()));
    }
}
