package dev.ferro.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferro.operation.AlterColumn;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.TypeVocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change of a column's type does to its values. */
class TypeChangesTest {

    private static List<Finding> findings(String before, String after) {
        AlterColumn change = AlterColumn.of(
                QualifiedName.of("users"), Column.of("age", type(before)), Column.of("age", type(after)));
        return SafetyChecks.ANYWHERE.check(List.of(change));
    }

    private static DataType type(String words) {
        return TypeVocabulary.parse(words).orElseThrow();
    }

    private static List<String> codes(String before, String after) {
        return findings(before, after).stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            varchar(50)    | varchar(40)
            text           | varchar(200)
            bigint         | integer
            integer        | smallint
            decimal(12, 2) | decimal(10, 2)
            decimal(12, 2) | decimal(12, 1)
            decimal        | decimal(30, 4)
            double         | integer
            double         | real
            bigint         | double
            text           | integer
            text           | uuid
            timestamp      | date
            timestamp(6)   | timestamp(3)
            time(6)        | time(0)
            uuid           | varchar(20)
            integer        | varchar(5)
            """)
    void a_type_that_holds_less_is_a_danger(String before, String after) {
        assertThat(codes(before, after)).contains("SAFE104");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            varchar(50)    | varchar(60)
            varchar(50)    | text
            integer        | bigint
            smallint       | decimal(5, 0)
            decimal(10, 2) | decimal(12, 2)
            integer        | double
            real           | double
            date           | timestamp
            timestamp(3)   | timestamp(6)
            uuid           | text
            uuid           | varchar(36)
            boolean        | varchar(5)
            jsonb          | text
            """)
    void a_type_that_holds_more_is_none(String before, String after) {
        assertThat(codes(before, after)).doesNotContain("SAFE104");
    }

    @Test
    void no_integer_is_too_large_where_all_types_of_integers_hold_as_much() {
        AlterColumn change = AlterColumn.of(
                QualifiedName.of("users"), Column.of("age", type("bigint")), Column.of("age", type("integer")));

        assertThat(new SafetyChecks(true).check(List.of(change)))
                .extracting(Finding::code)
                .containsExactly("SAFE115");
    }

    @Test
    void the_danger_names_both_types_and_the_column() {
        assertThat(findings("text", "varchar(5)").get(0))
                .extracting(Finding::severity, Finding::message, Finding::advice)
                .containsExactly(
                        Severity.DANGER,
                        "Not every text in `users.age` fits varchar(5): this fails, or values are cut or rounded.",
                        "Look for values that do not fit before, and change them, or convert them with `using`.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integer        | bigint
            text           | varchar(5)
            decimal(10, 2) | decimal(12, 4)
            timestamp      | timestamptz
            boolean        | text
            """)
    void a_type_that_is_kept_otherwise_rewrites_the_table(String before, String after) {
        assertThat(codes(before, after)).contains("SAFE115");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            varchar(5)     | text
            decimal(10, 2) | decimal(12, 2)
            timestamp(3)   | timestamp(6)
            """)
    void a_type_that_is_only_wider_rewrites_nothing(String before, String after) {
        assertThat(codes(before, after)).isEmpty();
    }

    @Test
    void a_time_zone_comes_from_the_session() {
        assertThat(findings("timestamp", "timestamptz"))
                .filteredOn(finding -> finding.code().equals("SAFE116"))
                .extracting(Finding::message, Finding::advice)
                .containsExactly(tuple(
                        "The values of `users.age` are converted by the time zone of the session that migrates.",
                        "Say the zone that is meant, for example using \"age AT TIME ZONE 'UTC'\"."));
        assertThat(codes("timestamp(3)", "timestamp(6)")).doesNotContain("SAFE116");
    }
}
