package dev.ferro.models;

import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table between two models of a many-to-many relation.
 *
 * @param source the model with the relation
 * @param target the other one
 * @param part the relation
 * @param sides what its names are made from
 * @param names its names
 */
record JoinTable(Draft source, Draft target, Part.Join part, JoinNames.Sides sides, JoinNames names) {

    QualifiedName name() {
        return source.table().sibling(names.table());
    }

    Place place() {
        return part.member().place();
    }

    Table table(NamingRules rules) {
        String table = names.table();
        List<String> both =
                Stream.concat(names.source().stream(), names.target().stream()).toList();
        Table made = Table.named(name())
                .withColumns(Stream.concat(
                                columns(names.source(), sides.sourceKey()), columns(names.target(), sides.targetKey()))
                        .toList())
                .withPrimaryKey(new PrimaryKey(rules.primaryKey(table), both))
                .withForeignKeys(List.of(
                        foreignKey(names.source(), source, sides.sourceKey(), rules),
                        foreignKey(names.target(), target, sides.targetKey(), rules)));
        return part.relation().reverseIndex() ? made.withIndexes(List.of(reverseIndex(rules))) : made;
    }

    private static Stream<Column> columns(List<String> names, List<Column> key) {
        return IntStream.range(0, names.size())
                .mapToObj(place ->
                        Column.of(names.get(place), key.get(place).type()).notNull());
    }

    private ForeignKey foreignKey(List<String> columns, Draft referred, List<Column> key, NamingRules rules) {
        List<String> keyColumns = key.stream().map(Column::name).toList();
        return ForeignKey.of(rules.foreignKey(names.table(), columns), columns, referred.table(), keyColumns)
                .onDelete(ReferentialAction.CASCADE);
    }

    private Index reverseIndex(NamingRules rules) {
        List<IndexPart> parts = Stream.concat(names.target().stream(), names.source().stream())
                .map(IndexPart::column)
                .toList();
        return Index.of(rules.index(names.table(), parts), parts);
    }
}
