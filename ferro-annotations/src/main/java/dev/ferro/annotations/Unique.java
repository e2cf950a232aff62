package dev.ferro.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A unique constraint of a model's table; for a single column, {@link Field#unique} is shorter. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Unique {

    /** {@return the columns, in order, by their own names or by their fields'} */
    String[] value();

    /** {@return the constraint's name; when empty, {@code uq_<table>_<columns>}} */
    String name() default "";

    /** {@return whether any number of rows may hold NULL; if not, NULL is a value like any other} */
    boolean nullsDistinct() default true;

    /** {@return when the rule is checked} */
    Deferrable deferrable() default Deferrable.NO;
}
