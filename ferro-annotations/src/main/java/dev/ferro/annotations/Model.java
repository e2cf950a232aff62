package dev.ferro.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record or a class a model: one table, whose columns are the components or fields in their order.
 *
 * <pre>{@code
 * @Model(indexes = @Index({"author_id", "created_at desc"}))
 * public record Post(
 *         @Field(primaryKey = true) Long id,
 *         String title,
 *         @ForeignKey(relatedName = "posts", onDelete = CASCADE) User author,
 *         Instant createdAt) {}
 * }</pre>
 *
 * <p>A class may extend others: their fields come first. A model is never extended by another model.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Model {

    /** {@return the table's name; when empty, the class name in snake case and plural: {@code order_items}} */
    String table() default "";

    /** {@return the schema the table lives in; when empty, the connection's default one} */
    String schema() default "";

    /** {@return the comment that the database keeps with the table} */
    String comment() default "";

    /** {@return the name of the primary key; when empty, {@code pk_<table>}} */
    String primaryKeyName() default "";

    /** {@return when the primary key is checked} */
    Deferrable primaryKeyDeferrable() default Deferrable.NO;

    /** {@return indexes of several columns, of expressions, or with options} */
    Index[] indexes() default {};

    /** {@return unique constraints of several columns} */
    Unique[] uniques() default {};

    /** {@return conditions that every row obeys} */
    Check[] checks() default {};

    /** {@return rules that keep rows from colliding with each other, on PostgreSQL} */
    Exclusion[] exclusions() default {};

    /** {@return foreign keys between columns, where {@link ForeignKey} has no word for them} */
    Reference[] foreignKeys() default {};

    /** {@return sequences that the model needs beside its table} */
    Sequence[] sequences() default {};

    /** {@return whether the table does without a primary key, as tables of old databases may} */
    boolean keyless() default false;

    /**
     * {@return the name that the table had before} The next migration renames the table instead of dropping one and
     * creating another. Once every database has the new name, the hint has no effect and can go.
     */
    String renamedFrom() default "";
}
