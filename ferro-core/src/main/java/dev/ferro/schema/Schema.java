package dev.ferro.schema;

import dev.ferro.schema.type.EnumerationType;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything that Ferro manages in a database, in the order of names.
 *
 * @param namespaces schemas other than the connection's default one
 * @param enums named enum types
 * @param sequences the sequences that belong to no column
 * @param tables the tables
 */
public record Schema(List<String> namespaces, List<EnumType> enums, List<Sequence> sequences, List<Table> tables) {

    public static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of());

    public Schema {
        namespaces = Lists.sorted(namespaces, name -> name);
        enums = Lists.sorted(enums, EnumType::name);
        sequences = Lists.sorted(sequences, Sequence::name);
        tables = Lists.sorted(tables, Table::name);
    }

    public static Schema of(Table... tables) {
        return EMPTY.withTables(List.of(tables));
    }

    public Optional<Table> table(QualifiedName wanted) {
        return Lists.find(tables, Table::name, wanted);
    }

    public Optional<EnumType> enumType(QualifiedName wanted) {
        return enums.stream().filter(type -> type.name().equals(wanted)).findFirst();
    }

    public Schema withNamespaces(List<String> others) {
        return new Schema(others, enums, sequences, tables);
    }

    public Schema withNamespace(String added) {
        return withNamespaces(Lists.with(namespaces, added));
    }

    public Schema withoutNamespace(String unwanted) {
        return withNamespaces(Lists.without(namespaces, unwanted::equals));
    }

    public Schema withEnums(List<EnumType> others) {
        return new Schema(namespaces, others, sequences, tables);
    }

    public Schema withEnum(EnumType added) {
        return withEnums(Lists.with(enums, added));
    }

    public Schema withoutEnum(QualifiedName unwanted) {
        return withEnums(Lists.without(enums, type -> type.name().equals(unwanted)));
    }

    /** {@return this schema with other labels of an enum type, in the type and in every column of it} */
    public Schema withLabels(QualifiedName type, List<String> labels) {
        return mapLabels(type, former -> labels);
    }

    /** {@return this schema with a label of an enum type called otherwise, in all that mentions it} */
    public Schema renameLabel(QualifiedName type, String before, String after) {
        return mapTables(table -> table.renameLabel(column -> isOf(type, column), before, after))
                .mapLabels(type, labels -> Lists.rename(labels, before, after));
    }

    private static boolean isOf(QualifiedName type, Column column) {
        return column.type()
                .enumeration()
                .map(EnumerationType::name)
                .filter(type::equals)
                .isPresent();
    }

    /** {@return this schema with the labels of an enum type changed, in the type and in every column of it} */
    public Schema mapLabels(QualifiedName type, UnaryOperator<List<String>> change) {
        List<EnumType> changed = Lists.replace(
                enums, item -> item.name().equals(type), item -> new EnumType(type, change.apply(item.labels())));
        return withEnums(changed)
                .mapTables(table -> table.withColumns(table.columns().stream()
                        .map(column -> mapLabels(column, type, change))
                        .toList()));
    }

    private static Column mapLabels(Column column, QualifiedName type, UnaryOperator<List<String>> change) {
        return column.type() instanceof EnumerationType enumeration
                        && enumeration.name().equals(type)
                ? column.type(new EnumerationType(type, change.apply(enumeration.labels())))
                : column;
    }

    public Optional<Sequence> sequence(QualifiedName wanted) {
        return sequences.stream().filter(item -> item.name().equals(wanted)).findFirst();
    }

    public Schema withSequences(List<Sequence> others) {
        return new Schema(namespaces, enums, others, tables);
    }

    public Schema withSequence(Sequence added) {
        return withSequences(Lists.with(sequences, added));
    }

    public Schema withoutSequence(QualifiedName unwanted) {
        return withSequences(Lists.without(sequences, item -> item.name().equals(unwanted)));
    }

    /** {@return this schema with one sequence for another of its name; unchanged if it does not hold the sequence} */
    public Schema withSequenceAs(Sequence other) {
        return withSequences(Lists.replace(sequences, item -> item.name().equals(other.name()), item -> other));
    }

    public Schema withTables(List<Table> others) {
        return new Schema(namespaces, enums, sequences, others);
    }

    public Schema withTable(Table added) {
        return withTables(Lists.with(tables, added));
    }

    public Schema withoutTable(QualifiedName unwanted) {
        return withTables(Lists.without(tables, table -> table.name().equals(unwanted)));
    }

    public Schema mapTables(UnaryOperator<Table> change) {
        return withTables(tables.stream().map(change).toList());
    }

    /** {@return this schema with one table changed; unchanged if it does not hold the table} */
    public Schema mapTable(QualifiedName wanted, UnaryOperator<Table> change) {
        return withTables(Lists.replace(tables, table -> table.name().equals(wanted), change));
    }

    /** {@return this schema with a table called otherwise, in every foreign key too} */
    public Schema renameTable(QualifiedName before, QualifiedName after) {
        return mapTable(before, table -> table.renamed(after))
                .mapTables(table -> table.withForeignKeys(table.foreignKeys().stream()
                        .map(key -> key.target().equals(before) ? key.target(after, key.targetColumns()) : key)
                        .toList()));
    }

    /** {@return this schema with a column called otherwise, in every foreign key that refers to it too} */
    public Schema renameColumn(QualifiedName table, String before, String after) {
        return mapTable(table, item -> item.renameColumn(before, after))
                .mapTables(item -> item.name().equals(table) ? item : referring(item, table, before, after));
    }

    private static Table referring(Table item, QualifiedName table, String before, String after) {
        return item.withForeignKeys(Lists.replace(
                item.foreignKeys(),
                key -> key.target().equals(table),
                key -> ColumnRenaming.referring(key, before, after)));
    }

    /** {@return this schema with columns in the order of their names, for comparing what no database can reorder} */
    public Schema withSortedColumns() {
        return mapTables(Table::withSortedColumns);
    }
}
