package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.SchemaView;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What in a table stands on a column and must make way while that changes: generated columns, the constraints and
 * indexes on the column or on those, and the foreign keys that refer to these.
 *
 * @param table the table
 * @param generated the generated columns
 * @param constraints the constraints
 * @param indexes the indexes
 * @param referrers the foreign keys, of this table and of others
 */
record PostgresqlDependents(
        Table table,
        List<Column> generated,
        List<Constraint> constraints,
        List<Index> indexes,
        List<Referrer> referrers) {

    /** A foreign key and the table that has it. */
    private record Referrer(QualifiedName table, ForeignKey key) {

        boolean isOf(Table other, Constraint constraint) {
            return table.equals(other.name()) && key.equals(constraint);
        }

        String drop() {
            String name = Objects.requireNonNull(key.name(), "PostgreSQL names every constraint");
            return PostgresqlSql.alter(table, "DROP CONSTRAINT " + PostgresqlSql.name(name));
        }

        String restore() {
            return PostgresqlSql.alter(table, "ADD " + PostgresqlSql.ANSI.constraint(key));
        }
    }

    PostgresqlDependents(Table table, List<Column> generated, List<Constraint> constraints, List<Index> indexes) {
        this(table, generated, constraints, indexes, List.of());
    }

    /** {@return the same with what refers to the keys among them} The whole schema is looked at only if there are any. */
    PostgresqlDependents withReferrers(SchemaView view) {
        if (keys().isEmpty()) {
            return this;
        }
        List<Referrer> found = new ArrayList<>();
        for (Table other : view.schema().tables()) {
            for (ForeignKey key : other.foreignKeys()) {
                if (isReferredToBy(key)) {
                    found.add(new Referrer(other.name(), key));
                }
            }
        }
        List<Constraint> others = constraints.stream()
                .filter(constraint -> found.stream().noneMatch(referrer -> referrer.isOf(table, constraint)))
                .toList();
        return new PostgresqlDependents(table, generated, others, indexes, List.copyOf(found));
    }

    /** {@return whether a foreign key may be tied to a key among them} */
    boolean isReferredToBy(ForeignKey key) {
        return key.target().equals(table.name()) && keys().contains(Set.copyOf(key.targetColumns()));
    }

    /** A foreign key may refer to a primary key, a unique constraint or a unique index over all rows. */
    private List<Set<String>> keys() {
        List<Set<String>> keys = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint.equals(table.primaryKey()) || table.uniques().contains(constraint)) {
                keys.add(Set.copyOf(constraint.columns()));
            }
        }
        for (Index index : indexes) {
            if (index.unique() && index.where() == null) {
                keys.add(index.parts().stream().map(IndexPart::text).collect(Collectors.toUnmodifiableSet()));
            }
        }
        return keys;
    }

    /**
     * {@return the foreign keys that may be tied to an index while another key would do} PostgreSQL ties a foreign key to one
     * of the keys that it could refer to, and keeps that one from being dropped.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-dropindex.html">DROP INDEX</a>
     */
    static PostgresqlDependents ofIndex(SchemaView view, QualifiedName table, Index index) {
        Table none = Table.named(table);
        if (!index.unique() || index.where() != null) {
            return new PostgresqlDependents(none, List.of(), List.of(), List.of());
        }
        Table found = view.table(table).orElse(none);
        PostgresqlDependents alone = new PostgresqlDependents(found, List.of(), List.of(), List.of(index));
        return alone.isReplaceable(index) ? alone.withReferrers(view) : alone;
    }

    private boolean isReplaceable(Index index) {
        Set<String> columns = index.parts().stream().map(IndexPart::text).collect(Collectors.toUnmodifiableSet());
        List<Constraint> keys = Stream.<Constraint>concat(
                        Stream.ofNullable(table.primaryKey()), table.uniques().stream())
                .filter(key -> key.deferrability() == Deferrability.NOT_DEFERRABLE)
                .toList();
        List<Index> others = table.indexes().stream()
                .filter(other -> !other.name().equals(index.name()))
                .toList();
        return new PostgresqlDependents(table, List.of(), keys, others).keys().contains(columns);
    }

    /** {@return a statement with the foreign keys out of its way} */
    List<String> around(String statement) {
        List<String> texts = new ArrayList<>();
        referrers.forEach(referrer -> texts.add(referrer.drop()));
        texts.add(statement);
        referrers.forEach(referrer -> texts.add(referrer.restore()));
        return texts;
    }

    /**
     * {@return what stands in the way of another type: what computes with the column, and what carries it} An index that
     * carries the column is made anew with it; PostgreSQL does that itself, but does not take the foreign keys along that
     * refer to the index, as it does where the column is a key of it.
     */
    static PostgresqlDependents computing(Table table, String column) {
        List<Column> generated = generated(table, column);
        Set<Index> indexes = new LinkedHashSet<>(indexes(table, names(generated)));
        table.indexes().stream()
                .filter(index -> index.unique() && index.include().contains(column))
                .forEach(indexes::add);
        return new PostgresqlDependents(table, generated, constraints(table, names(generated)), List.copyOf(indexes));
    }

    /** {@return what names the type of the column by naming the column in an expression} */
    static PostgresqlDependents expressing(Table table, String column) {
        PostgresqlDependents computing = computing(table, column);
        Set<Constraint> constraints = new LinkedHashSet<>(computing.constraints);
        table.checks().stream().filter(check -> mentions(check, column)).forEach(constraints::add);
        table.exclusions().stream()
                .filter(exclusion -> expresses(exclusion, column))
                .forEach(constraints::add);
        Set<Index> indexes = new LinkedHashSet<>(computing.indexes);
        table.indexes().stream().filter(index -> expresses(index, column)).forEach(indexes::add);
        return new PostgresqlDependents(table, computing.generated, List.copyOf(constraints), List.copyOf(indexes));
    }

    /** {@return everything that goes when the column is dropped} */
    static PostgresqlDependents all(Table table, String column) {
        List<Column> generated = generated(table, column);
        Set<String> columns = names(generated);
        columns.add(column);
        return new PostgresqlDependents(table, generated, constraints(table, columns), indexes(table, columns));
    }

    private static List<Column> generated(Table table, String column) {
        return table.columns().stream()
                .filter(other -> !other.name().equals(column) && isComputedFrom(other.generated(), column))
                .toList();
    }

    private static boolean isComputedFrom(@Nullable Generated generated, String column) {
        return generated != null && SqlExpression.mentions(generated.expression(), column);
    }

    private static Set<String> names(List<Column> columns) {
        Set<String> names = new LinkedHashSet<>();
        columns.forEach(column -> names.add(column.name()));
        return names;
    }

    private static List<Constraint> constraints(Table table, Set<String> columns) {
        Stream<Constraint> keys = table.withExclusions(List.of()).constraints().stream()
                .filter(constraint -> constraint.columns().stream().anyMatch(columns::contains));
        Stream<CheckConstraint> checks =
                table.checks().stream().filter(check -> columns.stream().anyMatch(column -> mentions(check, column)));
        Stream<ExclusionConstraint> exclusions =
                table.exclusions().stream().filter(exclusion -> columns.stream().anyMatch(exclusion::mentions));
        return Stream.of(keys, checks, exclusions)
                .flatMap(constraints -> constraints.<Constraint>map(constraint -> constraint))
                .toList();
    }

    private static List<Index> indexes(Table table, Set<String> columns) {
        return table.indexes().stream()
                .filter(index -> columns.stream().anyMatch(column -> index.uses(column) || expresses(index, column)))
                .toList();
    }

    private static boolean mentions(CheckConstraint check, String column) {
        return SqlExpression.mentions(check.expression(), column);
    }

    private static boolean expresses(ExclusionConstraint exclusion, String column) {
        return exclusion.expressions().anyMatch(sql -> SqlExpression.mentions(sql, column));
    }

    private static boolean expresses(Index index, String column) {
        return (index.where() != null && SqlExpression.mentions(index.where(), column))
                || index.parts().stream()
                        .anyMatch(part -> part.expression() && SqlExpression.mentions(part.text(), column));
    }

    List<String> drop() {
        List<String> texts = new ArrayList<>();
        referrers.forEach(referrer -> texts.add(referrer.drop()));
        indexes.forEach(index -> texts.add(PostgresqlSql.dropIndex(table.name(), index.name())));
        constraints.stream()
                .map(Constraint::name)
                .filter(Objects::nonNull)
                .forEach(name ->
                        texts.add(PostgresqlSql.alter(table.name(), "DROP CONSTRAINT " + PostgresqlSql.name(name))));
        generated.forEach(column ->
                texts.add(PostgresqlSql.alter(table.name(), "DROP COLUMN " + PostgresqlSql.name(column.name()))));
        return texts;
    }

    /** {@return what brings everything back} A primary key comes first: a foreign key of the table may refer to it. */
    List<String> restore() {
        List<String> texts = new ArrayList<>();
        generated.forEach(column -> texts.addAll(PostgresqlSql.addColumn(table.name(), column)));
        constraints.forEach(constraint ->
                texts.add(PostgresqlSql.alter(table.name(), "ADD " + PostgresqlSql.ANSI.constraint(constraint))));
        indexes.forEach(index -> texts.add(PostgresqlSql.createIndex(table.name(), index)));
        referrers.forEach(referrer -> texts.add(referrer.restore()));
        return texts;
    }
}
