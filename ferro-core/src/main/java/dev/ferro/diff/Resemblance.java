package dev.ferro.diff;

import dev.ferro.schema.Column;
import dev.ferro.schema.Table;
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
 * Whether two things could be one with another name. What is dropped speaks of the database's types and what is created
 * of portable ones, therefore only families of types are compared, and a text may have been anything that a database
 * without such a type keeps as text.
 */
final class Resemblance {

    /** Types that hold much the same values. */
    private enum Family {
        TRUTH,
        INTEGER,
        FRACTION,
        TEXT,
        BINARY,
        TIME,
        UUID,
        DOCUMENT,
        LABEL,
        OTHER
    }

    private Resemblance() {}

    static boolean between(Column dropped, Column added) {
        return (dropped.generated() == null) == (added.generated() == null) && between(dropped.type(), added.type());
    }

    /** Most columns of the larger table must be in the other one too. */
    static boolean between(Table dropped, Table created) {
        long shared = created.columns().stream()
                .filter(column -> dropped.column(column.name())
                        .filter(former -> between(former, column))
                        .isPresent())
                .count();
        return shared * 3
                >= 2L * Math.max(dropped.columns().size(), created.columns().size());
    }

    private static boolean between(DataType dropped, DataType added) {
        Family before = dropped.accept(new Families());
        Family after = added.accept(new Families());
        return before == after || (before == Family.TEXT && isKeptAsText(after));
    }

    private static boolean isKeptAsText(Family family) {
        return family == Family.UUID || family == Family.DOCUMENT || family == Family.LABEL;
    }

    private static final class Families implements TypeVisitor<Family> {

        @Override
        public Family bool(BooleanType type) {
            return Family.TRUTH;
        }

        @Override
        public Family smallInt(SmallIntType type) {
            return Family.INTEGER;
        }

        @Override
        public Family integer(IntegerType type) {
            return Family.INTEGER;
        }

        @Override
        public Family bigInt(BigIntType type) {
            return Family.INTEGER;
        }

        @Override
        public Family real(RealType type) {
            return Family.FRACTION;
        }

        @Override
        public Family doublePrecision(DoubleType type) {
            return Family.FRACTION;
        }

        @Override
        public Family decimal(DecimalType type) {
            return Family.FRACTION;
        }

        @Override
        public Family text(TextType type) {
            return Family.TEXT;
        }

        @Override
        public Family varchar(VarcharType type) {
            return Family.TEXT;
        }

        @Override
        public Family character(CharType type) {
            return Family.TEXT;
        }

        @Override
        public Family binary(BinaryType type) {
            return Family.BINARY;
        }

        @Override
        public Family date(DateType type) {
            return Family.TIME;
        }

        @Override
        public Family time(TimeType type) {
            return Family.TIME;
        }

        @Override
        public Family timestamp(TimestampType type) {
            return Family.TIME;
        }

        @Override
        public Family uuid(UuidType type) {
            return Family.UUID;
        }

        @Override
        public Family json(JsonType type) {
            return Family.DOCUMENT;
        }

        @Override
        public Family enumeration(EnumerationType type) {
            return Family.LABEL;
        }

        @Override
        public Family nativeType(NativeType type) {
            return Family.OTHER;
        }

        @Override
        public Family unstated(UnstatedType type) {
            return Family.OTHER;
        }
    }
}
