package dev.ferro.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field or method of an enum whose value is a constant's label in the database, instead of its name.
 *
 * <pre>{@code
 * enum Role {
 *     ADMIN("admin"), MEMBER("member");
 *
 *     @EnumValue private final String label;
 *     ...
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface EnumValue {}
