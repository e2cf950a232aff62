package dev.ferro.script;

import dev.ferro.operation.Definition;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.TableComment;
import dev.ferro.schema.TableOption;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.BinaryType;
import dev.ferro.schema.type.BooleanType;
import dev.ferro.schema.type.CharType;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.DateType;
import dev.ferro.schema.type.DecimalType;
import dev.ferro.schema.type.DoubleType;
import dev.ferro.schema.type.EnumerationType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.JsonType;
import dev.ferro.schema.type.NativeType;
import dev.ferro.schema.type.RealType;
import dev.ferro.schema.type.SmallIntType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.TimeType;
import dev.ferro.schema.type.TimestampType;
import dev.ferro.schema.type.UuidType;
import dev.ferro.schema.type.VarcharType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that tables are described with in a script, to be imported statically.
 *
 * <p>Names of tables and types are written {@code name} or {@code schema.name}; a part that itself holds a dot is put
 * in double quotes. A constraint that has no name gets null for it.
 */
public final class Ddl {

    public static final ReferentialAction NO_ACTION = ReferentialAction.NO_ACTION;
    public static final ReferentialAction RESTRICT = ReferentialAction.RESTRICT;
    public static final ReferentialAction CASCADE = ReferentialAction.CASCADE;
    public static final ReferentialAction SET_NULL = ReferentialAction.SET_NULL;
    public static final ReferentialAction SET_DEFAULT = ReferentialAction.SET_DEFAULT;

    public static final Identity ALWAYS = Identity.ALWAYS;
    public static final Identity BY_DEFAULT = Identity.BY_DEFAULT;

    public static final Deferrability NOT_DEFERRABLE = Deferrability.NOT_DEFERRABLE;
    public static final Deferrability INITIALLY_IMMEDIATE = Deferrability.INITIALLY_IMMEDIATE;
    public static final Deferrability INITIALLY_DEFERRED = Deferrability.INITIALLY_DEFERRED;

    private Ddl() {}

    /** {@return a nullable column; more is said by its methods} */
    public static Column column(String name, DataType type) {
        return Column.of(Words.name("column", name), Words.given("column", "type", type));
    }

    /** {@return a column of which only the name is said} */
    public static Column column(String name) {
        return Column.named(Words.name("column", name));
    }

    /** {@return an ascending sequence of big integers; more is said by its methods} */
    public static Sequence sequence(String name) {
        return Sequence.of(Words.table("sequence", name));
    }

    public static PrimaryKey primaryKey(@Nullable String name, String firstColumn, String... more) {
        return new PrimaryKey(Words.optionalName("primaryKey", name), Words.names("primaryKey", firstColumn, more));
    }

    public static UniqueConstraint unique(@Nullable String name, String firstColumn, String... more) {
        return new UniqueConstraint(Words.optionalName("unique", name), Words.names("unique", firstColumn, more));
    }

    /** {@return a check constraint; the expression is SQL, without the parentheses around it} */
    public static CheckConstraint check(@Nullable String name, String expression) {
        return new CheckConstraint(Words.optionalName("check", name), Words.sql("check", expression));
    }

    /** {@return an exclusion constraint: no two rows collide in all the parts} */
    public static ExclusionConstraint exclusion(@Nullable String name, ExclusionPart firstPart, ExclusionPart... more) {
        return new ExclusionConstraint(
                Words.optionalName("exclusion", name), Words.list("exclusion", "part", firstPart, more));
    }

    /** {@return a column that is compared by an operator in an exclusion constraint} */
    public static ExclusionPart exclude(String column, String operator) {
        return exclude(IndexPart.column(Words.name("exclude", column)), operator);
    }

    /** {@return a key, such as an expression, that is compared by an operator in an exclusion constraint} */
    public static ExclusionPart exclude(IndexPart key, String operator) {
        return new ExclusionPart(Words.given("exclude", "key", key), Words.sql("exclude", operator));
    }

    /** {@return a foreign key that still lacks the table it refers to} */
    public static UnfinishedForeignKey foreignKey(@Nullable String name, String firstColumn, String... more) {
        return new UnfinishedForeignKey(
                Words.optionalName("foreignKey", name), Words.names("foreignKey", firstColumn, more));
    }

    public static Index index(String name, String firstColumn, String... more) {
        List<IndexPart> parts = Words.names("index", firstColumn, more).stream()
                .map(IndexPart::column)
                .toList();
        return Index.of(Words.name("index", name), parts);
    }

