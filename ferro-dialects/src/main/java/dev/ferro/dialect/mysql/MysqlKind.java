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
import java.util.Locale;
import java.util.regex.Pattern;

/** Families of types whose defaults are spelled alike, and that are in keys or not. */
enum MysqlKind {
    NUMBER,
    BOOLEAN,
    TIME,
    TEXT,
    JSON,
    LONG,
    UUID,
    OTHER;

    private static final Visitor VISITOR = new Visitor();

    static MysqlKind of(DataType type) {
        return type.accept(VISITOR);
    }

    /** {@return whether the server alone knows the type} */
    static boolean isNative(DataType type) {
        return type.equals(new NativeType(new MysqlTypes(MysqlServer.MYSQL).print(type)));
    }

    /** {@return whether there is no limit that a key or a default could keep to} */
    boolean isUnlimited() {
        return this == TEXT || this == JSON || this == LONG;
    }

    private static final class Visitor implements TypeVisitor<MysqlKind> {

        private static final Pattern NUMERIC =
                Pattern.compile("(?:tiny|small|medium|big)?int|decimal|float|double|year|(?:.* unsigned)");
        private static final Pattern ARGUMENTS = Pattern.compile("\\(.*?\\)");

        @Override
        public MysqlKind bool(BooleanType type) {
            return BOOLEAN;
        }

        @Override
        public MysqlKind smallInt(SmallIntType type) {
            return NUMBER;
        }

        @Override
        public MysqlKind integer(IntegerType type) {
            return NUMBER;
        }

        @Override
        public MysqlKind bigInt(BigIntType type) {
            return NUMBER;
        }

        @Override
        public MysqlKind real(RealType type) {
            return NUMBER;
        }

        @Override
        public MysqlKind doublePrecision(DoubleType type) {
            return NUMBER;
        }

        @Override
        public MysqlKind decimal(DecimalType type) {
            return NUMBER;
        }

        @Override
        public MysqlKind text(TextType type) {
            return TEXT;
        }

        @Override
        public MysqlKind varchar(VarcharType type) {
            return OTHER;
        }

        @Override
        public MysqlKind character(CharType type) {
            return OTHER;
        }

        @Override
        public MysqlKind binary(BinaryType type) {
            return LONG;
        }

        @Override
        public MysqlKind date(DateType type) {
            return OTHER;
        }

        @Override
        public MysqlKind time(TimeType type) {
            return TIME;
        }

        @Override
        public MysqlKind timestamp(TimestampType type) {
            return TIME;
        }

        @Override
        public MysqlKind uuid(UuidType type) {
            return UUID;
        }

        @Override
        public MysqlKind json(JsonType type) {
            return JSON;
        }

        @Override
        public MysqlKind enumeration(EnumerationType type) {
            return OTHER;
        }

        @Override
        public MysqlKind nativeType(NativeType type) {
            String name = ARGUMENTS
                    .matcher(type.text().toLowerCase(Locale.ROOT))
                    .replaceAll("")
                    .strip();
            if (name.endsWith("text") || name.endsWith("blob") || name.equals("geometry") || name.equals("point")) {
                return LONG;
            }
            return NUMERIC.matcher(name).matches() ? NUMBER : name.equals("timestamp") ? TIME : OTHER;
        }

        @Override
        public MysqlKind unstated(UnstatedType type) {
            return OTHER;
        }
    }
}
