package dev.ferro.dialect.mysql;

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

/**
 * Both directions between Ferro's types and those of MariaDB and MySQL.
 *
 * @param server the server
 */
record MysqlTypes(MysqlServer server) implements Types {

    /** The digits after the second where nothing is said: what other databases keep. It is the most there is. */
    static final int FULL_PRECISION = 6;

    /** The most digits that a DECIMAL has, and after the point; one that says nothing has ten and none. */
    static final DecimalType LARGEST_DECIMAL = new DecimalType(65, 30);

    @Override
    public String print(DataType type) {
        return type.accept(new Printer(server));
    }

    @Override
    public DataType parse(String spelling) {
        return MysqlTypeName.parse(spelling);
    }

    @Override
    public boolean canBeKey(DataType type) {
        return !MysqlKind.of(type).isUnlimited();
    }

    @Override
    public boolean canBeUnique(DataType type) {
        return canBeKey(type) || server.hashesUniques();
    }

    @Override
    public String literal(@Nullable Object value) {
        return MysqlLiterals.print(value);
    }

    private record Printer(MysqlServer server) implements TypeVisitor<String> {

        @Override
        public String bool(BooleanType type) {
            return "TINYINT(1)";
        }

        @Override
        public String smallInt(SmallIntType type) {
            return "SMALLINT";
        }

        @Override
        public String integer(IntegerType type) {
            return "INT";
        }

        @Override
        public String bigInt(BigIntType type) {
            return "BIGINT";
        }

        @Override
        public String real(RealType type) {
            return "FLOAT";
        }

        @Override
        public String doublePrecision(DoubleType type) {
            return "DOUBLE";
        }

        @Override
        public String decimal(DecimalType type) {
            DecimalType stated = type.precision() == null ? LARGEST_DECIMAL : type;
            return "DECIMAL(" + stated.precision() + ", " + stated.scale() + ")";
        }

        @Override
        public String text(TextType type) {
            return "LONGTEXT";
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
            return "LONGBLOB";
        }

        @Override
        public String date(DateType type) {
            return "DATE";
        }

        @Override
        public String time(TimeType type) {
            return "TIME" + digits(type.precision());
        }

        /** A TIMESTAMP would end in 2038; an instant is kept in UTC by whoever writes it. */
        @Override
        public String timestamp(TimestampType type) {
            return "DATETIME" + digits(type.precision());
        }

        private static String digits(@Nullable Integer precision) {
            int digits = precision == null ? FULL_PRECISION : Math.min(precision, FULL_PRECISION);
            return digits == 0 ? "" : "(" + digits + ")";
        }

        @Override
        public String uuid(UuidType type) {
            return server.hasUuid() ? "UUID" : "CHAR(36)";
        }

        @Override
        public String json(JsonType type) {
            return "JSON";
        }

        @Override
        public String enumeration(EnumerationType type) {
            return type.labels().stream().map(MysqlLiterals::quoted).collect(Collectors.joining(", ", "ENUM(", ")"));
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
