package dev.ferro.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.Normalizer;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.EnumerationType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.JsonType;
import dev.ferro.schema.type.NativeType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.TimeType;
import dev.ferro.schema.type.TimestampType;
import dev.ferro.schema.type.UuidType;
import dev.ferro.testing.RandomSchemas;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteNormalizerTest {

    private final Normalizer normalizer = new SqliteDialect().normalizer();

    private Table normal(Table table) {
        return normalizer.normalize(Schema.of(table)).tables().get(0);
    }

    private Column normal(Column column) {
        return normal(Table.of("t", column)).columns().get(0);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_normal_stays_as_it_is(long seed) {
        Schema once = normalizer.normalize(new RandomSchemas(seed, SqliteProfile.ALL).next());

        assertThat(normalizer.normalize(once)).isEqualTo(once);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(new UuidType(), new TextType()),
                Arguments.of(new JsonType(true), new TextType()),
                Arguments.of(new TimestampType(6, true), new TimestampType(null, false)),
                Arguments.of(new TimeType(3), new TimeType(null)),
                Arguments.of(new NativeType("bigint"), new BigIntType()),
                Arguments.of(new NativeType("unsigned  big int"), new NativeType("UNSIGNED BIG INT")));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_type_becomes_the_one_that_is_kept(DataType type, DataType kept) {
        assertThat(normal(Column.of("a", type)).type()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "now(), CURRENT_TIMESTAMP",
                "NOW ( ), CURRENT_TIMESTAMP",
                "(current_timestamp), CURRENT_TIMESTAMP",
                "( 'a' ), 'a'",
                "((1) + (2)), (1) + (2)",
                "lower('X') -- note, lower('X')",
                "null,"
            })
    void a_default_gets_one_spelling(String expression, String spelling) {
        assertThat(normal(Column.of("a", new TextType()).defaultsTo(expression)).defaultExpression())
                .isEqualTo(spelling);
    }

    @Test
    void an_enum_is_a_check() {
        Table table =
                Table.of("users", Column.of("Role", new EnumerationType(QualifiedName.of("role"), List.of("A", "B"))));
        Schema schema = Schema.of(table).withEnum(new EnumType(QualifiedName.of("role"), List.of("A", "B")));

        assertThat(normalizer.normalize(schema))
                .isEqualTo(Schema.of(Table.of(
                        "users",
                        Column.of("Role", new TextType()),
                        new CheckConstraint("ck_users_Role", "\"Role\" IN ('A', 'B')"))));
    }

    @Test
    void the_check_of_an_enum_has_a_name_of_bearable_length() {
        Table table =
                Table.of("größe".repeat(60), Column.of("a", new EnumerationType(QualifiedName.of("e"), List.of("A"))));

        String name = normal(table).checks().get(0).name();

        assertThat(name).startsWith("ck_größe").hasSizeLessThan(255).matches(".*_[0-9a-f]{8}");
        assertThat(normal(table.renamed(QualifiedName.of(table.name().name() + "x")))
                        .checks()
                        .get(0)
                        .name())
                .isNotEqualTo(name);
    }

    @Test
    void a_single_integer_key_numbers_the_rows_as_integer() {
        Column id = Column.of("id", new BigIntType()).identity(Identity.ALWAYS);

        assertThat(normal(Table.of("t", id, new PrimaryKey("pk", List.of("id"))))
                        .columns())
                .containsExactly(Column.of("id", new IntegerType()).notNull().identity(Identity.BY_DEFAULT));
        assertThat(normal(Table.of("t", id)).columns()).containsExactly(Column.of("id", new BigIntType()));
    }

    @Test
    void the_columns_of_a_key_are_required_unless_an_old_table_allows_null() {
        Table table = Table.of("t", Column.of("a", new TextType()), new PrimaryKey("pk", List.of("a")));
        NativeDetails nullable = new NativeDetails(Map.of(TableOptions.NULLABLE_KEY, ""), List.of("CREATE TRIGGER x"));

        assertThat(normal(table).columns().get(0).nullable()).isFalse();
        assertThat(normal(table.withDetails(nullable)).columns().get(0).nullable())
                .isTrue();
        assertThat(normal(table.withDetails(nullable)).details().attached()).isEmpty();
    }

    @Test
    void an_index_keeps_its_keys_and_condition() {
        Index index = Index.of("ix", List.of(IndexPart.expression("(\"a\")"), IndexPart.expression("( lower(a) )")))
                .asUnique()
                .where("(a > 1)")
                .using("hash")
                .include("b");

        assertThat(normal(Table.of("t", Column.of("a", new TextType()), index)).indexes())
                .containsExactly(Index.of("ix", List.of(IndexPart.column("a"), IndexPart.expression("lower(a)")))
                        .asUnique()
                        .where("a > 1"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "a > 0 ; A>0",
                "((a > 0)) ; \"a\" > 0",
                "a IN ('x', 'y') ; a in('x','y')",
                "[a] == 1 AND b <> 2 ; `a` = 1 and b != 2",
                "a /* of b */ ; a -- of c"
            },
            delimiter = ';')
    void expressions_are_the_same_in_other_words(String first, String second) {
        assertThat(Expressions.same(first, second)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"a = 'x' ; a = 'X'", "a = 'x y' ; a = 'x  y'", "(a) + (b) ; a + b", "a > 0 ; a > 00", "a ; 'a'"},
            delimiter = ';')
    void expressions_differ(String first, String second) {
        assertThat(Expressions.same(first, second)).isFalse();
    }
}
