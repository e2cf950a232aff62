package dev.ferro.safety;

import static java.util.Objects.requireNonNullElse;

import dev.ferro.safety.Capacity.Kind;
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

/** Tells how much each type can hold. */
final class Capacities implements TypeVisitor<Capacity> {

    /** Databases keep microseconds where nothing else is said. */
    private static final int SECOND_DIGITS = 6;

    private static Capacity whole(int needs, int holds) {
        return new Capacity(Kind.INTEGER, needs, holds, 0, false, needs + 1);
    }

    private static Capacity text(int length) {
        return new Capacity(Kind.TEXT, length, length, 0, false, length);
    }

    private static Capacity approximate(int digits) {
        return new Capacity(Kind.APPROXIMATE, digits, digits, 0, false, 25);
    }

    private static Capacity plain(Kind kind, int written) {
        return new Capacity(kind, 0, 0, 0, false, written);
    }

    @Override
    public Capacity bool(BooleanType type) {
        return plain(Kind.TRUTH, 5);
    }

    @Override
    public Capacity smallInt(SmallIntType type) {
        return whole(5, 4);
    }

    @Override
    public Capacity integer(IntegerType type) {
        return whole(10, 9);
    }

    @Override
    public Capacity bigInt(BigIntType type) {
        return whole(19, 18);
    }

    @Override
    public Capacity real(RealType type) {
        return approximate(6);
    }

    @Override
    public Capacity doublePrecision(DoubleType type) {
        return approximate(15);
    }

    @Override
    public Capacity decimal(DecimalType type) {
        Integer precision = type.precision();
        if (precision == null) {
            int all = Capacity.UNLIMITED;
            return new Capacity(Kind.DECIMAL, all, all, all, false, all);
        }
        int whole = precision - type.scale();
        return new Capacity(Kind.DECIMAL, whole, whole, type.scale(), false, precision + 3);
    }

    @Override
    public Capacity text(TextType type) {
        return text(Capacity.UNLIMITED);
    }

    @Override
    public Capacity varchar(VarcharType type) {
        return text(type.length());
    }

    @Override
    public Capacity character(CharType type) {
        return text(type.length());
    }

    @Override
    public Capacity binary(BinaryType type) {
        return plain(Kind.BINARY, Capacity.UNLIMITED);
    }

    @Override
    public Capacity date(DateType type) {
        return plain(Kind.DATE, 13);
    }

    @Override
    public Capacity time(TimeType type) {
        int digits = requireNonNullElse(type.precision(), SECOND_DIGITS);
        return new Capacity(Kind.TIME, 0, 0, digits, false, 15);
    }

    @Override
    public Capacity timestamp(TimestampType type) {
        int digits = requireNonNullElse(type.precision(), SECOND_DIGITS);
        return new Capacity(Kind.TIMESTAMP, 0, 0, digits, type.zoned(), 38);
    }

    @Override
    public Capacity uuid(UuidType type) {
        return plain(Kind.UUID, 36);
    }

    @Override
    public Capacity json(JsonType type) {
        return plain(Kind.JSON, Capacity.UNLIMITED);
    }

    @Override
    public Capacity enumeration(EnumerationType type) {
        int longest = type.labels().stream().mapToInt(String::length).max().orElse(0);
        return plain(Kind.LABEL, longest);
    }

    @Override
    public Capacity nativeType(NativeType type) {
        return plain(Kind.OTHER, Capacity.UNLIMITED);
    }

    @Override
    public Capacity unstated(UnstatedType type) {
        return plain(Kind.OTHER, Capacity.UNLIMITED);
    }
}
