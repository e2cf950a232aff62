package dev.ferro.dialect.postgresql;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Both directions between Ferro's types and PostgreSQL's, as {@code format_type} and people spell them. */
final class PostgresqlTypes implements Types {

    static final PostgresqlTypes TYPES = new PostgresqlTypes();

    /**
     * The precision a {@code time} or {@code timestamp} has with nothing said, see <a
     * href="https://www.postgresql.org/docs/current/datatype-datetime.html">Date/Time Types</a>.
     */
    private static final int FULL_PRECISION = 6;

    private static final Printer PRINTER = new Printer();
    private static final Canon CANON = new Canon();

    @Override
    public String print(DataType type) {
        return type.accept(PRINTER);
    }

    @Override
    public DataType parse(String spelling) {
        return parsed(spelling);
    }

    private static DataType parsed(String spelling) {
        PostgresqlTypeName type = PostgresqlTypeName.of(spelling);
        return type.array() ? new NativeType(type.text()) : scalar(type);
    }

    private static DataType scalar(PostgresqlTypeName type) {
        List<Integer> numbers = type.arguments();
        @Nullable Integer first = numbers.isEmpty() ? null : numbers.get(0);
        return switch (type.name()) {
            case "boolean" -> new BooleanType();
            case "smallint" -> new SmallIntType();
            case "integer" -> new IntegerType();
            case "bigint" -> new BigIntType();
            case "real" -> new RealType();
            case "double precision" -> new DoubleType();
            case "numeric" -> new DecimalType(first, numbers.size() < 2 ? 0 : numbers.get(1));
            case "text" -> new TextType();
            // Without a length it is as long as text, and still another type to the catalogue.
            case "character varying" -> first == null ? new NativeType(type.text()) : new VarcharType(first);
            case "character" -> new CharType(first == null ? 1 : first);
            case "bytea" -> new BinaryType();
            case "date" -> new DateType();
            case "time without time zone" -> new TimeType(precision(first));
            case "timestamp without time zone" -> new TimestampType(precision(first), false);
            case "timestamp with time zone" -> new TimestampType(precision(first), true);
            case "uuid" -> new UuidType();
            case "json" -> new JsonType(false);
            case "jsonb" -> new JsonType(true);
            default -> new NativeType(type.text());
        };
    }

    private static @Nullable Integer precision(@Nullable Integer digits) {
        return digits == null || digits == FULL_PRECISION ? null : digits;
    }

    /** {@return the type in its one spelling, so that types that are one to PostgreSQL are equal} */
    DataType normalize(DataType type) {
        return type.accept(CANON);
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
        return PostgresqlLiterals.print(value);
    }

    private static final class Printer implements TypeVisitor<String> {

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
            return type.precision() == null ? "numeric" : "numeric(" + type.precision() + "," + type.scale() + ")";
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
            return "bytea";
        }

        @Override
        public String date(DateType type) {
            return "date";
        }

        @Override
        public String time(TimeType type) {
            return "time" + precision(type.precision());
        }

        @Override
        public String timestamp(TimestampType type) {
            return (type.zoned() ? "timestamptz" : "timestamp") + precision(type.precision());
        }

        private static String precision(@Nullable Integer digits) {
            return digits == null ? "" : "(" + digits + ")";
        }

        @Override
        public String uuid(UuidType type) {
            return "uuid";
        }

        @Override
        public String json(JsonType type) {
            return type.binary() ? "jsonb" : "json";
        }

        @Override
        public String enumeration(EnumerationType type) {
            return PostgresqlDialect.IDENTIFIERS.quote(type.name());
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

    /** Everything stays as it is but what has several spellings. */
    private static final class Canon implements TypeVisitor<DataType> {

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
            return new TimeType(precision(type.precision()));
        }

        @Override
        public DataType timestamp(TimestampType type) {
            return new TimestampType(precision(type.precision()), type.zoned());
        }

        @Override
        public DataType uuid(UuidType type) {
            return type;
        }

        @Override
        public DataType json(JsonType type) {
            return type;
        }

        @Override
        public DataType enumeration(EnumerationType type) {
            return type;
        }

        /** A native name may be that of a portable type, such as {@code int4}. */
        @Override
        public DataType nativeType(NativeType type) {
            return parsed(type.text());
        }

        @Override
        public DataType unstated(UnstatedType type) {
            return type;
        }
    }
}
