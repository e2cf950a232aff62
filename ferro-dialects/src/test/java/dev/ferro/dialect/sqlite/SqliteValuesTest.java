package dev.ferro.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.DecimalType;
import dev.ferro.schema.type.NativeType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.VarcharType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteValuesTest {

    private final SqliteDatabase database = new SqliteDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    static Stream<Arguments> values() {
        Instant instant = Instant.parse("2026-11-22T10:15:30.5Z");
        return Stream.of(
                Arguments.of(true, "1|integer"),
                Arguments.of((byte) 3, "3|integer"),
                Arguments.of(Long.MIN_VALUE, "-9223372036854775808|integer"),
                Arguments.of(2.5f, "2.5|real"),
                Arguments.of(1e300, "1.0e+300|real"),
                Arguments.of(Double.NEGATIVE_INFINITY, "-Inf|real"),
                Arguments.of(Double.NaN, "null|null"),
                Arguments.of(new BigDecimal("12.50"), "12.50|text"),
                Arguments.of(new BigInteger("123456789012345678901"), "123456789012345678901|text"),
                Arguments.of("it's\n\0 \"so\"", "it's\n\0 \"so\"|text"),
                Arguments.of('c', "c|text"),
                Arguments.of(new UUID(0, 1), "00000000-0000-0000-0000-000000000001|text"),
                Arguments.of(LocalDate.of(2020, 2, 29), "2020-02-29|text"),
                Arguments.of(LocalTime.of(12, 30), "12:30|text"),
                Arguments.of(LocalDateTime.of(2020, 2, 29, 12, 30), "2020-02-29 12:30:00.000|text"),
                Arguments.of(instant, "2026-11-22 10:15:30.500|text"),
                Arguments.of(instant.atZone(ZoneId.of("Asia/Kolkata")), "2026-11-22 10:15:30.500|text"),
                Arguments.of(java.util.Date.from(instant), "2026-11-22 10:15:30.500|text"),
                Arguments.of(Timestamp.valueOf("2020-02-29 12:30:00"), "2020-02-29 12:30:00.000|text"),
                Arguments.of(java.sql.Date.valueOf("2020-02-29"), "2020-02-29|text"),
                Arguments.of(Thread.State.NEW, "NEW|text"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_is_kept_the_same_whether_it_is_bound_or_written(Object value, String kept) throws SQLException {
        database.execute("CREATE TABLE t (a)");
        try (PreparedStatement insert = database.connection.prepareStatement("INSERT INTO t VALUES (?)")) {
            insert.setObject(1, database.dialect.execution().parameter(value));
            insert.executeUpdate();
        }
        database.execute("INSERT INTO t VALUES (" + database.dialect.types().literal(value) + ")");

        assertThat(database.rows("SELECT a, typeof(a) FROM t")).containsExactly(kept, kept);
    }

    @Test
    void bytes_are_written_as_a_blob() {
        assertThat(database.dialect.types().literal(new byte[] {0, (byte) 0xAB}))
                .isEqualTo("X'00AB'");
    }

    @Test
    void types_are_read_in_many_spellings() {
        List<DataType> types = Stream.of(
                        "varchar (20)", " Decimal( 10 , 2 )", "numeric(5)", "clob", "VARCHAR(99999999999)")
                .map(database.dialect.types()::parse)
                .toList();

        assertThat(types)
                .containsExactly(
                        new VarcharType(20),
                        new DecimalType(10, 2),
                        new DecimalType(5, 0),
                        new NativeType("CLOB"),
                        new NativeType("VARCHAR(99999999999)"));
        assertThat(database.dialect.types().parse("Text")).isEqualTo(new TextType());
    }
}
