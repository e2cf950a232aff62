package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns an expression speaks of. */
class SqlIdentifiersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "price >= 0|price",
                "a + b * c|a b c",
                "lower(name) = 'Bob'|name",
                "status IN ('a', 'b') AND NOT deleted|status deleted",
                "created_at BETWEEN '2020-01-01' AND now()|created_at",
                "\"Full Name\" <> '' OR \"na\"\"me\" IS NULL|Full_Name na\"me",
                "`key` = 1|key",
                "amount::numeric(10, 2) > 0|amount",
                "born_on::timestamp with time zone < now()|born_on",
                "CAST(code AS character varying) = 'x'|code",
                "CAST(code AS double precision) + extra|code extra",
                "day > DATE '2020-01-01'|day",
                "moment > TIMESTAMP WITH TIME ZONE '2020-01-01'|moment",
                "ends_at - starts_at < INTERVAL '1 day'|ends_at starts_at",
                "extract(year FROM born_on) > 1900|born_on",
                "name COLLATE \"de_DE\" < 'x'|name",
                "public.my_function(x) = y|x y",
                "CASE WHEN kind = 'a' THEN b ELSE c END > 0|kind b c",
                "title LIKE E'a\\_%' ESCAPE '!'|title",
                "document ->> 'key' = 'x'|",
                "meta ->> 'key' = 'it''s'|meta",
                "a > 0 -- and b|a",
                "a /* b */ > 1e5|a",
                "CURRENT_DATE > day AND x IS DISTINCT FROM y|day x y",
                "größe > 0|größe",
                "numbers[1] = ANY (ARRAY[a, b])|numbers a b",
                "a = $$b c$$|a"
            })
    void are_its_identifiers(String expression, String columns) {
        List<String> expected = columns == null ? List.of() : List.of(columns.split(" "));
        assertThat(SqlIdentifiers.in(expression).stream().map(name -> name.replace(' ', '_')))
                .containsExactlyElementsOf(expected);
    }
}
