package dev.ferro.dialect.h2;

import dev.ferro.Problem;
import dev.ferro.dialect.Types;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Both directions between Ferro's types and H2's. */
final class H2Types implements Types {

    static final H2Types TYPES = new H2Types();

    /** The digits after the second where nothing is said: what other databases keep, and TIMESTAMP does here. */
    static final int FULL_PRECISION = 6;

    private static final Printer PRINTER = new Printer();

    @Override
    public String print(DataType type) {
        return type.accept(PRINTER);
    }

    @Override
    public DataType parse(String spelling) {
        return H2TypeName.parse(spelling);
    }

    @Override
    public boolean canBeKey(DataType type) {
        return true;
    }

    @Override
    public boolean canBeUnique(DataType type) {
        return true;
    }

    @Override
    public String literal(@Nullable Object value) {
        return H2Literals.print(value);
    }

    private static final class Printer implements TypeVisitor<String> {

        @Override
        public String bool(BooleanType type) {
            return "BOOLEAN";
        }

        @Override
        public String smallInt(SmallIntType type) {
            return "SMALLINT";
        }

        @Override
        public String integer(IntegerType type) {
            return "INTEGER";
        }

        @Override
        public String bigInt(BigIntType type) {
            return "BIGINT";
        }

        @Override
        public String real(RealType type) {
            return "REAL";
        }

        @Override
        public String doublePrecision(DoubleType type) {
            return "DOUBLE PRECISION";
        }

        /** NUMERIC without a precision has no digits after the point here. */
        @Override
        public String decimal(DecimalType type) {
            return type.precision() == null ? "DECFLOAT" : "NUMERIC(" + type.precision() + ", " + type.scale() + ")";
        }

        @Override
        public String text(TextType type) {
            return "VARCHAR";
        }

        @Override
        public String varchar(VarcharType type) {
            return "VARCHAR(" + type.length() + ")";
        }

        @Override
        public String character(CharType type) {
            return "CHAR(" + type.length() + ")";
        }

        @Override
        public String binary(BinaryType type) {
            return "VARBINARY";
        }

        @Override
        public String date(DateType type) {
            return "DATE";
        }

        @Override
        public String time(TimeType type) {
            return "TIME(" + (type.precision() == null ? FULL_PRECISION : type.precision()) + ")";
        }

        @Override
        public String timestamp(TimestampType type) {
            String precision = type.precision() == null ? "" : "(" + type.precision() + ")";
            return "TIMESTAMP" + precision + (type.zoned() ? " WITH TIME ZONE" : "");
        }

        @Override
        public String uuid(UuidType type) {
            return "UUID";
        }

        @Override
        public String json(JsonType type) {
            return "JSON";
        }

        @Override
        public String enumeration(EnumerationType type) {
            return type.labels().stream().map(H2Literals::quoted).collect(Collectors.joining(", ", "ENUM(", ")"));
        }

        @Override
        public String nativeType(NativeType type) {
            return type.text();
        }

        @Override
        public String unstated(UnstatedType type) {
            throw Problem.of("type-unstated", "A column is to be created, and nothing says of which type.")
                    .advise("state its type in the migration")
                    .refused();
        }
    }
}
