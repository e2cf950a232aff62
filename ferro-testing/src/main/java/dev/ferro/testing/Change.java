package dev.ferro.testing;

import dev.ferro.diff.Renames;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.VarcharType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A kind of change that models go through, on a table with rows.
 *
 * @param title what changes, as the table in the documentation says it
 * @param before the schema before
 * @param after the schema after
 * @param rows statements that put rows into the tables before
 * @param renames what a person says about names
 */
record Change(String title, Schema before, Schema after, List<String> rows, Renames renames) {

    static final QualifiedName OWNERS = QualifiedName.of("owners");
    static final QualifiedName THINGS = QualifiedName.of("things");

    private static final List<String> ROWS = List.of(
            "INSERT INTO owners (id, code, name) VALUES (1, 11, 'Ada'), (2, 12, 'Bob')",
            "INSERT INTO things (id, owner_id, name, size) VALUES (1, 1, 'a', 10), (2, 2, 'b', 20), (3, NULL, 'c', NULL)");

    /** {@return the schema that all changes start from} */
    static Schema base() {
        return Schema.of(
                Table.of(
                        OWNERS,
                        List.of(
                                Column.of("id", new IntegerType()).notNull(),
                                Column.of("code", new IntegerType()).notNull(),
                                Column.of("name", new VarcharType(50)),
                                new PrimaryKey("pk_owners", List.of("id")),
                                new UniqueConstraint("uq_owners_code", List.of("code")))),
                Table.of(
                        THINGS,
                        List.of(
                                Column.of("id", new IntegerType()).notNull(),
                                Column.of("owner_id", new IntegerType()),
                                Column.of("name", new VarcharType(50)).notNull(),
                                Column.of("size", new IntegerType()),
                                new PrimaryKey("pk_things", List.of("id")))));
    }

    /** {@return the key from things to their owners} */
    static ForeignKey ownership() {
        return ForeignKey.of("fk_things_owner_id", List.of("owner_id"), OWNERS, List.of("id"));
    }

    /** {@return a change of the whole schema} */
    static Change of(String title, UnaryOperator<Schema> before, UnaryOperator<Schema> after) {
        Schema start = before.apply(base());
        return new Change(title, start, after.apply(start), ROWS, Renames.NONE);
    }

    /** {@return a change of the things, which are at first as {@code before} makes them} */
    static Change ofThings(String title, UnaryOperator<Table> before, UnaryOperator<Table> after) {
        return of(title, schema -> schema.mapTable(THINGS, before), schema -> schema.mapTable(THINGS, after));
    }

    /** {@return a change of the things as they are} */
    static Change ofThings(String title, UnaryOperator<Table> after) {
        return ofThings(title, UnaryOperator.identity(), after);
    }

    /**
     * {@return a change of a column of the things}
     *
     * @param values what is in the first rows before, as SQL
     */
    static Change ofColumn(String title, Column before, Column after, String... values) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            rows.add("UPDATE things SET " + before.name() + " = " + values[row] + " WHERE id = " + (row + 1));
        }
        return ofThings(
                        title,
                        table -> table.withColumn(before),
                        table -> table.mapColumn(before.name(), column -> after))
                .withRows(rows);
    }

    Change withRows(List<String> more) {
        List<String> all = new ArrayList<>(rows);
        all.addAll(more);
        return new Change(title, before, after, List.copyOf(all), renames);
    }

    Change with(Renames said) {
        return new Change(title, before, after, rows, said);
    }
}
