package dev.ferro.schema;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint: no two rows hold values of which all comparisons are true.
 *
 * @param name the constraint's name
 * @param parts what of two rows is compared, in order
 * @param using the method of its index, where it is not the database's usual one
 * @param include columns stored beside the keys of its index
 * @param where the condition that rows meet to be compared, in SQL
 * @param deferrability when the rule is checked
 */
public record ExclusionConstraint(
        @Nullable String name,
        List<ExclusionPart> parts,
        @Nullable String using,
        List<String> include,
        @Nullable String where,
        Deferrability deferrability)
        implements Constraint {

    public ExclusionConstraint {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
    }

    /** A constraint on all rows, with an index of the usual method, checked at each statement. */
    public ExclusionConstraint(@Nullable String name, List<ExclusionPart> parts) {
        this(name, parts, null, List.of(), null, Deferrability.NOT_DEFERRABLE);
    }

    /** Those that are compared as they are; others are in expressions. */
    @Override
    public List<String> columns() {
        return parts.stream()
                .map(ExclusionPart::key)
                .filter(key -> !key.expression())
                .map(IndexPart::text)
                .toList();
    }

    /** {@return whether a column is compared or stored, as it is} */
    public boolean uses(String column) {
        return include.contains(column) || columns().contains(column);
    }

    /** {@return whether it compares, stores or computes with a column} */
    public boolean mentions(String column) {
        return uses(column) || expressions().anyMatch(sql -> SqlExpression.mentions(sql, column));
    }

    /** {@return its SQL: the expressions that are compared, and the condition} */
    public Stream<String> expressions() {
        return Stream.concat(
                parts.stream()
                        .map(ExclusionPart::key)
                        .filter(IndexPart::expression)
                        .map(IndexPart::text),
                Stream.ofNullable(where));
    }

    public ExclusionConstraint parts(List<ExclusionPart> others) {
        return new ExclusionConstraint(name, others, using, include, where, deferrability);
    }

    public ExclusionConstraint using(@Nullable String method) {
        return new ExclusionConstraint(name, parts, method, include, where, deferrability);
    }

    public ExclusionConstraint include(String... columns) {
        return include(List.of(columns));
    }

    public ExclusionConstraint include(List<String> columns) {
        return new ExclusionConstraint(name, parts, using, columns, where, deferrability);
    }

    public ExclusionConstraint where(@Nullable String condition) {
        return new ExclusionConstraint(name, parts, using, include, condition, deferrability);
    }

    public ExclusionConstraint deferrability(Deferrability other) {
        return new ExclusionConstraint(name, parts, using, include, where, other);
    }

    /** Its index cannot be built over rows that break it. */
    @Override
    public boolean validated() {
        return true;
    }

    @Override
    public ExclusionConstraint renamed(@Nullable String other) {
        return new ExclusionConstraint(other, parts, using, include, where, deferrability);
    }

    @Override
    public Table addTo(Table table) {
        return table.withExclusions(Lists.with(table.exclusions(), this));
    }

    @Override
    public Table removeFrom(Table table) {
        return table.withExclusions(Lists.withoutConstraint(table.exclusions(), this));
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.exclusion(this);
    }
}
