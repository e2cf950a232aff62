package dev.ferro.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts the components of a record into the table of the model that holds it, instead of keeping the record as JSON.
 *
 * <pre>{@code
 * record Address(String street, String city) {}
 *
 * @Model
 * record Customer(
 *         @Field(primaryKey = true) Long id,
 *         @Embedded(prefix = "home_") Address home,                      // home_street, home_city
 *         @Embedded(prefix = "work_") @Nullable Address work) {}         // work_street, work_city, NULL allowed
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Embedded {

    /** {@return what stands before the names of the columns} */
    String prefix() default "";
}
