package dev.ferro.models;

import dev.ferro.annotations.Index;
import dev.ferro.schema.IndexPart;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the indexes that a model declares.
 *
 * @param table the table's bare name
 * @param model the model, for messages
 * @param columns the table's columns
 * @param names gives names
 * @param findings where problems go
 */
record IndexReader(String table, Place model, TableColumns columns, GivenNames names, Findings findings) {

    /** {@return the index; none after a problem with its keys} */
    Stream<dev.ferro.schema.Index> read(Index declared) {
        KeyReader keys = new KeyReader("index", model, columns, findings);
        List<IndexPart> parts =
                Arrays.stream(declared.value()).flatMap(keys::parts).toList();
        if (declared.value().length == 0) {
            findings.problem(model, "empty-group", "An index names no column.", "name at least one");
        }
        boolean repeated =
                mentions().repeated(parts.stream().map(IndexPart::text).toList(), "index");
        List<String> include = declared.include().length == 0
                ? List.of()
                : mentions().group(Arrays.asList(declared.include()), "index");
        String where = declared.where().strip();
        mentions().expression(where, "index's condition", model);
        dev.ferro.schema.Index index = new dev.ferro.schema.Index(
                names.orElse(declared.name(), names.rules().index(table, parts), model),
                parts,
                declared.unique(),
                where.isEmpty() ? null : where,
                declared.using().isBlank() ? null : declared.using().strip(),
                include,
                declared.nullsDistinct());
        if (!declared.unique() && !declared.nullsDistinct()) {
            findings.warn(model, "`nullsDistinct` has no effect on an index that is not unique.");
        }
        return repeated || parts.isEmpty() ? Stream.of() : Stream.of(index);
    }

    private ColumnMentions mentions() {
        return new ColumnMentions(model, columns, findings);
    }
}
