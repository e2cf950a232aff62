package dev.ferro.testing;

import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import java.util.List;

/** Indexes come, go and change in everything that they can be. */
final class IndexChanges {

    private IndexChanges() {}

    private static Change change(String title, List<Index> before, List<Index> after) {
        return Change.ofThings(title, table -> table.withIndexes(before), table -> table.withIndexes(after));
    }

    static List<Change> all() {
        Index name = Index.onColumns("ix_things_name", "name");
        Index both = Index.onColumns("ix_things_name", "name", "size");
        Index lower = Index.of("ix_things_name", List.of(IndexPart.expression("lower(name)")));
        return List.of(
                change("an index is added", List.of(), List.of(name)),
                change("an index is dropped", List.of(name), List.of()),
                change("an index gets another column", List.of(name), List.of(both)),
                change(
                        "an index changes the order of its columns",
                        List.of(both),
                        List.of(Index.onColumns("ix_things_name", "size", "name"))),
                change("an index becomes unique", List.of(name), List.of(name.asUnique())),
                change("a unique index becomes a plain one", List.of(name.asUnique()), List.of(name)),
                change(
                        "a unique index takes NULL for a value",
                        List.of(name.asUnique()),
                        List.of(name.nullsNotDistinct())),
                change(
                        "an index begins to descend",
                        List.of(name),
                        List.of(name.parts(List.of(IndexPart.column("name").descends())))),
                change(
                        "an index puts NULL last instead of first",
                        List.of(name.parts(List.of(IndexPart.column("size").nullsFirst()))),
                        List.of(name.parts(List.of(IndexPart.column("size").nullsLast())))),
                change(
                        "an index compares its texts letter by letter",
                        List.of(name),
                        List.of(name.parts(List.of(IndexPart.column("name").operatorClass("text_pattern_ops"))))),
                change(
                        "an index takes only the beginning of a column",
                        List.of(name),
                        List.of(name.parts(List.of(IndexPart.column("name").prefix(3))))),
                change("an index on an expression is added", List.of(), List.of(lower)),
                change(
                        "an index's expression changes",
                        List.of(lower),
                        List.of(lower.parts(List.of(IndexPart.expression("upper(name)"))))),
                change("a partial index is added", List.of(), List.of(name.where("size > 0"))),
                change(
                        "a partial index's condition changes",
                        List.of(name.where("size > 0")),
                        List.of(name.where("size > 5"))),
                change("an index gets columns beside its key", List.of(name), List.of(name.include("size"))),
                change("an index gets another method", List.of(name), List.of(name.using("hash"))),
                change("an index gets another name", List.of(name), List.of(name.renamed("ix_name"))));
    }
}
