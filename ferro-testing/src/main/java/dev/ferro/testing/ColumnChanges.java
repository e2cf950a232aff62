package dev.ferro.testing;

import dev.ferro.diff.Renames;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Index;
import dev.ferro.schema.type.BooleanType;
import dev.ferro.schema.type.DecimalType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.TimestampType;
import dev.ferro.schema.type.VarcharType;
import java.util.List;
import java.util.stream.Stream;

/** Columns come, go, and change in everything but their type. */
final class ColumnChanges {

    private static final Column NOTE = Column.of("note", new VarcharType(40));
    private static final Column TOTAL = Column.of("total", new IntegerType());

    private ColumnChanges() {}

    static List<Change> all(String collation) {
        return Stream.of(comeAndGo(), nullsAndDefaults(), texts(collation), generated())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Change> comeAndGo() {
        return List.of(
                Change.ofThings("a column is added", table -> table.withColumn(NOTE)),
                Change.ofThings(
                        "a required column with a default is added",
                        table -> table.withColumn(
                                Column.of("sold", new BooleanType()).notNull().defaultsTo("false"))),
                Change.ofThings(
                        "a required column that defaults to the time is added",
                        table -> table.withColumn(Column.of("made_at", new TimestampType(null, true))
                                .notNull()
                                .defaultsTo("CURRENT_TIMESTAMP"))),
                Change.ofThings("a column is dropped", table -> table.withoutColumn("size")),
                Change.ofThings(
                        "a column is dropped with its index",
                        table -> table.withIndexes(List.of(Index.onColumns("ix_things_size", "size"))),
                        table -> table.withIndexes(List.of()).withoutColumn("size")),
                Change.ofThings(
                        "a column is dropped with its check",
                        table -> table.withChecks(List.of(new CheckConstraint("ck_things_size", "size > 0"))),
                        table -> table.withChecks(List.of()).withoutColumn("size")),
                Change.ofThings(
                        "a column is dropped with its foreign key",
                        table -> table.withForeignKeys(List.of(Change.ownership())),
                        table -> table.withForeignKeys(List.of()).withoutColumn("owner_id")),
                Change.of(
                                "a column is renamed",
                                before -> before.mapTable(
                                        Change.THINGS,
                                        table -> table.withIndexes(List.of(Index.onColumns("ix_things_size", "size")))),
                                before -> before.renameColumn(Change.THINGS, "size", "width"))
                        .with(Renames.NONE.withColumn(Change.THINGS, "size", "width")));
    }

    private static List<Change> nullsAndDefaults() {
        return List.of(
                Change.ofColumn("a column becomes required", NOTE, NOTE.notNull(), "'x'", "'y'", "'z'"),
                Change.ofColumn(
                        "a column becomes optional", NOTE.notNull().defaultsTo("''"), NOTE.defaultsTo("''"), "'x'"),
                Change.ofColumn("a default is set", NOTE, NOTE.defaultsTo("'it''s new'"), "'x'"),
                Change.ofColumn("a default changes", NOTE.defaultsTo("'old'"), NOTE.defaultsTo("'new'"), "'x'"),
                Change.ofColumn("a default is taken away", NOTE.defaultsTo("'old'"), NOTE, "'x'"),
                Change.ofColumn("a number's default changes", TOTAL.defaultsTo("0"), TOTAL.defaultsTo("-1"), "5"),
                Change.ofThings(
                        "a key begins to be numbered",
                        table -> table.mapColumn("id", column -> column.identity(Identity.BY_DEFAULT))),
                Change.ofThings(
                        "a key ceases to be numbered",
                        table -> table.mapColumn("id", column -> column.identity(Identity.BY_DEFAULT)),
                        table -> table.mapColumn("id", column -> column.identity(null))));
    }

    private static List<Change> texts(String collation) {
        return List.of(
                Change.ofColumn("a column gets a comment", NOTE, NOTE.comment("what it's for")),
                Change.ofColumn("a column's comment changes", NOTE.comment("old"), NOTE.comment("new")),
                Change.ofColumn("a column loses its comment", NOTE.comment("old"), NOTE),
                Change.ofColumn("a column gets a collation", NOTE, NOTE.collation(collation), "'x'"),
                Change.ofColumn("a column loses its collation", NOTE.collation(collation), NOTE, "'x'"),
                Change.ofColumn(
                        "everything about a column changes at once",
                        NOTE,
                        Column.of("note", new TextType()).notNull().comment("new"),
                        "'x'",
                        "'y'",
                        "'z'"));
    }

    private static List<Change> generated() {
        Column price = Column.of("price", new DecimalType(10, 2));
        return List.of(
                Change.ofThings(
                        "a stored generated column is added", table -> table.withColumn(TOTAL.storedAs("size * 2"))),
                Change.ofThings(
                        "a virtual generated column is added", table -> table.withColumn(TOTAL.virtualAs("size * 2"))),
                Change.ofThings(
                        "a generated column's expression changes",
                        table -> table.withColumn(TOTAL.storedAs("size * 2")),
                        table -> table.mapColumn("total", column -> TOTAL.storedAs("size + 1"))),
                Change.ofThings(
                        "a generated column becomes a plain one",
                        table -> table.withColumn(TOTAL.storedAs("size * 2")),
                        table -> table.mapColumn("total", column -> TOTAL)),
                Change.ofColumn(
                        "a plain column becomes a generated one", TOTAL, TOTAL.storedAs("size * 2"), "20", "40"),
                Change.ofThings(
                        "a column changes its type under a generated one",
                        table -> table.withColumn(price).withColumn(TOTAL.storedAs("size * 2")),
                        table -> table.mapColumn("price", column -> column.type(new DecimalType(12, 4)))));
    }
}
