package dev.ferro.models;

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

/** What a type is as far as the options of a field depend on it. */
enum TypeFamily {
    /** Whole numbers, which a database can count up. */
    INTEGER,
    /** Characters, which have a collation. */
    CHARACTERS,
    /** The labels of an enum. */
    ENUMERATION,
    /** A type that only its database knows. */
    NATIVE,
    /** No type, because of a problem that is reported already. */
    UNSTATED,
    /** All others. */
    OTHER;

    static TypeFamily of(DataType type) {
        return type.accept(new Visitor());
    }

    /** Tells the family of each type. */
    private static final class Visitor implements TypeVisitor<TypeFamily> {

        @Override
        public TypeFamily bool(BooleanType type) {
            return OTHER;
        }

        @Override
        public TypeFamily smallInt(SmallIntType type) {
            return INTEGER;
        }

        @Override
        public TypeFamily integer(IntegerType type) {
            return INTEGER;
        }

        @Override
        public TypeFamily bigInt(BigIntType type) {
            return INTEGER;
        }

        @Override
        public TypeFamily real(RealType type) {
            return OTHER;
        }

        @Override
        public TypeFamily doublePrecision(DoubleType type) {
            return OTHER;
        }

        @Override
        public TypeFamily decimal(DecimalType type) {
            return OTHER;
        }

        @Override
        public TypeFamily text(TextType type) {
            return CHARACTERS;
        }

        @Override
        public TypeFamily varchar(VarcharType type) {
            return CHARACTERS;
        }

        @Override
        public TypeFamily character(CharType type) {
            return CHARACTERS;
        }

        @Override
        public TypeFamily binary(BinaryType type) {
            return OTHER;
        }

        @Override
        public TypeFamily date(DateType type) {
            return OTHER;
        }

        @Override
        public TypeFamily time(TimeType type) {
            return OTHER;
        }

        @Override
        public TypeFamily timestamp(TimestampType type) {
            return OTHER;
        }

        @Override
        public TypeFamily uuid(UuidType type) {
            return OTHER;
        }

        @Override
        public TypeFamily json(JsonType type) {
            return OTHER;
        }

        @Override
        public TypeFamily enumeration(EnumerationType type) {
            return ENUMERATION;
        }

        @Override
        public TypeFamily nativeType(NativeType type) {
            return NATIVE;
        }

        @Override
        public TypeFamily unstated(UnstatedType type) {
            return UNSTATED;
        }
    }
}
