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

/** Families of types whose literals are spelled alike. */
enum H2Kind {
    NUMBER,
    BOOLEAN,
    JSON,
    NATIVE,
    OTHER;

    private static final Visitor VISITOR = new Visitor();

    static H2Kind of(DataType type) {
        return type.accept(VISITOR);
    }

    private static final class Visitor implements TypeVisitor<H2Kind> {

        @Override
        public H2Kind bool(BooleanType type) {
            return BOOLEAN;
        }

        @Override
        public H2Kind smallInt(SmallIntType type) {
            return NUMBER;
        }

        @Override
        public H2Kind integer(IntegerType type) {
            return NUMBER;
        }

        @Override
        public H2Kind bigInt(BigIntType type) {
            return NUMBER;
        }

        @Override
        public H2Kind real(RealType type) {
            return NUMBER;
        }

        @Override
        public H2Kind doublePrecision(DoubleType type) {
            return NUMBER;
        }

        @Override
        public H2Kind decimal(DecimalType type) {
            return NUMBER;
        }

        @Override
        public H2Kind text(TextType type) {
            return OTHER;
        }

        @Override
        public H2Kind varchar(VarcharType type) {
            return OTHER;
        }

        @Override
        public H2Kind character(CharType type) {
            return OTHER;
        }

        @Override
        public H2Kind binary(BinaryType type) {
            return OTHER;
        }

        @Override
        public H2Kind date(DateType type) {
            return OTHER;
        }

        @Override
        public H2Kind time(TimeType type) {
            return OTHER;
        }

        @Override
        public H2Kind timestamp(TimestampType type) {
            return OTHER;
        }

        @Override
        public H2Kind uuid(UuidType type) {
            return OTHER;
        }

        @Override
        public H2Kind json(JsonType type) {
            return JSON;
        }

        @Override
        public H2Kind enumeration(EnumerationType type) {
            return OTHER;
        }

        @Override
        public H2Kind nativeType(NativeType type) {
            return NATIVE;
        }

        @Override
        public H2Kind unstated(UnstatedType type) {
            return OTHER;
        }
    }
}
