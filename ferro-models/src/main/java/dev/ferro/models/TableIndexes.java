package dev.ferro.models;

import dev.ferro.schema.Column;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the indexes of a model's table: those of fields, those of the model, and those that foreign keys need.
 *
 * @param table the table
 */
record TableIndexes(TableReader table) {

    List<Index> read(@Nullable PrimaryKey key, List<UniqueConstraint> uniques) {
        IndexReader reader =
                new IndexReader(table.table(), table.draft().place(), table.columns(), table.names(), table.findings());
        List<Index> indexes = new ArrayList<>();
        table.columns().made().stream()
                .filter(item -> isIndexed(item, key))
                .forEach(item -> indexes.add(onColumns(item.names())));
        Arrays.stream(table.draft().options().indexes())
                .flatMap(reader::read)
                .filter(index -> !repeatsUnique(index, uniques))
                .forEach(indexes::add);
        boolean indexed =
                table.names().rules().settings().dialect().capabilities().indexesForeignKeys();
        table.draft()
                .references()
                .filter(part -> part.relation().index() && !indexed)
                .map(part -> table.references().resolve(part).columns().stream()
                        .map(Column::name)
                        .toList())
                .filter(referring -> !Rules.isCovered(referring, key, uniques, indexes))
                .forEach(referring -> indexes.add(onColumns(referring)));
        return indexes;
    }

    private Index onColumns(List<String> indexed) {
        List<IndexPart> parts = indexed.stream().map(IndexPart::column).toList();
        return Index.of(table.names().rules().index(table.table(), parts), parts);
    }

    /** A unique constraint and a key come with an index of their own. */
    private boolean isIndexed(TableColumns.Made item, @Nullable PrimaryKey key) {
        Place place = item.part().member().place();
        if (!item.part().member().options().index()) {
            return false;
        }
        boolean unique = ConstraintReader.isUnique(item.part());
        boolean whole = key != null && key.columns().equals(item.names());
        if (unique || whole) {
            String reason = unique ? "a unique constraint" : "a primary key";
            table.findings().warn(place, "`index` has no effect, because " + reason + " has an index.");
        }
        return !unique && !whole;
    }

    private boolean repeatsUnique(Index index, List<UniqueConstraint> uniques) {
        List<IndexPart> parts = index.parts();
        boolean plain = index.where() == null
                && index.using() == null
                && index.nullsDistinct()
                && index.include().isEmpty();
        boolean repeats = plain
                && uniques.stream()
                        .anyMatch(unique -> parts.equals(
                                unique.columns().stream().map(IndexPart::column).toList()));
        if (repeats) {
            table.findings()
                    .warn(
                            table.draft().place(),
                            "the index on "
                                    + parts.stream().map(IndexPart::text).toList()
                                    + " is left out, because the unique constraint of the same columns has an index.");
        }
        return repeats;
    }
}
