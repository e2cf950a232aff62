package dev.ferro.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A sequence of numbers that a model needs beside its table, on databases that have sequences.
 *
 * <pre>{@code
 * @Model(sequences = @Sequence(name = "order_numbers", start = 1000))
 * public record Order(
 *         @Field(primaryKey = true) Long id,
 *         @Field(defaultValue = "nextval('order_numbers')") long number) {}
 * }</pre>
 *
 * <p>Several models may name one sequence, if they say the same of it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Sequence {

    /** {@return the sequence's name} */
    String name();

    /** {@return the schema the sequence lives in; when empty, the connection's default one} */
    String schema() default "";

    /** {@return the type of its numbers: {@code smallint}, {@code integer} or {@code bigint}} */
    String type() default "bigint";

    /** {@return the first number; by default the {@link #minimum}, or the {@link #maximum} of a descending sequence} */
    long start() default UNSAID;

    /** {@return the step from one number to the next; negative where they descend} */
    long increment() default 1;

    /** {@return the least number; by default 1, or the least of the type where the numbers descend} */
    long minimum() default UNSAID;

    /** {@return the greatest number; by default that of the type, or -1 where the numbers descend} */
    long maximum() default UNSAID;

    /** {@return how many numbers a session takes at once; by default as many as the database finds right} */
    long cache() default UNSAID;

    /** {@return whether it begins again after the last number} */
    boolean cycle() default false;

    /** What stands for a number that is not said; no sequence can begin or end with it. */
    long UNSAID = Long.MIN_VALUE;
}
