package dev.ferro.testing;

import dev.ferro.schema.Column;
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

/** Tells the family of each type. */
final class TypeFamilies implements TypeVisitor<TypeFamily> {

    static TypeFamily of(Column column) {
        return column.type().accept(new TypeFamilies());
    }

    @Override
    public TypeFamily bool(BooleanType type) {
        return TypeFamily.BOOLEAN;
    }

    @Override
    public TypeFamily smallInt(SmallIntType type) {
        return TypeFamily.INTEGER;
    }

    @Override
    public TypeFamily integer(IntegerType type) {
        return TypeFamily.INTEGER;
    }

    @Override
    public TypeFamily bigInt(BigIntType type) {
        return TypeFamily.INTEGER;
    }

    @Override
    public TypeFamily real(RealType type) {
        return TypeFamily.FLOAT;
    }

    @Override
    public TypeFamily doublePrecision(DoubleType type) {
        return TypeFamily.FLOAT;
    }

    @Override
    public TypeFamily decimal(DecimalType type) {
        return TypeFamily.DECIMAL;
    }

    @Override
    public TypeFamily text(TextType type) {
        return TypeFamily.TEXT;
    }

    @Override
    public TypeFamily varchar(VarcharType type) {
        return TypeFamily.TEXT;
    }

    @Override
    public TypeFamily character(CharType type) {
        return TypeFamily.CHARACTER;
    }

    @Override
    public TypeFamily binary(BinaryType type) {
        return TypeFamily.BINARY;
    }

    @Override
    public TypeFamily date(DateType type) {
        return TypeFamily.DATE;
    }

    @Override
    public TypeFamily time(TimeType type) {
        return TypeFamily.TIME;
    }

    @Override
    public TypeFamily timestamp(TimestampType type) {
        return TypeFamily.TIMESTAMP;
    }

    @Override
    public TypeFamily uuid(UuidType type) {
        return TypeFamily.UUID;
    }

    @Override
    public TypeFamily json(JsonType type) {
        return TypeFamily.JSON;
    }

    @Override
    public TypeFamily enumeration(EnumerationType type) {
        return TypeFamily.ENUM;
    }

    @Override
    public TypeFamily nativeType(NativeType type) {
        return TypeFamily.NATIVE;
    }

    @Override
    public TypeFamily unstated(UnstatedType type) {
        return TypeFamily.NATIVE;
    }
}
