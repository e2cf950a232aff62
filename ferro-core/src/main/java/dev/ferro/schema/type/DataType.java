package dev.ferro.schema.type;

import java.util.Optional;

/** The type of a column in Ferro's own, portable vocabulary. */
public sealed interface DataType
        permits BooleanType,
                SmallIntType,
                IntegerType,
                BigIntType,
                RealType,
                DoubleType,
                DecimalType,
                TextType,
                VarcharType,
                CharType,
                BinaryType,
                DateType,
                TimeType,
                TimestampType,
                UuidType,
                JsonType,
                EnumerationType,
                NativeType,
                UnstatedType {

    <R> R accept(TypeVisitor<R> visitor);

    /** {@return this type as an enum, if it is one} Enums live in the schema too, where others are only spelled. */
    default Optional<EnumerationType> enumeration() {
        return Optional.empty();
    }
}
