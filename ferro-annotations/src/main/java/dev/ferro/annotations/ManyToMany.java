package dev.ferro.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a collection of models a many-to-many relation: a join table, and no column.
 *
 * <pre>{@code
 * @Model
 * public record Student(
 *         @Field(primaryKey = true) Integer id,
 *         @ManyToMany(relatedName = "students") List<Course> courses) {}
 * }</pre>
 *
 * <p>The join table here is {@code student_courses(student_id, course_id)}: both columns are its primary key, both are
 * foreign keys that cascade when a row is deleted. Declare a relation on one of its two sides.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface ManyToMany {

    /** {@return what the other model calls the relation from its side; unique for each model referred to} */
    String relatedName() default "";

    /** {@return the join table's name; when empty, {@code <model>_<field>}} */
    String through() default "";

    /**
     * {@return the model that joins the two, where the relation has columns of its own} The model must hold a foreign
     * key to each of them; no other table is made.
     */
    Class<?> throughModel() default void.class;

    /** {@return whether the join table has an index for the way back} */
    boolean reverseIndex() default true;
}
