package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Types;
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
import dev.ferro.schema.type.TypeVisitor;
import dev.ferro.schema.type.UnstatedType;
import dev.ferro.schema.type.UuidType;
import dev.ferro.schema.type.VarcharType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's types, which are any words: Ferro writes those that have the right affinity and reads them back.
 *
 * @see <a href="https://www.sqlite.org/datatype3.html">Datatypes in SQLite</a>
 */
final class SqliteTypes implements Types, TypeVisitor<String> {

    private static final Pattern SPELLING =
            Pattern.compile("([^(]*?)\\s*(?:\\(\\s*(\\d{1,9})\\s*(?:,\\s*(\\d{1,9})\\s*)?\\))?");

    @Override
    public String print(DataType type) {
        return type.accept(this);
    }

    @Override
    public String bool(BooleanType type) {
        return "BOOLEAN";
    }

    @Override
    public String smallInt(SmallIntType type) {
        return "SMALLINT";
    }

    @Override
    public String integer(IntegerType type) {
        return "INTEGER";
    }

    @Override
    public String bigInt(BigIntType type) {
        return "BIGINT";
    }

    @Override
    public String real(RealType type) {
        return "REAL";
    }

    @Override
    public String doublePrecision(DoubleType type) {
        return "DOUBLE";
    }

    @Override
    public String decimal(DecimalType type) {
        return type.precision() == null ? "NUMERIC" : "NUMERIC(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String text(TextType type) {
        return "TEXT";
    }

    @Override
    public String varchar(VarcharType type) {
        return "VARCHAR(" + type.length() + ")";
    }

    @Override
    public String character(CharType type) {
        return "CHAR(" + type.length() + ")";
    }

    @Override
    public String binary(BinaryType type) {
        return "BLOB";
    }

    @Override
    public String date(DateType type) {
        return "DATE";
    }

    @Override
    public String time(TimeType type) {
        return "TIME";
    }

    @Override
    public String timestamp(TimestampType type) {
        return "TIMESTAMP";
    }

    @Override
    public String uuid(UuidType type) {
        return "TEXT";
    }

    @Override
    public String json(JsonType type) {
        return "TEXT";
    }

    @Override
    public String enumeration(EnumerationType type) {
        return "TEXT";
    }

    @Override
    public String nativeType(NativeType type) {
        return type.text();
    }

    /** A column of which only the name is known cannot be created; whoever compiles an operation says so before. */
    @Override
    public String unstated(UnstatedType type) {
        throw new IllegalArgumentException("a column without a type has no definition");
    }

    @Override
    public DataType parse(String spelling) {
        String text = spelling.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        Matcher matcher = SPELLING.matcher(text);
        DataType portable = matcher.matches() ? parse(matcher) : null;
        return portable == null ? new NativeType(text) : portable;
    }

    private static @Nullable DataType parse(Matcher spelling) {
        String length = spelling.group(2);
        String scale = spelling.group(3);
        if (length == null) {
            return bare(spelling.group(1));
        }
        return scale == null
                ? sized(spelling.group(1), Integer.parseInt(length))
                : exact(spelling.group(1), Integer.parseInt(length), Integer.parseInt(scale));
    }

    private static @Nullable DataType bare(String word) {
        return switch (word) {
            case "BOOLEAN", "BOOL" -> new BooleanType();
            case "SMALLINT", "INT2" -> new SmallIntType();
            case "INTEGER", "INT", "INT4" -> new IntegerType();
            case "BIGINT", "INT8" -> new BigIntType();
            case "REAL" -> new RealType();
            case "DOUBLE", "DOUBLE PRECISION" -> new DoubleType();
            case "NUMERIC", "DECIMAL" -> new DecimalType(null, 0);
            case "TEXT" -> new TextType();
            case "BLOB" -> new BinaryType();
            case "DATE" -> new DateType();
            case "TIME" -> new TimeType(null);
            case "TIMESTAMP", "DATETIME" -> new TimestampType(null, false);
            default -> null;
        };
    }

    private static @Nullable DataType sized(String word, int length) {
        return switch (word) {
            case "NUMERIC", "DECIMAL" -> new DecimalType(length, 0);
            case "VARCHAR", "CHARACTER VARYING" -> new VarcharType(length);
            case "CHAR", "CHARACTER" -> new CharType(length);
            case "TIME" -> new TimeType(null);
            case "TIMESTAMP", "DATETIME" -> new TimestampType(null, false);
            default -> null;
        };
    }

    private static @Nullable DataType exact(String word, int precision, int scale) {
        return switch (word) {
            case "NUMERIC", "DECIMAL" -> new DecimalType(precision, scale);
            default -> null;
        };
    }

    @Override
    public boolean canBeKey(DataType type) {
        return true;
    }

    @Override
    public boolean canBeUnique(DataType type) {
        return true;
    }

    @Override
    public String literal(@Nullable Object value) {
        return SqliteValues.literal(value);
    }
}
