package dev.ferro.testing;

import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import java.util.List;
import java.util.stream.Stream;

/** Indexes come, go and change in everything that they can be. */
final class IndexChanges {

    private static final Index NAME = Index.onColumns("ix_things_name", "name");

    private IndexChanges() {}

    private static Change change(String title, List<Index> before, List<Index> after) {
        return Change.ofThings(title, table -> table.withIndexes(before), table -> table.withIndexes(after));
    }

    static List<Change> all() {
        return Stream.of(wholes(), keys(), options()).flatMap(List::stream).toList();
    }

    private static List<Change> wholes() {
        Index both = Index.onColumns("ix_things_name", "name", "size");
        return List.of(
                change("an index is added", List.of(), List.of(NAME)),
                change("an index is dropped", List.of(NAME), List.of()),
                change("an index gets another column", List.of(NAME), List.of(both)),
                change(
                        "an index changes the order of its columns",
                        List.of(both),
                        List.of(Index.onColumns("ix_things_name", "size", "name"))),
                change("an index becomes unique", List.of(NAME), List.of(NAME.asUnique())),
                change("a unique index becomes a plain one", List.of(NAME.asUnique()), List.of(NAME)),
                change(
                        "a unique index takes NULL for a value",
                        List.of(NAME.asUnique()),
                        List.of(NAME.nullsNotDistinct())));
    }

    private static Index on(IndexPart key) {
        return NAME.parts(List.of(key));
    }

    private static List<Change> keys() {
        return List.of(
                change(
                        "an index begins to descend",
                        List.of(NAME),
                        List.of(on(IndexPart.column("name").descends()))),
                change(
                        "an index puts NULL last instead of first",
                        List.of(on(IndexPart.column("size").nullsFirst())),
                        List.of(on(IndexPart.column("size").nullsLast()))),
                change(
                        "an index compares its texts letter by letter",
                        List.of(NAME),
                        List.of(on(IndexPart.column("name").operatorClass("text_pattern_ops")))),
                change(
                        "an index takes only the beginning of a column",
                        List.of(NAME),
                        List.of(on(IndexPart.column("name").prefix(3)))));
    }

    private static List<Change> options() {
        Index lower = on(IndexPart.expression("lower(name)"));
        return List.of(
                change("an index on an expression is added", List.of(), List.of(lower)),
                change(
                        "an index's expression changes",
                        List.of(lower),
                        List.of(lower.parts(List.of(IndexPart.expression("upper(name)"))))),
                change("a partial index is added", List.of(), List.of(NAME.where("size > 0"))),
                change(
                        "a partial index's condition changes",
                        List.of(NAME.where("size > 0")),
                        List.of(NAME.where("size > 5"))),
                change("an index gets columns beside its key", List.of(NAME), List.of(NAME.include("size"))),
                change("an index gets another method", List.of(NAME), List.of(NAME.using("hash"))),
                change("an index gets another name", List.of(NAME), List.of(NAME.renamed("ix_name"))));
    }
}
