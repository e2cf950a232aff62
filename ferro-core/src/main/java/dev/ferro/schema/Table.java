package dev.ferro.schema;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table: its columns in their order, and its constraints and indexes in the order of their names.
 *
 * @param name the table's name
 * @param columns the columns, in declaration order; empty where a script says only the name, to drop the table
 * @param primaryKey the primary key
 * @param uniques the unique constraints
 * @param checks the check constraints
 * @param exclusions the exclusion constraints
 * @param foreignKeys the foreign keys
 * @param indexes the indexes that are not those of a constraint
 * @param comment the comment kept in the catalogue
 * @param details what the database keeps beside, for rebuilds
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<UniqueConstraint> uniques,
        List<CheckConstraint> checks,
        List<ExclusionConstraint> exclusions,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        @Nullable String comment,
        NativeDetails details) {

    public Table {
        columns = List.copyOf(columns);
        uniques = Lists.sorted(uniques, unique -> requireNonNullElse(unique.name(), "") + unique.columns());
        checks = Lists.sorted(checks, check -> requireNonNullElse(check.name(), "") + " " + check.expression());
        exclusions = Lists.sorted(exclusions, item -> requireNonNullElse(item.name(), "") + item.parts());
        foreignKeys = Lists.sorted(foreignKeys, key -> requireNonNullElse(key.name(), "") + key.columns());
        indexes = Lists.sorted(indexes, Index::name);
    }

    /** {@return a table of which only the name is known} */
    public static Table named(QualifiedName name) {
        return new Table(
                name, List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), null, NativeDetails.NONE);
    }

    /** {@return a table made of its elements} */
    public static Table of(QualifiedName name, List<? extends TableElement> elements) {
        Table table = named(name);
        for (TableElement element : elements) {
            table = element.addTo(table);
        }
        return table;
    }

    public static Table of(String name, TableElement... elements) {
        return of(QualifiedName.parse(name), List.of(elements));
    }

    /** {@return whether the table is known well enough to be created} */
    public boolean isStated() {
        return !columns.isEmpty();
    }

    public Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    public Optional<Index> index(String wanted) {
        return indexes.stream().filter(index -> index.name().equals(wanted)).findFirst();
    }

    /** {@return all constraints: the primary key, then uniques, checks, exclusions and foreign keys} */
    public List<Constraint> constraints() {
        return Stream.of(
                        Stream.ofNullable(primaryKey),
                        uniques.stream(),
                        checks.stream(),
                        exclusions.stream(),
                        foreignKeys.stream())
                .flatMap(constraints -> constraints.<Constraint>map(constraint -> constraint))
                .toList();
    }

    public Table renamed(QualifiedName other) {
        return new Table(
                other, columns, primaryKey, uniques, checks, exclusions, foreignKeys, indexes, comment, details);
    }

    public Table withColumns(List<Column> others) {
        return new Table(name, others, primaryKey, uniques, checks, exclusions, foreignKeys, indexes, comment, details);
    }

    public Table withColumn(Column added) {
        return withColumns(Lists.with(columns, added));
    }

    public Table mapColumn(String wanted, UnaryOperator<Column> change) {
        return withColumns(Lists.replace(columns, column -> column.name().equals(wanted), change));
    }

    public Table withPrimaryKey(@Nullable PrimaryKey key) {
        return new Table(name, columns, key, uniques, checks, exclusions, foreignKeys, indexes, comment, details);
    }

    public Table withUniques(List<UniqueConstraint> others) {
        return new Table(name, columns, primaryKey, others, checks, exclusions, foreignKeys, indexes, comment, details);
    }

    public Table withChecks(List<CheckConstraint> others) {
        return new Table(
                name, columns, primaryKey, uniques, others, exclusions, foreignKeys, indexes, comment, details);
    }

    public Table withExclusions(List<ExclusionConstraint> others) {
        return new Table(name, columns, primaryKey, uniques, checks, others, foreignKeys, indexes, comment, details);
    }

    public Table withForeignKeys(List<ForeignKey> others) {
        return new Table(name, columns, primaryKey, uniques, checks, exclusions, others, indexes, comment, details);
    }

    public Table withIndexes(List<Index> others) {
        return new Table(name, columns, primaryKey, uniques, checks, exclusions, foreignKeys, others, comment, details);
    }

    public Table withoutIndex(String unwanted) {
        return withIndexes(Lists.without(indexes, index -> index.name().equals(unwanted)));
    }

    public Table withComment(@Nullable String text) {
        return new Table(name, columns, primaryKey, uniques, checks, exclusions, foreignKeys, indexes, text, details);
    }

    public Table withDetails(NativeDetails others) {
        return new Table(name, columns, primaryKey, uniques, checks, exclusions, foreignKeys, indexes, comment, others);
    }

    /** {@return this table without a column and everything built on it, as databases drop a column} */
    public Table withoutColumn(String unwanted) {
        PrimaryKey key = primaryKey != null && primaryKey.columns().contains(unwanted) ? null : primaryKey;
        return new Table(
                name,
                Lists.without(columns, column -> column.name().equals(unwanted)),
                key,
                Lists.without(uniques, unique -> unique.columns().contains(unwanted)),
                checks,
                Lists.without(exclusions, exclusion -> exclusion.uses(unwanted)),
                Lists.without(foreignKeys, foreign -> foreign.columns().contains(unwanted)),
                Lists.without(indexes, index -> index.uses(unwanted)),
                comment,
                details);
    }

    /** {@return this table with a column called otherwise, wherever the table itself mentions it} */
    public Table renameColumn(String before, String after) {
        return ColumnRenaming.rename(this, before, after);
    }

    /** {@return this table with a label of some columns called otherwise, in all that mentions it together with them} */
    public Table renameLabel(Predicate<Column> columns, String before, String after) {
        return LabelRenaming.rename(this, columns, before, after);
    }

    public Table renameConstraint(String before, String after) {
        return new Table(
                name,
                columns,
                primaryKey == null ? null : renamed(primaryKey, before, after),
                uniques.stream().map(item -> renamed(item, before, after)).toList(),
                checks.stream().map(item -> renamed(item, before, after)).toList(),
                exclusions.stream().map(item -> renamed(item, before, after)).toList(),
                foreignKeys.stream().map(item -> renamed(item, before, after)).toList(),
                indexes,
                comment,
                details);
    }

    @SuppressWarnings("unchecked") // every constraint renames to its own kind
    private static <C extends Constraint> C renamed(C constraint, String before, String after) {
        return before.equals(constraint.name()) ? (C) constraint.renamed(after) : constraint;
    }

    /** {@return this table with a check or foreign key of which all rows are known to obey it} */
    public Table validateConstraint(String wanted) {
        return withChecks(Lists.replace(checks, item -> wanted.equals(item.name()), item -> item.validated(true)))
                .withForeignKeys(
                        Lists.replace(foreignKeys, item -> wanted.equals(item.name()), item -> item.validated(true)));
    }

    public Table renameIndex(String before, String after) {
        return withIndexes(Lists.replace(indexes, item -> item.name().equals(before), item -> item.renamed(after)));
    }

    /** {@return this table with its columns in the order of their names, for comparing what no database can reorder} */
    public Table withSortedColumns() {
        return withColumns(Lists.sorted(columns, Column::name));
    }
}
