package dev.ferro.testing;

import dev.ferro.diff.Renames;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.IntegerType;
import java.util.List;
import java.util.stream.Stream;

/** Tables come, go, and change their names and comments. */
final class TableChanges {

    private TableChanges() {}

    static List<Change> all() {
        return Stream.of(added(), droppedAndRenamed(), commented())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Change> added() {
        return List.of(
                Change.of("a table is added", before -> before, before -> before.withTable(parts("parts"))),
                Change.of(
                        "a table that refers to another is added",
                        before -> before,
                        before -> before.withTable(referring("parts", "things"))),
                Change.of(
                        "two tables that refer to each other are added",
                        before -> before,
                        before ->
                                before.withTable(referring("parts", "wholes")).withTable(referring("wholes", "parts"))),
                Change.of(
                        "a table that refers to itself is added",
                        before -> before,
                        before -> before.withTable(referring("parts", "parts"))),
                Change.of(
                        "a table in another schema is added",
                        before -> before,
                        before -> before.withNamespace("depot")
                                .withTable(parts("parts").renamed(new QualifiedName("depot", "parts")))));
    }

    private static List<Change> droppedAndRenamed() {
        QualifiedName items = QualifiedName.of("items");
        return List.of(
                Change.of(
                        "a table with rows is dropped", before -> before, before -> before.withoutTable(Change.THINGS)),
                Change.of(
                                "a table that another refers to is dropped with the key",
                                before -> before.mapTable(
                                        Change.THINGS, table -> table.withForeignKeys(List.of(Change.ownership()))),
                                before -> before.mapTable(Change.THINGS, table -> table.withForeignKeys(List.of()))
                                        .withoutTable(Change.OWNERS))
                        .withRows(List.of("UPDATE things SET owner_id = NULL")),
                Change.of("a table is renamed", before -> before, before -> before.renameTable(Change.THINGS, items))
                        .with(Renames.NONE.withTable(Change.THINGS, items)));
    }

    private static List<Change> commented() {
        return List.of(
                Change.ofThings("a table gets a comment", table -> table.withComment("what there is")),
                Change.ofThings(
                        "a table's comment changes",
                        table -> table.withComment("what there is"),
                        table -> table.withComment("it's all there is")),
                Change.ofThings(
                        "a table loses its comment",
                        table -> table.withComment("what there is"),
                        table -> table.withComment(null)));
    }

    private static Table parts(String name) {
        return Table.of(
                name,
                Column.of("id", new IntegerType()).notNull(),
                Column.of("other_id", new IntegerType()),
                new PrimaryKey("pk_" + name, List.of("id")));
    }

    private static Table referring(String name, String target) {
        ForeignKey key =
                ForeignKey.of("fk_" + name + "_other_id", List.of("other_id"), QualifiedName.of(target), List.of("id"));
        return parts(name).withForeignKeys(List.of(key.onDelete(ReferentialAction.CASCADE)));
    }
}
