package dev.ferro.testing;

import dev.ferro.schema.Column;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whole tables, without foreign keys.
 *
 * @param tools what they are made with
 */
record RandomTables(Tools tools) {

    private static final List<TypeFamily> KEYS =
            List.of(TypeFamily.INTEGER, TypeFamily.INTEGER, TypeFamily.UUID, TypeFamily.TEXT);

    Table table(Schema schema) {
        Table table = withKey(schema, empty(schema));
        for (int rest = tools.dice().between(1, 6); rest > 0; rest--) {
            table = table.withColumn(tools.columns().plain(schema, table));
        }
        for (int rest = tools.dice().between(0, 1); rest > 0; rest--) {
            table = with(table, tools.columns().computed(table));
        }
        for (int rest = tools.dice().between(0, 2); rest > 0; rest--) {
            table = with(table, tools.elements().unique(schema, table));
            table = with(table, tools.elements().check(schema, table));
        }
        for (int rest = tools.dice().between(0, 3); rest > 0; rest--) {
            table = with(table, tools.elements().index(schema, table));
        }
        if (tools.profile().can(Ability.EXCLUSIONS) && tools.dice().percent(25)) {
            table = with(table, tools.exclusions().exclusion(schema, table));
        }
        return table;
    }

    private Table empty(Schema schema) {
        return new Table(
                tools.names().table(schema),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                tools.columns().comment(),
                NativeDetails.NONE);
    }

    private Table withKey(Schema schema, Table table) {
        List<String> keys = new ArrayList<>();
        Table keyed = table;
        for (int rest = tools.dice().percent(25) ? 2 : 1; rest > 0; rest--) {
            TypeFamily family = tools.dice().pick(KEYS);
            Column column = tools.columns().key(keyed, tools.types().of(family, schema));
            keyed = keyed.withColumn(column);
            keys.add(column.name());
        }
        PrimaryKey key = tools.elements().primaryKey(schema, keyed, tools.dice().shuffled(keys));
        return tools.dice().percent(92) ? keyed.withPrimaryKey(key) : keyed;
    }

    static Table with(Table table, Optional<? extends TableElement> element) {
        return element.map(present -> present.addTo(table)).orElse(table);
    }
}
