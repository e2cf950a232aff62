package dev.ferro.hibernate.boot;

import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NullOrder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.mapping.Selectable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the indexes of tables.
 *
 * @param mapping the mapping
 */
record IndexReading(Mapping mapping) {

    private static final Pattern CONDITION =
            Pattern.compile("where\\s+(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    List<Index> read(org.hibernate.mapping.Table table) {
        return table.getIndexes().values().stream().map(this::read).toList();
    }

    private Index read(org.hibernate.mapping.Index index) {
        List<IndexPart> parts = index.getSelectables().stream()
                .map(item -> part(item, index.getSelectableOrderMap().get(item)))
                .toList();
        Index read = Index.of(mapping.names().of(index.getName()), parts).unique(index.isUnique());
        String options = Line.options(index);
        Matcher condition = CONDITION.matcher(options);
        if (condition.matches()) {
            return read.where(condition.group(1));
        }
        if (!options.isEmpty()) {
            mapping.remarks().add("The options of the index `" + read.name() + "` are left to you: " + options);
        }
        return read;
    }

    private IndexPart part(Selectable item, @Nullable String order) {
        IndexPart part = item instanceof org.hibernate.mapping.Column column
                ? IndexPart.column(mapping.names().of(column))
                : IndexPart.expression(item.getText(mapping.dialect()));
        String words = order == null ? "" : order.toLowerCase(Locale.ROOT);
        IndexPart ordered = part.descending(words.contains("desc"));
        return words.contains("nulls first")
                ? ordered.nulls(NullOrder.FIRST)
                : words.contains("nulls last") ? ordered.nulls(NullOrder.LAST) : ordered;
    }
}
