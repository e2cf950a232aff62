package dev.ferro.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index of a model's table.
 *
 * <pre>{@code
 * @Index({"author_id", "created_at desc"})
 * @Index(value = "lower(email)", unique = true)
 * @Index("title(20)")                                           // only the first characters, on MariaDB and MySQL
 * @Index(value = "created_at", where = "deleted_at IS NULL", include = "title")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Index {

    /**
     * {@return the keys, in order} A column, by its own name or by its field's, or an SQL expression; either may be
     * followed by an operator class of PostgreSQL's, such as {@code text_pattern_ops}, then by {@code asc} or {@code desc}, and then by {@code nulls first} or {@code nulls last}.
     */
    String[] value();

    /** {@return the index's name; when empty, {@code ix_<table>_<columns>}} */
    String name() default "";

    /** {@return whether no two rows have the same keys} */
    boolean unique() default false;

    /** {@return whether a unique index takes any number of rows with NULL; if not, NULL is a value like any other} */
    boolean nullsDistinct() default true;

    /** {@return the condition of the rows that the index covers, in SQL; when empty, all of them} */
    String where() default "";

    /** {@return the index method, such as {@code gin}; when empty, the database's usual one} */
    String using() default "";

    /** {@return columns that are stored beside the keys} */
    String[] include() default {};
}
