package dev.ferro.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A condition that every row of a model's table obeys.
 *
 * <pre>{@code
 * @Check(value = "starts_at < ends_at", suffix = "period")        // ck_bookings_period
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Check {

    /** {@return the condition, in SQL} */
    String value();

    /** {@return what follows the table in the name {@code ck_<table>_<suffix>}; when empty, a hash of the condition} */
    String suffix() default "";

    /** {@return the constraint's whole name, instead of one made from {@link #suffix}} */
    String name() default "";
}
