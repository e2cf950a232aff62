package dev.ferro.models.writing;

import dev.ferro.dialect.Dialect;
import dev.ferro.models.Words;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;

/**
 * Gives a name to each enum of a database where an enum is the type of one column and has none.
 *
 * @param dialect the database
 */
record EnumNames(Dialect dialect) {

    Schema resolve(Schema schema) {
        return dialect.capabilities().enumTypes() ? schema : schema.mapTables(EnumNames::named);
    }

    private static Table named(Table table) {
        return table.withColumns(
                table.columns().stream().map(column -> named(table, column)).toList());
    }

    private static Column named(Table table, Column column) {
        return column.type()
                .enumeration()
                .map(type -> column.type(new EnumerationType(name(table, column), type.labels())))
                .orElse(column);
    }

    /** {@return what an enum of a column is called that has no name of its own} */
    static QualifiedName name(Table table, Column column) {
        return new QualifiedName(
                table.name().schema(), Words.singular(table.name().name()) + "_" + column.name());
    }
}
