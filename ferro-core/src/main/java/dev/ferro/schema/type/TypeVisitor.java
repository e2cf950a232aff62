package dev.ferro.schema.type;

/**
 * Answers that depend on a type and on something outside it, such as a database's spelling.
 *
 * @param <R> the answer
 */
public interface TypeVisitor<R> {
    R bool(BooleanType type);

    R smallInt(SmallIntType type);

    R integer(IntegerType type);

    R bigInt(BigIntType type);

    R real(RealType type);

    R doublePrecision(DoubleType type);

    R decimal(DecimalType type);

    R text(TextType type);

    R varchar(VarcharType type);

    R character(CharType type);

    R binary(BinaryType type);

    R date(DateType type);

    R time(TimeType type);

    R timestamp(TimestampType type);

    R uuid(UuidType type);

    R json(JsonType type);

    R enumeration(EnumerationType type);

    R nativeType(NativeType type);

    R unstated(UnstatedType type);
}
