package dev.ferro.testing;

import dev.ferro.schema.Column;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.BinaryType;
import dev.ferro.schema.type.BooleanType;
import dev.ferro.schema.type.CharType;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.DateType;
import dev.ferro.schema.type.DecimalType;
import dev.ferro.schema.type.DoubleType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.JsonType;
import dev.ferro.schema.type.RealType;
import dev.ferro.schema.type.SmallIntType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.TimeType;
import dev.ferro.schema.type.TimestampType;
import dev.ferro.schema.type.TypeVocabulary;
import dev.ferro.schema.type.UuidType;
import dev.ferro.schema.type.VarcharType;
import java.util.List;
import java.util.stream.Stream;

/** A column's type becomes another one, wider or narrower or of another kind, under values that fit. */
final class TypeChanges {

    private static final String UUID = "'6f1c0e9a-1b2c-4d3e-8f4a-5b6c7d8e9f00'";

    private TypeChanges() {}

    static List<Change> all() {
        return Stream.of(numbers(), texts(), times(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static Change change(DataType before, DataType after, String... values) {
        return Change.ofColumn(
                TypeVocabulary.print(before) + " becomes " + TypeVocabulary.print(after),
                Column.of("x", before),
                Column.of("x", after),
                values);
    }

    private static List<Change> numbers() {
        return List.of(
                change(new SmallIntType(), new IntegerType(), "7", "-7"),
                change(new IntegerType(), new BigIntType(), "7", "-7"),
                change(new BigIntType(), new IntegerType(), "7", "-7"),
                change(new IntegerType(), new DecimalType(12, 2), "7", "-7"),
                change(new DecimalType(10, 2), new DecimalType(14, 2), "1.25"),
                change(new DecimalType(10, 2), new DecimalType(10, 4), "1.25"),
                change(new DecimalType(14, 2), new DecimalType(10, 2), "1.25"),
                change(new RealType(), new DoubleType(), "1.5"),
                change(new IntegerType(), new DoubleType(), "7"),
                change(new BooleanType(), new IntegerType(), "true", "false"),
                change(new IntegerType(), new BooleanType(), "1", "0"));
    }

    private static List<Change> texts() {
        return List.of(
                change(new VarcharType(10), new VarcharType(20), "'it''s'"),
                change(new VarcharType(20), new VarcharType(10), "'it''s'"),
                change(new VarcharType(20), new TextType(), "'it''s'"),
                change(new TextType(), new VarcharType(20), "'it''s'"),
                change(new CharType(3), new VarcharType(3), "'abc'"),
                change(new IntegerType(), new TextType(), "7"),
                change(new TextType(), new IntegerType(), "'7'"),
                change(new VarcharType(10), new DecimalType(10, 2), "'1.25'"));
    }

    private static List<Change> times() {
        return List.of(
                change(new DateType(), new TimestampType(null, false), "'2026-11-23'"),
                change(new TimestampType(null, false), new DateType(), "'2026-11-23 00:00:00'"),
                change(new TimestampType(3, false), new TimestampType(6, false), "'2026-11-23 10:15:30.123'"),
                change(new TimestampType(null, false), new TimestampType(null, true), "'2026-11-23 10:15:30'"),
                change(new VarcharType(20), new DateType(), "'2026-11-23'"),
                change(new TimeType(null), new VarcharType(20), "'10:15:30'"));
    }

    private static List<Change> others() {
        return List.of(
                change(new TextType(), new JsonType(false), "'{\"a\": 1}'"),
                change(new JsonType(false), new TextType(), "'{\"a\": 1}'"),
                change(new JsonType(false), new JsonType(true), "'{\"a\": 1}'"),
                change(new VarcharType(36), new UuidType(), UUID),
                change(new UuidType(), new VarcharType(36), UUID),
                change(new BinaryType(), new TextType()));
    }
}
