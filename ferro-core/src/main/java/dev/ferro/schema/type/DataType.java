package dev.ferro.schema.type;

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
}
