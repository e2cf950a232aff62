package dev.ferro.dialect.h2;

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

/** The type that H2 keeps of a portable one, which is the type that reflection reads back. */
final class H2NormalType implements TypeVisitor<DataType> {

    private static final H2NormalType INSTANCE = new H2NormalType();

    private H2NormalType() {}

    static DataType of(DataType type) {
        return type.accept(INSTANCE);
    }

    @Override
    public DataType bool(BooleanType type) {
        return type;
    }

    @Override
    public DataType smallInt(SmallIntType type) {
        return type;
    }

    @Override
    public DataType integer(IntegerType type) {
        return type;
    }

    @Override
    public DataType bigInt(BigIntType type) {
        return type;
    }

    @Override
    public DataType real(RealType type) {
        return type;
    }

    @Override
    public DataType doublePrecision(DoubleType type) {
        return type;
    }

    @Override
    public DataType decimal(DecimalType type) {
        return type.precision() == null ? new DecimalType(null, 0) : type;
    }

    @Override
    public DataType text(TextType type) {
        return type;
    }

    @Override
    public DataType varchar(VarcharType type) {
        return type;
    }

    @Override
    public DataType character(CharType type) {
        return type;
    }

    @Override
    public DataType binary(BinaryType type) {
        return type;
    }

    @Override
    public DataType date(DateType type) {
        return type;
    }

    @Override
    public DataType time(TimeType type) {
        return H2TypeName.time(type.precision());
    }

    @Override
    public DataType timestamp(TimestampType type) {
        return new TimestampType(H2TypeName.precision(type.precision()), type.zoned());
    }

    @Override
    public DataType uuid(UuidType type) {
        return type;
    }

    @Override
    public DataType json(JsonType type) {
        return new JsonType(true);
    }

    @Override
    public DataType enumeration(EnumerationType type) {
        return new EnumerationType(H2TypeName.ENUM, type.labels());
    }

    /** A native type may be a portable one in other words. */
    @Override
    public DataType nativeType(NativeType type) {
        return H2TypeName.parse(type.text());
    }

    @Override
    public DataType unstated(UnstatedType type) {
        return type;
    }
}
