package dev.ferro.safety;

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

/** Writes types to be read, as scripts write them. */
final class TypeNames implements TypeVisitor<String> {

    @Override
    public String bool(BooleanType type) {
        return "boolean";
    }

    @Override
    public String smallInt(SmallIntType type) {
        return "smallint";
    }

    @Override
    public String integer(IntegerType type) {
        return "integer";
    }

    @Override
    public String bigInt(BigIntType type) {
        return "bigint";
    }

    @Override
    public String real(RealType type) {
        return "real";
    }

    @Override
    public String doublePrecision(DoubleType type) {
        return "double precision";
    }

    @Override
    public String decimal(DecimalType type) {
        return type.precision() == null ? "decimal" : "decimal(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String text(TextType type) {
        return "text";
    }

    @Override
    public String varchar(VarcharType type) {
        return "varchar(" + type.length() + ")";
    }

    @Override
    public String character(CharType type) {
        return "char(" + type.length() + ")";
    }

    @Override
    public String binary(BinaryType type) {
        return "binary";
    }

    @Override
    public String date(DateType type) {
        return "date";
    }

    @Override
    public String time(TimeType type) {
        return "time" + (type.precision() == null ? "" : "(" + type.precision() + ")");
    }

    @Override
    public String timestamp(TimestampType type) {
        String precision = type.precision() == null ? "" : "(" + type.precision() + ")";
        return "timestamp" + precision + (type.zoned() ? " with time zone" : "");
    }

    @Override
    public String uuid(UuidType type) {
        return "uuid";
    }

    @Override
    public String json(JsonType type) {
        return "json";
    }

    @Override
    public String enumeration(EnumerationType type) {
        return "label of `" + type.name() + "`";
    }

    @Override
    public String nativeType(NativeType type) {
        return type.text();
    }

    @Override
    public String unstated(UnstatedType type) {
        return "value";
    }
}
