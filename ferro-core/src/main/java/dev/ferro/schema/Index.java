package dev.ferro.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name the unquoted name
 * @param parts the keys, in order; empty where a script says only the name, to drop it
 * @param unique whether the keys are unique
 * @param where the condition of a partial index
 * @param using the method, where it is not the database's usual one
 * @param include columns stored beside the keys
 * @param nullsDistinct whether any number of rows may have a key that is NULL, as they may where keys are not unique
 */
public record Index(
        String name,
        List<IndexPart> parts,
        boolean unique,
        @Nullable String where,
        @Nullable String using,
        List<String> include,
        boolean nullsDistinct)
        implements TableElement {

    public Index {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        nullsDistinct = nullsDistinct || !unique;
    }

    public static Index of(String name, List<IndexPart> parts) {
        return new Index(name, parts, false, null, null, List.of(), true);
    }

    public static Index onColumns(String name, String... columns) {
        return of(name, List.of(columns).stream().map(IndexPart::column).toList());
    }

    /** {@return an index of which only the name is known} */
    public static Index named(String name) {
        return of(name, List.of());
    }

    public boolean isStated() {
        return !parts.isEmpty();
    }

    public boolean uses(String column) {
        return include.contains(column) || parts.stream().anyMatch(part -> part.isColumn(column));
    }

    public Index asUnique() {
        return unique(true);
    }

    public Index unique(boolean other) {
        return new Index(name, parts, other, where, using, include, nullsDistinct);
    }

    public Index where(@Nullable String condition) {
        return new Index(name, parts, unique, condition, using, include, nullsDistinct);
    }

    public Index using(@Nullable String method) {
        return new Index(name, parts, unique, where, method, include, nullsDistinct);
    }

    public Index include(String... columns) {
        return include(List.of(columns));
    }

    public Index include(List<String> columns) {
        return new Index(name, parts, unique, where, using, columns, nullsDistinct);
    }

    /** {@return this index, unique, for which NULL is a value like any other} */
    public Index nullsNotDistinct() {
        return new Index(name, parts, true, where, using, include, false);
    }

    /** {@return this index, to be built or dropped while others write to its table, where the database can do that} */
    public ConcurrentIndex concurrently() {
        return new ConcurrentIndex(this);
    }

    public Index renamed(String other) {
        return new Index(other, parts, unique, where, using, include, nullsDistinct);
    }

    public Index parts(List<IndexPart> others) {
        return new Index(name, others, unique, where, using, include, nullsDistinct);
    }

    /** {@return this index, whose values are compared in the usual way of their types} */
    public Index withoutOperatorClasses() {
        return parts(parts.stream().map(part -> part.operatorClass(null)).toList());
    }

    @Override
    public Table addTo(Table table) {
        return table.withIndexes(Lists.with(table.indexes(), this));
    }
}
