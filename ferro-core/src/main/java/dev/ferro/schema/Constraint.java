package dev.ferro.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that a table's rows obey. */
public sealed interface Constraint extends TableElement
        permits PrimaryKey, UniqueConstraint, CheckConstraint, ExclusionConstraint, ForeignKey, NamedConstraint {

    /** {@return the name, or null where an existing database holds the constraint without one} */
    @Nullable
    String name();

    /** {@return the columns it is about, in order; not those that are in its expressions, as all of a check are} */
    List<String> columns();

    /** {@return when the rule is checked} */
    Deferrability deferrability();

    /** {@return whether the rows that were there before the rule have been looked at} */
    boolean validated();

    Constraint renamed(@Nullable String other);

    /** {@return {@code table} without this constraint} Found by its name, or by its content where it has none. */
    Table removeFrom(Table table);

    <R> R accept(ConstraintVisitor<R> visitor);
}
