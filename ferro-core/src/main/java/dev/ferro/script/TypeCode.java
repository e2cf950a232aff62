package dev.ferro.script;

import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.BinaryType;
import dev.ferro.schema.type.BooleanType;
import dev.ferro.schema.type.CharType;
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
import dev.ferro.script.Code.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a script writes a type.
 *
 * @param words what makes the expressions
 */
record TypeCode(Vocabulary words) implements TypeVisitor<Code> {

    @Override
    public Code bool(BooleanType type) {
        return words.ddl("bool");
    }

    @Override
    public Code smallInt(SmallIntType type) {
        return words.ddl("smallint");
    }

    @Override
    public Code integer(IntegerType type) {
        return words.ddl("integer");
    }

    @Override
    public Code bigInt(BigIntType type) {
        return words.ddl("bigint");
    }

    @Override
    public Code real(RealType type) {
        return words.ddl("real");
    }

    @Override
    public Code doublePrecision(DoubleType type) {
        return words.ddl("doublePrecision");
    }

    @Override
    public Code decimal(DecimalType type) {
        Integer precision = type.precision();
        return precision == null ? words.ddl("decimal") : words.ddl("decimal", number(precision), number(type.scale()));
    }

    @Override
    public Code text(TextType type) {
        return words.ddl("text");
    }

    @Override
    public Code varchar(VarcharType type) {
        return words.ddl("varchar", number(type.length()));
    }

    @Override
    public Code character(CharType type) {
        return words.ddl("character", number(type.length()));
    }

    @Override
    public Code binary(BinaryType type) {
        return words.ddl("binary");
    }

    @Override
    public Code date(DateType type) {
        return words.ddl("date");
    }

    @Override
    public Code time(TimeType type) {
        return precise("time", type.precision());
    }

    @Override
    public Code timestamp(TimestampType type) {
        return precise(type.zoned() ? "timestampWithTimeZone" : "timestamp", type.precision());
    }

    @Override
    public Code uuid(UuidType type) {
        return words.ddl("uuid");
    }

    @Override
    public Code json(JsonType type) {
        return words.ddl(type.binary() ? "jsonb" : "json");
    }

    @Override
    public Code enumeration(EnumerationType type) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(words.name(type.name()));
        arguments.addAll(Literals.texts(type.labels()));
        return words.ddl("enumeration", arguments);
    }

    @Override
    public Code nativeType(NativeType type) {
        return words.ddl("nativeType", words.text(type.text()));
    }

    /** A column is written without its type where that is not stated: {@link ElementCode#column}. */
    @Override
    public Code unstated(UnstatedType type) {
        throw new IllegalArgumentException("a type that is not stated cannot be written");
    }

    private Code precise(String word, @Nullable Integer precision) {
        return precision == null ? words.ddl(word) : words.ddl(word, number(precision));
    }

    private static Code number(int value) {
        return new Word(Integer.toString(value));
    }
}
