package dev.ferro.testing;

import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.TextType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Edits of enum types and their labels.
 *
 * @param tools what is made is made with them
 */
record EnumEdits(Tools tools) {

    List<Edit> all() {
        return List.of(
                this::create,
                this::drop,
                change(this::withLabel),
                change(this::withLabel),
                change(this::withoutLabel),
                change((schema, type) ->
                        schema.withLabels(type.name(), tools.dice().shuffled(type.labels()))));
    }

    private Edit change(BiFunction<Schema, EnumType, Schema> change) {
        return schema -> schema.enums().isEmpty()
                ? schema
                : change.apply(schema, tools.dice().pick(schema.enums()));
    }

    Schema create(Schema schema) {
        return schema.withEnum(
                new EnumType(tools.names().enumType(schema), tools.names().labels()));
    }

    private Schema withLabel(Schema schema, EnumType type) {
        List<String> labels = new ArrayList<>(type.labels());
        labels.add(tools.dice().between(0, labels.size()), tools.names().label(labels));
        return schema.withLabels(type.name(), labels);
    }

    private Schema withoutLabel(Schema schema, EnumType type) {
        if (type.labels().size() < 2) {
            return schema;
        }
        String label = tools.dice().pick(type.labels());
        List<String> rest =
                type.labels().stream().filter(other -> !other.equals(label)).toList();
        return schema.mapTables(table -> withoutLabel(table, type.name(), label, rest.get(0)))
                .withLabels(type.name(), rest);
    }

    private static Table withoutLabel(Table table, QualifiedName type, String label, String other) {
        List<Column> columns = table.columns().stream()
                .map(column -> isOf(type, column) && RandomTypes.literal(label).equals(column.defaultExpression())
                        ? column.defaultsTo(RandomTypes.literal(other))
                        : column)
                .toList();
        return Mentions.withoutLabel(table, label).withColumns(columns);
    }

    private static boolean isOf(QualifiedName type, Column column) {
        return column.type()
                .enumeration()
                .filter(enumeration -> enumeration.name().equals(type))
                .isPresent();
    }

    /** A type goes; its columns become texts. */
    private Schema drop(Schema schema) {
        if (schema.enums().isEmpty()) {
            return schema;
        }
        QualifiedName type = tools.dice().pick(schema.enums()).name();
        Schema rest = schema;
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                if (isOf(type, column)) {
                    rest = rest.mapTable(
                            table.name(),
                            item -> Mentions.without(item, column.name())
                                    .mapColumn(column.name(), plain -> plain.type(new TextType())));
                }
            }
        }
        return rest.withoutEnum(type);
    }
}
