package dev.ferro.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A foreign key between columns, for what {@link ForeignKey} has no word for: columns that other foreign keys use too, unique
 * columns that are no primary key, tables that are no model.
 *
 * <pre>{@code
 * @Model(foreignKeys = @Reference(columns = "code", table = "countries", targets = "iso_code"))
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Reference {

    /** {@return the columns, in order, by their own names or by their fields'} */
    String[] columns();

    /** {@return the table referred to} */
    String table();

    /** {@return the schema of that table; when empty, the connection's default one} */
    String schema() default "";

    /** {@return the columns referred to, in order, by their own names} */
    String[] targets();

    /** {@return what happens to this row when the row it refers to is deleted} */
    OnDelete onDelete() default OnDelete.NO_ACTION;

    /** {@return what happens to this row when the columns it refers to change} */
    OnUpdate onUpdate() default OnUpdate.NO_ACTION;

    /** {@return when the rule is checked} */
    Deferrable deferrable() default Deferrable.NO;

    /** {@return the constraint's name; when empty, {@code fk_<table>_<columns>}} */
    String name() default "";
}
