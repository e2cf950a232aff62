package dev.ferro.script;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.binary;
import static dev.ferro.script.Ddl.bool;
import static dev.ferro.script.Ddl.character;
import static dev.ferro.script.Ddl.date;
import static dev.ferro.script.Ddl.decimal;
import static dev.ferro.script.Ddl.doublePrecision;
import static dev.ferro.script.Ddl.enumeration;
import static dev.ferro.script.Ddl.integer;
import static dev.ferro.script.Ddl.json;
import static dev.ferro.script.Ddl.jsonb;
import static dev.ferro.script.Ddl.nativeType;
import static dev.ferro.script.Ddl.real;
import static dev.ferro.script.Ddl.smallint;
import static dev.ferro.script.Ddl.text;
import static dev.ferro.script.Ddl.time;
import static dev.ferro.script.Ddl.timestamp;
import static dev.ferro.script.Ddl.timestampWithTimeZone;
import static dev.ferro.script.Ddl.timestamptz;
import static dev.ferro.script.Ddl.uuid;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.schema.QualifiedName;
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
import dev.ferro.schema.type.UuidType;
import dev.ferro.schema.type.VarcharType;
import java.util.List;
import org.junit.jupiter.api.Test;

class DdlTest {

    @Test
    void every_type_has_a_word() {
        assertThat(List.of(bool(), smallint(), integer(), bigint(), real(), doublePrecision()))
                .containsExactly(
                        new BooleanType(),
                        new SmallIntType(),
                        new IntegerType(),
                        new BigIntType(),
                        new RealType(),
                        new DoubleType());
        assertThat(List.of(text(), varchar(50), character(2), binary(), uuid(), json(), jsonb(), date()))
                .containsExactly(
                        new TextType(),
                        new VarcharType(50),
                        new CharType(2),
                        new BinaryType(),
                        new UuidType(),
                        new JsonType(false),
                        new JsonType(true),
                        new DateType());
        assertThat(List.of(nativeType("tsvector"), enumeration("sales.role", "A", "B")))
                .containsExactly(
                        new NativeType("tsvector"),
                        new EnumerationType(new QualifiedName("sales", "role"), List.of("A", "B")));
    }

    @Test
    void types_are_as_precise_as_they_say() {
        assertThat(List.of(decimal(), decimal(12), decimal(12, 2)))
                .containsExactly(new DecimalType(null, 0), new DecimalType(12, 0), new DecimalType(12, 2));
        assertThat(List.of(time(), time(3), timestamp(), timestamp(6)))
                .containsExactly(
                        new TimeType(null),
                        new TimeType(3),
                        new TimestampType(null, false),
                        new TimestampType(6, false));
        assertThat(List.of(timestamptz(), timestamptz(3), timestampWithTimeZone(), timestampWithTimeZone(3)))
                .containsExactly(
                        new TimestampType(null, true),
                        new TimestampType(3, true),
                        new TimestampType(null, true),
                        new TimestampType(3, true));
    }
}
