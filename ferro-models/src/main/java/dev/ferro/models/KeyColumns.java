package dev.ferro.models;

import dev.ferro.dialect.Dialect;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.DataType;
import java.util.List;
import java.util.function.Predicate;

/**
 * Sees that the database takes the columns of keys into them: MySQL takes no text without a length.
 *
 * @param columns the columns of a model's table
 * @param dialect the database
 * @param findings where problems go
 */
record KeyColumns(TableColumns columns, Dialect dialect, Findings findings) {

    void check(Table table) {
        Predicate<DataType> keyable = dialect.types()::canBeKey;
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            check(table, key.columns(), "a primary key", keyable);
        }
        for (UniqueConstraint unique : table.uniques()) {
            check(table, unique.columns(), "a unique constraint", dialect.types()::canBeUnique);
        }
        for (ForeignKey foreign : table.foreignKeys()) {
            check(table, foreign.columns(), "a foreign key", keyable);
        }
    }

    private void check(Table table, List<String> names, String key, Predicate<DataType> taken) {
        for (TableColumns.Made item : columns.made()) {
            item.names().stream()
                    .filter(names::contains)
                    .flatMap(name -> table.column(name).stream())
                    .filter(column -> !taken.test(column.type()))
                    .forEach(column -> report(item.part().member().place(), column, key));
        }
    }

    private void report(Place place, Column column, String key) {
        String type = dialect.types().print(column.type());
        findings.problem(
                place,
                "key-without-length",
                dialect.title() + " takes no " + type + " into " + key + ", and the column `" + column.name()
                        + "` is one.",
                "give the field a length, as in `@Field(length = 255)`, or a `nativeType` that has one");
    }
}
