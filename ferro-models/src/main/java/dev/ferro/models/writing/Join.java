package dev.ferro.models.writing;

import dev.ferro.models.NamingRules;
import dev.ferro.models.Words;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table that is exactly what {@code @ManyToMany} makes.
 *
 * @param table its name
 * @param source the table of the model with the field
 * @param target the table of the other one
 * @param field the field's name
 * @param through the table's name, where it does not follow from the field's; or nothing
 * @param reverseIndex whether it has an index for the way back
 */
record Join(
        QualifiedName table,
        QualifiedName source,
        QualifiedName target,
        String field,
        String through,
        boolean reverseIndex) {

    /** {@return the relation that the table is; empty if it is one of its own} */
    static Optional<Join> of(Table table, Schema schema, ClassNames names, NamingRules rules) {
        PrimaryKey key = table.primaryKey();
        if (key == null || table.foreignKeys().size() != 2 || isReferredTo(table, schema)) {
            return Optional.empty();
        }
        return Stream.of(0, 1)
                .map(first -> new Candidate(
                        table,
                        table.foreignKeys().get(first),
                        table.foreignKeys().get(1 - first),
                        schema,
                        names,
                        rules))
                .flatMap(candidate -> candidate.join().stream())
                .findFirst();
    }

    private static boolean isReferredTo(Table table, Schema schema) {
        return schema.tables().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .anyMatch(key -> key.target().equals(table.name()));
    }

    /** One of the two ways in which a table may be a relation. */
    private record Candidate(
            Table table, ForeignKey first, ForeignKey second, Schema schema, ClassNames names, NamingRules rules) {

        Optional<Join> join() {
            Table source = schema.table(first.target()).orElse(null);
            Table target = schema.table(second.target()).orElse(null);
            if (source == null || target == null || source.primaryKey() == null || target.primaryKey() == null) {
                return Optional.empty();
            }
            String singular = Words.snake(names.table(source.name()));
            String name = table.name().name();
            String rest = name.startsWith(singular + "_") ? name.substring(singular.length() + 1) : "";
            String field = rest.isEmpty()
                    ? JavaNames.fieldName(Words.plural(Words.snake(names.table(target.name()))))
                    : JavaNames.fieldName(rest);
            boolean follows = rules.cut(singular + "_" + Words.snake(field)).equals(name);
            boolean same = java.util.Objects.equals(
                    table.name().schema(), source.name().schema());
            return Stream.of(true, false)
                    .filter(indexed ->
                            same && expected(source, target, field, indexed).equals(unnamed(table)))
                    .map(indexed ->
                            new Join(table.name(), source.name(), target.name(), field, follows ? "" : name, indexed))
                    .findFirst();
        }

        /** {@return the table with the names that constraints without one would have} */
        private Table unnamed(Table actual) {
            PrimaryKey key = actual.primaryKey();
            return actual.withPrimaryKey(
                            key == null || key.name() != null
                                    ? key
                                    : key.renamed(rules.primaryKey(actual.name().name())))
                    .withForeignKeys(actual.foreignKeys().stream()
                            .map(foreign -> foreign.name() == null
                                    ? foreign.renamed(
                                            rules.foreignKey(actual.name().name(), foreign.columns()))
                                    : foreign)
                            .toList())
                    .withDetails(dev.ferro.schema.NativeDetails.NONE);
        }

        private Table expected(Table source, Table target, String field, boolean indexed) {
            String one = Words.snake(names.table(source.name()));
            String other = other(one, Words.snake(names.table(target.name())), Words.snake(field));
            List<String> from = columns(one, source);
            List<String> to = columns(other, target);
            List<String> both = Stream.concat(from.stream(), to.stream()).toList();
            String name = table.name().name();
            Table made = Table.named(table.name())
                    .withColumns(Stream.concat(typed(from, source), typed(to, target))
                            .toList())
                    .withPrimaryKey(new PrimaryKey(rules.primaryKey(name), both))
                    .withForeignKeys(List.of(foreignKey(from, source), foreignKey(to, target)));
            List<IndexPart> parts = Stream.concat(to.stream(), from.stream())
                    .map(IndexPart::column)
                    .toList();
            return indexed ? made.withIndexes(List.of(Index.of(rules.index(name, parts), parts))) : made;
        }

        private static String other(String source, String target, String field) {
            if (!source.equals(target)) {
                return target;
            }
            String singular = Words.singular(field);
            return singular.equals(source) ? "related_" + singular : singular;
        }

        private List<String> columns(String side, Table of) {
            List<String> key = key(of);
            return key.size() == 1
                    ? List.of(rules.cut(side + "_id"))
                    : key.stream().map(column -> rules.cut(side + "_" + column)).toList();
        }

        private static List<String> key(Table of) {
            return of.primaryKey() == null ? List.of() : of.primaryKey().columns();
        }

        private static Stream<Column> typed(List<String> columns, Table of) {
            return IntStream.range(0, columns.size())
                    .mapToObj(place -> Column.of(
                                    columns.get(place),
                                    of.column(key(of).get(place)).orElseThrow().type())
                            .notNull());
        }

        private ForeignKey foreignKey(List<String> columns, Table of) {
            return ForeignKey.of(rules.foreignKey(table.name().name(), columns), columns, of.name(), key(of))
                    .onDelete(ReferentialAction.CASCADE);
        }
    }
}
