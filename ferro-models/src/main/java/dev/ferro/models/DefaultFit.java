package dev.ferro.models;

import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.BinaryType;
import dev.ferro.schema.type.BooleanType;
import dev.ferro.schema.type.CharType;
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
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a default fits a column's type. Expressions always do, as far as can be told without a database.
 *
 * @param literal the default
 */
record DefaultFit(Literal literal) implements TypeVisitor<Boolean> {

    private static final Pattern TIMESTAMP =
            Pattern.compile("(\\d{4,}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)"
                    + "\\s*(?:Z|UTC|[+-]\\d\\d(?::?\\d\\d)?)?)?");
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    /** https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-DATETIME-SPECIAL-VALUES */
    private static final Set<String> SPECIAL_TIMES =
            Set.of("now", "today", "tomorrow", "yesterday", "epoch", "infinity", "-infinity", "allballs");

    private boolean number(Number most) {
        return switch (literal.form()) {
            case NUMBER -> fits(new BigDecimal(literal.value()), new BigInteger(most.toString()));
            case EXPRESSION, NULL -> true;
            case TEXT, BOOLEAN, WORD -> false;
        };
    }

    private static boolean fits(BigDecimal number, BigInteger most) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole
                && number.compareTo(new BigDecimal(most)) <= 0
                && number.compareTo(new BigDecimal(most.not())) >= 0;
    }

    private boolean anyNumber() {
        return switch (literal.form()) {
            case NUMBER, EXPRESSION, NULL -> true;
            case TEXT, BOOLEAN, WORD -> false;
        };
    }

    private boolean anyText() {
        return switch (literal.form()) {
            case TEXT, EXPRESSION, NULL -> true;
            case NUMBER, BOOLEAN, WORD -> false;
        };
    }

    private boolean isText() {
        return literal.form() == Literal.Form.TEXT;
    }

    private boolean characters(int length) {
        String value = literal.value();
        return anyText() && (!isText() || value.codePointCount(0, value.length()) <= length);
    }

    @Override
    public Boolean bool(BooleanType type) {
        return switch (literal.form()) {
            case BOOLEAN, EXPRESSION, NULL -> true;
            case TEXT, NUMBER, WORD -> false;
        };
    }

    @Override
    public Boolean smallInt(SmallIntType type) {
        return number(Short.MAX_VALUE);
    }

    @Override
    public Boolean integer(IntegerType type) {
        return number(Integer.MAX_VALUE);
    }

    @Override
    public Boolean bigInt(BigIntType type) {
        return number(Long.MAX_VALUE);
    }

    @Override
    public Boolean real(RealType type) {
        return anyNumber();
    }

    @Override
    public Boolean doublePrecision(DoubleType type) {
        return anyNumber();
    }

    @Override
    public Boolean decimal(DecimalType type) {
        Integer precision = type.precision();
        if (precision == null || literal.form() != Literal.Form.NUMBER) {
            return anyNumber();
        }
        BigDecimal number = new BigDecimal(literal.value()).stripTrailingZeros();
        return number.scale() <= type.scale() && number.precision() - number.scale() <= precision - type.scale();
    }

    @Override
    public Boolean text(TextType type) {
        return anyText();
    }

    @Override
    public Boolean varchar(VarcharType type) {
        return characters(type.length());
    }

    @Override
    public Boolean character(CharType type) {
        return characters(type.length());
    }

    @Override
    public Boolean binary(BinaryType type) {
        return anyText();
    }

    @Override
    public Boolean date(DateType type) {
        return anyText() && (!isText() || isSpecial() || isDate(literal.value()));
    }

    @Override
    public Boolean time(TimeType type) {
        return anyText() && (!isText() || isSpecial() || isTime(literal.value()));
    }

    @Override
    public Boolean timestamp(TimestampType type) {
        return anyText() && (!isText() || isSpecial() || isTimestamp());
    }

    private boolean isSpecial() {
        return SPECIAL_TIMES.contains(literal.value().toLowerCase(java.util.Locale.ROOT));
    }

    private boolean isTimestamp() {
        var parts = TIMESTAMP.matcher(literal.value().strip());
        return parts.matches() && isDate(parts.group(1)) && (parts.group(2) == null || isTime(parts.group(2)));
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return LocalTime.parse(text) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    @Override
    public Boolean uuid(UuidType type) {
        return anyText() && (!isText() || UUID.matcher(literal.value()).matches());
    }

    @Override
    public Boolean json(JsonType type) {
        return anyText() && (!isText() || JsonText.isDocument(literal.value()));
    }

    @Override
    public Boolean enumeration(EnumerationType type) {
        return anyText() && (!isText() || type.labels().contains(literal.value()));
    }

    /** Only its database knows the type. */
    @Override
    public Boolean nativeType(NativeType type) {
        return true;
    }

    /** The type is wrong and reported already. */
    @Override
    public Boolean unstated(UnstatedType type) {
        return true;
    }
}
