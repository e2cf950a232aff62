package dev.ferro.models.writing;

import dev.ferro.dialect.Dialect;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.DataType;
import java.util.List;

/**
 * Gives keys the type of the columns that refer to them, where that makes no difference to the key: a rowid of SQLite is an
 * INTEGER, whatever refers to it.
 *
 * @param dialect the database
 */
record KeyTypes(Dialect dialect) {

    Schema resolve(Schema schema) {
        return schema.mapTables(table -> resolve(table, schema));
    }

    private Table resolve(Table table, Schema schema) {
        PrimaryKey key = table.primaryKey();
        if (key == null || key.columns().size() != 1) {
            return table;
        }
        Column column = table.column(key.columns().get(0)).orElseThrow();
        return schema.tables().stream()
                .flatMap(other -> other.foreignKeys().stream()
                        .filter(foreign -> refers(foreign, table, key))
                        .map(foreign -> type(other, foreign)))
                .filter(type -> !type.equals(column.type()))
                .map(type -> table.mapColumn(column.name(), former -> former.type(type)))
                .filter(proposed -> normal(proposed).equals(normal(table)))
                .findFirst()
                .orElse(table);
    }

    private static boolean refers(ForeignKey foreign, Table table, PrimaryKey key) {
        return foreign.target().equals(table.name()) && foreign.targetColumns().equals(key.columns());
    }

    private static DataType type(Table table, ForeignKey foreign) {
        List<String> columns = foreign.columns();
        return table.column(columns.get(0)).orElseThrow().type();
    }

    private Schema normal(Table table) {
        return dialect.normalizer().normalize(Schema.of(table));
    }
}
