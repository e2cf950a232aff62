package dev.ferro.schema;

/**
 * Answers that depend on the kind of a constraint and on something outside it.
 *
 * @param <R> the answer
 */
public interface ConstraintVisitor<R> {
    R primaryKey(PrimaryKey key);

    R unique(UniqueConstraint unique);

    R check(CheckConstraint check);

    R exclusion(ExclusionConstraint exclusion);

    R foreignKey(ForeignKey key);

    R named(NamedConstraint constraint);
}
