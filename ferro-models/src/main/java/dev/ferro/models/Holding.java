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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a Java type and a column type that is given for it hold each other's values.
 *
 * @param kind the Java type
 * @param labels the labels, if it is an enum
 */
record Holding(JavaKind kind, List<String> labels) implements TypeVisitor<Boolean> {

    private static final int UUID_CHARACTERS = 36;

    /** What says nothing by itself takes any type that is given to it. */
    private boolean isOneOf(JavaKind... kinds) {
        Set<JavaKind> open = EnumSet.of(JavaKind.OTHER, JavaKind.MODEL, JavaKind.MODELS);
        return open.contains(kind) || List.of(kinds).contains(kind);
    }

    @Override
    public Boolean bool(BooleanType type) {
        return isOneOf(JavaKind.BOOLEAN);
    }

    @Override
    public Boolean smallInt(SmallIntType type) {
        return isOneOf(JavaKind.BYTE, JavaKind.SHORT) || integer(new IntegerType());
    }

    @Override
    public Boolean integer(IntegerType type) {
        return isOneOf(JavaKind.INT) || bigInt(new BigIntType());
    }

    @Override
    public Boolean bigInt(BigIntType type) {
        return isOneOf(JavaKind.LONG, JavaKind.BIG_INTEGER, JavaKind.DECIMAL);
    }

    @Override
    public Boolean real(RealType type) {
        return isOneOf(JavaKind.FLOAT) || doublePrecision(new DoubleType());
    }

    @Override
    public Boolean doublePrecision(DoubleType type) {
        return isOneOf(JavaKind.DOUBLE, JavaKind.DECIMAL);
    }

    @Override
    public Boolean decimal(DecimalType type) {
        Integer precision = type.precision();
        return isOneOf(JavaKind.DECIMAL)
                || (type.scale() == 0 && isOneOf(JavaKind.BIG_INTEGER))
                || (precision != null && precision <= exactDigits(type.scale()));
    }

    /** {@return how many decimal digits the Java type always keeps exactly} */
    private int exactDigits(int scale) {
        return switch (kind) {
            case FLOAT -> 6;
            case DOUBLE -> 15;
            case BYTE -> scale == 0 ? 2 : 0;
            case SHORT -> scale == 0 ? 4 : 0;
            case INT -> scale == 0 ? 9 : 0;
            case LONG -> scale == 0 ? 18 : 0;
            case BOOLEAN, DECIMAL, BIG_INTEGER, STRING, CHARACTER, BYTES, DATE, TIME, LOCAL_TIMESTAMP, INSTANT -> 0;
            case UNIQUE_ID, ENUM, JSON, MODEL, MODELS, OTHER -> 0;
        };
    }

    @Override
    public Boolean text(TextType type) {
        return isOneOf(JavaKind.STRING, JavaKind.ENUM, JavaKind.UNIQUE_ID, JavaKind.JSON);
    }

    @Override
    public Boolean varchar(VarcharType type) {
        return characters(type.length());
    }

    @Override
    public Boolean character(CharType type) {
        return characters(type.length());
    }

    private boolean characters(int length) {
        return isOneOf(JavaKind.STRING)
                || (kind == JavaKind.CHARACTER && length == 1)
                || (kind == JavaKind.UNIQUE_ID && length >= UUID_CHARACTERS)
                || (kind == JavaKind.ENUM
                        && labels.stream().allMatch(label -> label.codePointCount(0, label.length()) <= length));
    }

    @Override
    public Boolean binary(BinaryType type) {
        return isOneOf(JavaKind.BYTES, JavaKind.UNIQUE_ID);
    }

    @Override
    public Boolean date(DateType type) {
        return isOneOf(JavaKind.DATE);
    }

    @Override
    public Boolean time(TimeType type) {
        return isOneOf(JavaKind.TIME);
    }

    /** A point in time fits a timestamp without a zone too, by the custom that it is UTC. */
    @Override
    public Boolean timestamp(TimestampType type) {
        return isOneOf(JavaKind.INSTANT) || (!type.zoned() && kind == JavaKind.LOCAL_TIMESTAMP);
    }

    @Override
    public Boolean uuid(UuidType type) {
        return isOneOf(JavaKind.UNIQUE_ID, JavaKind.STRING);
    }

    @Override
    public Boolean json(JsonType type) {
        return isOneOf(JavaKind.JSON, JavaKind.STRING);
    }

    @Override
    public Boolean enumeration(EnumerationType type) {
        return isOneOf(JavaKind.STRING)
                || (kind == JavaKind.ENUM && type.labels().equals(labels));
    }

    @Override
    public Boolean nativeType(NativeType type) {
        return true;
    }

    @Override
    public Boolean unstated(UnstatedType type) {
        return false;
    }
}
