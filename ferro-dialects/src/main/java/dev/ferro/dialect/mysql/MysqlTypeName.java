package dev.ferro.dialect.mysql;

import dev.ferro.schema.QualifiedName;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of types, as the column COLUMN_TYPE of the catalogue and as people spell them. See <a
 * href="https://dev.mysql.com/doc/refman/8.0/en/data-types.html">Data Types</a>.
 */
final class MysqlTypeName {

    /** The name that enums have in their normal form, since none is kept: an enum is its labels. */
    static final QualifiedName ENUM = QualifiedName.of("enum");

    /** The bits of precision that a FLOAT has; one of more is a DOUBLE. */
    private static final int REAL_BITS = 24;

    /** The digits of a DECIMAL that says none. */
    private static final int USUAL_DIGITS = 10;

    private static final Pattern NUMBERS =
            Pattern.compile("(?<name>[a-z ]+?) ?(?:\\((?<first>\\d{1,9})(?:, ?(?<second>\\d{1,9}))?\\))?");
    private static final Pattern INTEGER = Pattern.compile(
            "(?<name>(?:tiny|small|medium|big)?int)(?:eger)?(?: ?\\(\\d+\\))?(?<unsigned> unsigned)?(?<zeros> zerofill)?");
    private static final Pattern LABEL = Pattern.compile("'((?:[^'\\\\]|''|\\\\.)*)'", Pattern.DOTALL);
    private static final Pattern OUTSIDE_QUOTES = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'|[^']+|'", Pattern.DOTALL);

    private MysqlTypeName() {}

    static DataType parse(String spelling) {
        String text = lower(spelling.strip());
        if (text.matches("(?s)enum ?\\(.*\\)")) {
            return new EnumerationType(ENUM, labels(text));
        }
        Matcher integer = INTEGER.matcher(text);
        if (integer.matches() && !text.equals("tinyint(1)")) {
            return integer(integer, text);
        }
        Matcher numbers = NUMBERS.matcher(text);
        DataType type = numbers.matches()
                ? simple(numbers.group("name"), number(numbers.group("first")), number(numbers.group("second")))
                : null;
        return type == null ? new NativeType(text.equals("bit") ? "bit(1)" : text) : type;
    }

    private static String lower(String spelling) {
        return OUTSIDE_QUOTES.matcher(spelling).replaceAll(part -> {
            String piece = part.group();
            return Matcher.quoteReplacement(
                    piece.charAt(0) == '\''
                            ? piece
                            : piece.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        });
    }

    private static List<String> labels(String text) {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            labels.add(MysqlTokens.text(label.group()));
        }
        return labels;
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** A width says nothing of what an integer holds, unless it is filled up with zeros. */
    private static DataType integer(Matcher integer, String text) {
        if (integer.group("zeros") != null) {
            return new NativeType(text);
        }
        String name = integer.group("name");
        if (integer.group("unsigned") != null) {
            return new NativeType(name + " unsigned");
        }
        return switch (name) {
            case "smallint" -> new SmallIntType();
            case "int" -> new IntegerType();
            case "bigint" -> new BigIntType();
            default -> new NativeType(name);
        };
    }

    private static @Nullable DataType simple(String name, @Nullable Integer first, @Nullable Integer second) {
        boolean plain = first == null;
        return switch (name) {
            case "tinyint", "boolean", "bool" -> new BooleanType();
            case "float" -> second == null ? floating(first) : null;
            case "double", "double precision", "real" -> plain ? new DoubleType() : null;
            case "decimal", "dec", "numeric", "fixed" ->
                new DecimalType(first == null ? USUAL_DIGITS : first, second == null ? 0 : second);
            case "date" -> new DateType();
            case "time" -> new TimeType(precision(first == null ? 0 : first));
            case "datetime" -> new TimestampType(precision(first == null ? 0 : first), false);
            case "uuid" -> new UuidType();
            case "json" -> new JsonType(true);
            default -> characters(name, first);
        };
    }

    private static DataType floating(@Nullable Integer bits) {
        return bits == null || bits <= REAL_BITS ? new RealType() : new DoubleType();
    }

    private static @Nullable DataType characters(String name, @Nullable Integer length) {
        return switch (name) {
            case "longtext" -> new TextType();
            case "longblob" -> new BinaryType();
            case "varchar", "character varying" -> length == null ? null : new VarcharType(length);
            case "char", "character" -> new CharType(length == null ? 1 : length);
            default -> null;
        };
    }

    static @Nullable Integer precision(@Nullable Integer digits) {
        return digits == null || digits >= MysqlTypes.FULL_PRECISION ? null : digits;
    }
}
