package dev.ferro.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An exclusion constraint of a model's table, on PostgreSQL: no two rows collide in all its comparisons.
 *
 * <pre>{@code
 * @Exclusion(value = {"room_id WITH =", "during WITH &&"}, using = "gist")
 * @Exclusion(value = "int4range(first, last) WITH &&", using = "gist", where = "deleted_at IS NULL")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Exclusion {

    /**
     * {@return what of two rows is compared, in order} A key as in an {@link Index}: a column, by its own name or by its
     * field's, or an SQL expression, and what follows those there. Then {@code WITH} and the operator that is true of two
     * rows which collide.
     */
    String[] value();

    /** {@return the constraint's name; when empty, {@code ex_<table>_<columns>}} */
    String name() default "";

    /** {@return the method of its index, such as {@code gist}; when empty, the usual one, which knows only {@code =}} */
    String using() default "";

    /** {@return the condition of the rows that are compared, in SQL; when empty, all of them} */
    String where() default "";

    /** {@return columns that are stored beside the keys of its index} */
    String[] include() default {};

    /** {@return when the rule is checked} */
    Deferrable deferrable() default Deferrable.NO;
}
