package dev.ferro.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a component or field whose type is a model a foreign key: a column {@code <field>_id} that refers to its key.
 *
 * <pre>{@code
 * @ForeignKey(relatedName = "posts", onDelete = CASCADE) User author     // author_id, NOT NULL
 * @ForeignKey @Nullable Category parent                                  // parent_id, NULL allowed
 * @ForeignKey(unique = true) User owner                                  // one-to-one
 * }</pre>
 *
 * <p>The column's type is copied from the key. A composite key makes one column for each of its parts, called
 * {@code <field>_<key column>}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface ForeignKey {

    /** {@return what the model referred to calls the relation from its side; unique for each model referred to} */
    String relatedName() default "";

    /** {@return what happens to this row when the row it refers to is deleted} */
    OnDelete onDelete() default OnDelete.NO_ACTION;

    /** {@return what happens to this row when the key it refers to changes} */
    OnUpdate onUpdate() default OnUpdate.NO_ACTION;

    /** {@return whether at most one row refers to the same row: a one-to-one relation} */
    boolean unique() default false;

    /**
     * {@return whether the columns are indexed} No index is made where the database indexes foreign keys itself, or
     * where a key, a unique constraint or another index starts with the same columns.
     */
    boolean index() default true;

    /** {@return whether NULL is allowed; by default the Java type says it, and {@link OnDelete#SET_NULL} allows it} */
    Nullability nullable() default Nullability.INFER;

    /** {@return when the rule is checked} */
    Deferrable deferrable() default Deferrable.NO;

    /** {@return the column's name; one for each part where the key referred to is composite} */
    String[] column() default {};

    /** {@return the constraint's name; when empty, {@code fk_<table>_<columns>}} */
    String name() default "";
}
