package dev.ferro.script;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The header of a migration script: its place in the history. It is read without compiling the script, so each value
 * is a plain string.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /** {@return the id, unique in the history} */
    String id();

    /** {@return the ids that this revision follows; none for the first one of a branch, several for a merge} */
    String[] revises() default {};

    /** {@return ids or labels that must be applied first, though this revision does not follow them} */
    String[] dependsOn() default {};

    /** {@return names under which the branch that starts here is known} */
    String[] labels() default {};

    /**
     * {@return the ids that this revision stands for, in their order} A database that has run them all has run this one;
     * one that has run none of them runs this one in their place.
     */
    String[] replaces() default {};

    /** {@return when the script was written, in ISO 8601} */
    String created() default "";
}