    public static Index index(String name, IndexPart firstPart, IndexPart... more) {
        return Index.of(Words.name("index", name), Words.list("index", "part", firstPart, more));
    }

    public static Index uniqueIndex(String name, String firstColumn, String... more) {
        return index(name, firstColumn, more).asUnique();
    }

    public static Index uniqueIndex(String name, IndexPart firstPart, IndexPart... more) {
        return index(name, firstPart, more).asUnique();
    }

    /** {@return a column as a key of an index, beside keys of another kind} */
    public static IndexPart asc(String column) {
        return IndexPart.column(Words.name("asc", column));
    }

    /** {@return a column as a key of an index, in descending order} */
    public static IndexPart desc(String column) {
        return IndexPart.column(Words.name("desc", column)).descends();
    }

    /** {@return an SQL expression as a key of an index, without the parentheses around it} */
    public static IndexPart expression(String sql) {
        return IndexPart.expression(Words.sql("expression", sql));
    }

    /** {@return the comment of a table} */
    public static TableOption option(String name) {
        return option(name, "");
    }

    /** {@return what only one database keeps with a table; others leave it out} */
    public static TableOption option(String name, String value) {
        return new TableOption(Words.name("option", name), Words.given("option", "value", value));
    }

    public static TableComment comment(String text) {
        return new TableComment(Words.given("comment", "text", text));
    }

    public static DataType bool() {
        return new BooleanType();
    }

    public static DataType smallint() {
        return new SmallIntType();
    }

    public static DataType integer() {
        return new IntegerType();
    }

    public static DataType bigint() {
        return new BigIntType();
    }

    public static DataType real() {
        return new RealType();
    }

    public static DataType doublePrecision() {
        return new DoubleType();
    }

    /** {@return an exact number with as many digits as the database can keep} */
    public static DataType decimal() {
        return new DecimalType(null, 0);
    }

    public static DataType decimal(int precision) {
        return decimal(precision, 0);
    }

    public static DataType decimal(int precision, int scale) {
        return new DecimalType(Words.positive("decimal", "precision", precision), scale);
    }

    public static DataType text() {
        return new TextType();
    }

    public static DataType varchar(int length) {
        return new VarcharType(Words.positive("varchar", "length", length));
    }

    public static DataType character(int length) {
        return new CharType(Words.positive("character", "length", length));
    }

    public static DataType binary() {
        return new BinaryType();
    }

    public static DataType date() {
        return new DateType();
    }

    public static DataType time() {
        return new TimeType(null);
    }

    /** {@return a time of day with that many digits of fractional seconds} */
    public static DataType time(int precision) {
        return new TimeType(Words.notNegative("time", "precision", precision));
    }

    /** {@return a date and time of day that belong to no time zone} */
    public static DataType timestamp() {
        return new TimestampType(null, false);
    }

    public static DataType timestamp(int precision) {
        return new TimestampType(Words.notNegative("timestamp", "precision", precision), false);
    }

    /** {@return an instant} */
    public static DataType timestampWithTimeZone() {
        return new TimestampType(null, true);
    }

    public static DataType timestampWithTimeZone(int precision) {
        return new TimestampType(Words.notNegative("timestampWithTimeZone", "precision", precision), true);
    }

    /** {@return an instant, by the short name} */
    public static DataType timestamptz() {
        return timestampWithTimeZone();
    }

    public static DataType timestamptz(int precision) {
        return timestampWithTimeZone(precision);
    }

    public static DataType uuid() {
        return new UuidType();
    }

    public static DataType json() {
        return new JsonType(false);
    }

    /** {@return a JSON document that is kept parsed, where the database tells the two apart} */
    public static DataType jsonb() {
        return new JsonType(true);
    }

    /** {@return one of the labels of a named enum} */
    public static DataType enumeration(String name, String... labels) {
        return new EnumerationType(Words.table("enumeration", name), Words.labels("enumeration", labels));
    }

    /** {@return a type of one database, in its own words} */
    public static DataType nativeType(String text) {
        return new NativeType(Words.sql("nativeType", text));
    }

    /** {@return SQL that all databases share; {@link Definition#on} gives one of them another} */
    public static Definition sql(String text) {
        return Definition.of(Words.sql("sql", text));
    }

    /** {@return SQL for one database; on others than it and those of {@link Definition#on} there is no such thing} */
    public static Definition sqlOn(String database, String text) {
        return Definition.UNKNOWN.on(Words.database("sqlOn", database), Words.sql("sqlOn", text));
    }
}
