package dev.ferro.schema;

/** What a table is written from: a column, a constraint, an index or the table's comment. */
public sealed interface TableElement permits Column, Constraint, Index, TableComment, TableOption {

    /** {@return {@code table} with this element in it} */
    Table addTo(Table table);
}
