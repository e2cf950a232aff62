package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.schema.type.TypeVocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which defaults fit which types. */
class DefaultFitTest {

    private static boolean fits(String type, String expression) {
        return TypeVocabulary.parse(type).orElseThrow().accept(new DefaultFit(Literal.of(expression)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "integer|0",
                "integer|-2147483648",
                "integer|+1",
                "integer|1e3",
                "integer|1.0",
                "integer|NULL",
                "integer|1 + 1",
                "integer|length('abc')",
                "smallint|32767",
                "bigint|9223372036854775807",
                "real|1",
                "double|1.5e10",
                "decimal|.5",
                "decimal(5, 2)|999.990",
                "decimal(5, 2)|round(1.5)",
                "boolean|true",
                "boolean|FALSE",
                "text|'draft'",
                "text|''",
                "text|'it''s'",
                "text|lower('A') || 'b'",
                "text|CURRENT_USER",
                "varchar(3)|'äöü'",
                "char(1)|'x'",
                "enumeration('mood', 'SAD')|'SAD'",
                "enumeration('mood', 'SAD')|'SAD'::mood",
                "date|'2026-02-28'",
                "date|CURRENT_DATE",
                "date|'today'",
                "time|'09:30'",
                "time|'09:30:15.25'",
                "timestamp|'2026-02-28 10:00:00'",
                "timestamp|'2026-02-28'",
                "timestamptz|now()",
                "timestamptz|CURRENT_TIMESTAMP",
                "timestamptz|'2026-02-28T10:00:00Z'",
                "timestamptz|'2026-02-28 10:00+02'",
                "timestamptz|'epoch'",
                "uuid|gen_random_uuid()",
                "uuid|'00000000-0000-0000-0000-00000000000a'",
                "binary|'\\x00'",
                "binary|x'00'",
                "jsonb|'{}'",
                "json|'[1, {\"a\": [true, null, -1.5e3, \"\\u00e4\\n\"]}]'",
                "native('tsvector')|whatever",
                "unstated|whatever"
            })
    void fitting(String type, String expression) {
        assertThat(fits(type, expression)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "integer|'0'",
                "integer|1.5",
                "integer|2147483648",
                "integer|true",
                "integer|zero",
                "smallint|-32769",
                "bigint|9223372036854775808",
                "real|'1'",
                "double|'1'",
                "decimal|'1'",
                "decimal(5, 2)|1000",
                "decimal(5, 2)|1.005",
                "boolean|1",
                "boolean|'true'",
                "text|0",
                "text|true",
                "text|draft",
                "varchar(2)|'abc'",
                "char(1)|'xy'",
                "binary|0",
                "date|'2026-02-30'",
                "date|'soon'",
                "date|20260228",
                "time|'25:00'",
                "timestamp|'2026-02-28 24:61'",
                "timestamp|'2026-02-30 10:00'",
                "timestamptz|'yesterday evening'",
                "timestamptz|0",
                "uuid|'1'",
                "enumeration('mood', 'SAD')|'GLAD'",
                "enumeration('mood', 'SAD')|SAD",
                "jsonb|'{'",
                "jsonb|'{a: 1}'",
                "jsonb|'{} x'",
                "jsonb|'[1,]'",
                "jsonb|''",
                "jsonb|0"
            })
    void not_fitting(String type, String expression) {
        assertThat(fits(type, expression)).isFalse();
    }
}
