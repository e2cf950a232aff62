package dev.ferro.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a record component or a field what its Java type does not say; without it, the column follows from the type.
 *
 * <p>Beside {@link ForeignKey} it describes the foreign key's column, whose type is that of the key it refers to.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Field {

    /** {@return whether the column is in the primary key; several make a composite key in declaration order} */
    boolean primaryKey() default false;

    /** {@return whether the database numbers the rows; by default it numbers a single integer key} */
    Autoincrement autoincrement() default Autoincrement.INFER;

    /** {@return how the rows are numbered, on any integer column of a database that has identity columns} */
    Identity identity() default Identity.INFER;

    /** {@return whether no two rows have the same value} */
    boolean unique() default false;

    /** {@return whether the column has an index of its own} */
    boolean index() default false;

    /** {@return whether NULL is allowed; by default the Java type says it} */
    Nullability nullable() default Nullability.INFER;

    /** {@return the most characters of a {@code String}, or 0 for no limit} */
    int length() default 0;

    /** {@return the digits of a {@code BigDecimal} or {@code BigInteger} in all, or 0 for as many as there are} */
    int precision() default 0;

    /** {@return the digits after the point; needs a {@link #precision}} */
    int scale() default 0;

    /**
     * {@return the server default, an SQL expression: {@code "0"}, {@code "'draft'"}, {@code "now()"}} It has no
     * influence on whether NULL is allowed.
     */
    String defaultValue() default "";

    /** {@return the column's name; when empty, the field's name in snake case} */
    String column() default "";

    /** {@return the comment that the database keeps with the column} */
    String comment() default "";

    /** {@return a condition that the column's value obeys in every row, in SQL: {@code "price >= 0"}} */
    String check() default "";

    /** {@return the collation by which the column's text is compared and sorted} */
    String collation() default "";

    /** {@return the SQL expression that computes the column: {@code "price * quantity"}} */
    String generated() default "";

    /** {@return whether a {@link #generated} column is computed when it is read, instead of kept with the row} */
    boolean virtual() default false;

    /**
     * {@return a type in Ferro's own words, instead of the one that follows from the Java type}
     *
     * <p>One of {@code boolean}, {@code smallint}, {@code integer}, {@code bigint}, {@code real}, {@code double},
     * {@code decimal(12, 2)}, {@code text}, {@code varchar(80)}, {@code char(2)}, {@code binary}, {@code date},
     * {@code time}, {@code timestamp}, {@code timestamptz}, {@code uuid}, {@code json}, {@code jsonb}.
     */
    String type() default "";

    /** {@return a type in the database's own words, passed through as it is: {@code "tsvector"}} */
    String nativeType() default "";

    /** {@return how a column of JSON is kept by a database that knows two ways} */
    JsonStorage json() default JsonStorage.BINARY;

    /**
     * {@return the name that the column had before} The next migration renames the column instead of dropping one and
     * adding another. Once every database has the new name, the hint has no effect and can go.
     */
    String renamedFrom() default "";
}
