package dev.ferro.schema.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.schema.QualifiedName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ferro's words for types. */
class TypeVocabularyTest {

    static Stream<DataType> types() {
        return Stream.of(
                new BooleanType(),
                new SmallIntType(),
                new IntegerType(),
                new BigIntType(),
                new RealType(),
                new DoubleType(),
                new DecimalType(null, 0),
                new DecimalType(12, 0),
                new DecimalType(12, 2),
                new TextType(),
                new VarcharType(80),
                new CharType(1),
                new CharType(36),
                new BinaryType(),
                new DateType(),
                new TimeType(null),
                new TimeType(6),
                new TimestampType(null, false),
                new TimestampType(0, false),
                new TimestampType(null, true),
                new TimestampType(3, true),
                new UuidType(),
                new JsonType(false),
                new JsonType(true),
                new EnumerationType(QualifiedName.of("mood"), List.of("sad", "it's ok", "happy, very")),
                new EnumerationType(QualifiedName.parse("shop.mood"), List.of("sad")),
                new EnumerationType(QualifiedName.of("mood"), List.of()),
                new NativeType("geometry(Point, 4326)"),
                new NativeType("o'type"),
                new UnstatedType());
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_printed_is_read_back(DataType type) {
        assertThat(TypeVocabulary.parse(TypeVocabulary.print(type))).contains(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int|integer",
                "BIGINT|bigint",
                "bool|boolean",
                "double precision|double",
                "numeric(12,2)|decimal(12, 2)",
                " decimal ( 12 , 2 ) |decimal(12, 2)",
                "decimal(9)|decimal(9, 0)",
                "char|char(1)"
            })
    void other_spellings_mean_the_same(String spelling, String canonical) {
        assertThat(TypeVocabulary.parse(spelling).map(TypeVocabulary::print)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "strng",
                "varchar",
                "varchar(0)",
                "varchar(-1)",
                "varchar(2147483648)",
                "varchar('2')",
                "text(3)",
                "decimal(0)",
                "decimal(2, 3)",
                "decimal(2, '3')",
                "decimal(5, 2, 1)",
                "timestamp(10)",
                "native",
                "native('a', 'b')",
                "uuid; drop table users"
            })
    void what_is_no_type_is_not_guessed(String text) {
        assertThat(TypeVocabulary.parse(text)).isEmpty();
    }
}
