package dev.ferro.dialect.mysql;

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

/**
 * The type that a server keeps of a portable one, which is the type that reflection reads back.
 *
 * @param server the server
 */
record MysqlNormalType(MysqlServer server) implements TypeVisitor<DataType> {

    /** What a UUID is where there is no type for it. */
    private static final CharType UUID_TEXT = new CharType(36);

    DataType of(DataType type) {
        return type.accept(this);
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
        return type.precision() == null ? MysqlTypes.LARGEST_DECIMAL : type;
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
        return new TimeType(MysqlTypeName.precision(type.precision()));
    }

    @Override
    public DataType timestamp(TimestampType type) {
        return new TimestampType(MysqlTypeName.precision(type.precision()), false);
    }

    @Override
    public DataType uuid(UuidType type) {
        return server.hasUuid() ? type : UUID_TEXT;
    }

    @Override
    public DataType json(JsonType type) {
        return new JsonType(true);
    }

    @Override
    public DataType enumeration(EnumerationType type) {
        return new EnumerationType(MysqlTypeName.ENUM, type.labels());
    }

    /** A native type may be a portable one in other words. */
    @Override
    public DataType nativeType(NativeType type) {
        return MysqlTypeName.parse(type.text());
    }

    @Override
    public DataType unstated(UnstatedType type) {
        return type;
    }
}
