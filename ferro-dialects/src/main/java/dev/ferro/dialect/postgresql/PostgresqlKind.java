package dev.ferro.dialect.postgresql;

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

/** Families of types whose values convert into each other by assignment. */
enum PostgresqlKind {
    BOOLEAN,
    INTEGER,
    NUMBER,
    TEXT,
    BINARY,
    DATE,
    TIME,
    TIMESTAMP,
    UUID,
    JSON,
    ENUM,
    NATIVE,
    UNKNOWN;

    private static final Visitor VISITOR = new Visitor();

    static PostgresqlKind of(DataType type) {
        return type.accept(VISITOR);
    }

    boolean isNumber() {
        return this == INTEGER || this == NUMBER;
    }

    private static final class Visitor implements TypeVisitor<PostgresqlKind> {

        @Override
        public PostgresqlKind bool(BooleanType type) {
            return BOOLEAN;
        }

        @Override
        public PostgresqlKind smallInt(SmallIntType type) {
            return INTEGER;
        }

        @Override
        public PostgresqlKind integer(IntegerType type) {
            return INTEGER;
        }

        @Override
        public PostgresqlKind bigInt(BigIntType type) {
            return INTEGER;
        }

        @Override
        public PostgresqlKind real(RealType type) {
            return NUMBER;
        }

        @Override
        public PostgresqlKind doublePrecision(DoubleType type) {
            return NUMBER;
        }

        @Override
        public PostgresqlKind decimal(DecimalType type) {
            return NUMBER;
        }

        @Override
        public PostgresqlKind text(TextType type) {
            return TEXT;
        }

        @Override
        public PostgresqlKind varchar(VarcharType type) {
            return TEXT;
        }

        @Override
        public PostgresqlKind character(CharType type) {
            return TEXT;
        }

        @Override
        public PostgresqlKind binary(BinaryType type) {
            return BINARY;
        }

        @Override
        public PostgresqlKind date(DateType type) {
            return DATE;
        }

        @Override
        public PostgresqlKind time(TimeType type) {
            return TIME;
        }

        @Override
        public PostgresqlKind timestamp(TimestampType type) {
            return TIMESTAMP;
        }

        @Override
        public PostgresqlKind uuid(UuidType type) {
            return UUID;
        }

        @Override
        public PostgresqlKind json(JsonType type) {
            return JSON;
        }

        @Override
        public PostgresqlKind enumeration(EnumerationType type) {
            return ENUM;
        }

        @Override
        public PostgresqlKind nativeType(NativeType type) {
            return NATIVE;
        }

        @Override
        public PostgresqlKind unstated(UnstatedType type) {
            return UNKNOWN;
        }
    }
}
