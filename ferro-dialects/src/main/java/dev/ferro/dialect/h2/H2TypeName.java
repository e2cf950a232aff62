package dev.ferro.dialect.h2;

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
 * Reads the names of types, as H2's function DATA_TYPE_SQL and as people spell them. See <a
 * href="https://www.h2database.com/html/datatypes.html">Data Types</a>.
 */
final class H2TypeName {

    /** The name that enums have in their normal form, since H2 keeps none: an enum is its labels. */
    static final QualifiedName ENUM = QualifiedName.of("enum");

    /** The precision of a NUMERIC that says none. */
    private static final int MOST_DIGITS = 100_000;

    /** The bits of precision that a REAL has; a FLOAT of more is a DOUBLE PRECISION. */
    private static final int REAL_BITS = 24;

    private static final Pattern NUMBERS = Pattern.compile(
            "(?<name>[A-Z ]+?) ?(?:\\((?<first>\\d{1,9})(?:, ?(?<second>\\d{1,9}))?\\))?(?<zone> WITH TIME ZONE"
                    + "| WITHOUT TIME ZONE)?");

    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern OUTSIDE_QUOTES = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[^'\"]+");

    private H2TypeName() {}

    static DataType parse(String spelling) {
        String text = upper(spelling.strip());
        if (text.matches("(?s)ENUM ?\\(.*\\)")) {
            return new EnumerationType(ENUM, labels(text));
        }
        Matcher numbers = NUMBERS.matcher(text);
        DataType type = numbers.matches()
                ? simple(
                        numbers.group("name"),
                        number(numbers.group("first")),
                        number(numbers.group("second")),
                        " WITH TIME ZONE".equals(numbers.group("zone")))
                : null;
        return type == null ? new NativeType(text) : type;
    }

    private static String upper(String spelling) {
        return OUTSIDE_QUOTES.matcher(spelling).replaceAll(part -> {
            char first = part.group().charAt(0);
            String word = first == '\'' || first == '"'
                    ? part.group()
                    : part.group().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
            return Matcher.quoteReplacement(word);
        });
    }

    private static List<String> labels(String text) {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            labels.add(label.group(1).replace("''", "'"));
        }
        return labels;
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable DataType simple(
            String name, @Nullable Integer first, @Nullable Integer second, boolean zoned) {
        boolean plain = first == null;
        return switch (name) {
            case "BOOLEAN", "BIT", "BOOL" -> plain ? new BooleanType() : null;
            case "SMALLINT", "INT2" -> plain ? new SmallIntType() : null;
            case "INTEGER", "INT", "INT4", "MEDIUMINT", "SIGNED" -> plain ? new IntegerType() : null;
            case "BIGINT", "INT8" -> plain ? new BigIntType() : null;
            case "REAL", "FLOAT4" -> plain ? new RealType() : null;
            case "DOUBLE PRECISION", "DOUBLE", "FLOAT8" -> plain ? new DoubleType() : null;
            case "FLOAT" -> first != null && first <= REAL_BITS ? new RealType() : new DoubleType();
            case "DECFLOAT" -> plain ? new DecimalType(null, 0) : null;
            case "NUMERIC", "DECIMAL", "DEC", "NUMBER" ->
                new DecimalType(first == null ? MOST_DIGITS : first, second == null ? 0 : second);
            case "UUID" -> plain ? new UuidType() : null;
            case "JSON" -> plain ? new JsonType(true) : null;
            case "DATE" -> plain ? new DateType() : null;
            case "TIME" -> zoned ? null : time(first == null ? 0 : first);
            case "TIMESTAMP" -> new TimestampType(precision(first), zoned);
            default -> characters(name, first);
        };
    }

    private static @Nullable DataType characters(String name, @Nullable Integer length) {
        return switch (name) {
            case "CHARACTER VARYING", "VARCHAR", "CHAR VARYING", "VARCHAR2", "NVARCHAR" ->
                length == null ? new TextType() : new VarcharType(length);
            case "CHARACTER", "CHAR", "NCHAR" -> new CharType(length == null ? 1 : length);
            case "BINARY VARYING", "VARBINARY", "BYTEA", "RAW", "LONGVARBINARY" ->
                length == null ? new BinaryType() : null;
            default -> null;
        };
    }

    static TimeType time(@Nullable Integer digits) {
        return new TimeType(precision(digits));
    }

    static @Nullable Integer precision(@Nullable Integer digits) {
        return digits == null || digits == H2Types.FULL_PRECISION ? null : digits;
    }
}
