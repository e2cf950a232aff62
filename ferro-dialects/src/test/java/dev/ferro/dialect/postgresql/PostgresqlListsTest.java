package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresqlListsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            x = ANY (ARRAY[1, 2])                                             ; x = ANY (ARRAY[1, 2])
            x = ANY (ARRAY[(1)::bigint, '-2'::bigint])                        ; x = ANY (ARRAY[1, -2])
            x <> ALL (ARRAY[(1)::numeric, ('-2'::integer)::numeric])          ; x <> ALL (ARRAY[1, -2])
            x = ANY ((ARRAY[1, 2])::bigint[])                                 ; x = ANY (ARRAY[1, 2])
            (x)::text = ANY ((ARRAY['a'::character varying, 'it''s'::character varying])::text[]) ; (x)::text = ANY (ARRAY['a', 'it''s'])
            (x)::text = ANY (ARRAY[('a'::character varying)::text, ('b::c'::character varying)::text]) ; (x)::text = ANY (ARRAY['a', 'b::c'])
            (y > 0) OR (x = ANY (ARRAY['a,b'::text, ']'::text])) OR (z = 1)   ; (y > 0) OR (x = ANY (ARRAY['a,b', ']'])) OR (z = 1)
            """)
    void casts_that_change_nothing_are_left_out(String printed, String plain) {
        assertThat(PostgresqlLists.plain(printed)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = ANY (ARRAY['A'::mood, 'B'::mood])",
                "x = ANY (ARRAY['a'::bpchar, 'b'::bpchar])",
                "x = ANY (ARRAY[(1)::double precision, (2)::double precision])",
                "x = ANY (ARRAY[1.5, 2.0])",
                "x = ANY (ARRAY[y, 'a'::text])",
                "x = ANY (ARRAY[lower('a'::text), 'b'::text])",
                "x = ANY (ARRAY[('1'::text)::integer, 2])",
                "x = ANY (ys)",
                "x = ANY (ARRAY[]::text[])",
                "ARRAY[ x = ANY (",
                "x = ANY (ARRAY[)(])",
                "x = ANY (ARRAY['a",
                "x = 'y = ANY (ARRAY[(1)::bigint])'::text",
                "x = ANY (ARRAY[(1)::text, (2)::text])",
                "\"= ANY (ARRAY[(1)::bigint]\" = 3"
            })
    void everything_else_stays_as_it_is(String printed) {
        assertThat(PostgresqlLists.plain(printed)).isEqualTo(printed);
    }

    @Test
    void only_parentheses_that_close_at_the_end_are_taken_off() {
        assertThat(PostgresqlExpressions.plain("((a > 1) OR (b = ')'))")).isEqualTo("(a > 1) OR (b = ')')");
        assertThat(PostgresqlExpressions.plain("(a) + (b)")).isEqualTo("(a) + (b)");
        assertThat(PostgresqlExpressions.plain("((a)")).isEqualTo("((a)");
        assertThat(PostgresqlExpressions.plain("(")).isEqualTo("(");
        assertThat(PostgresqlExpressions.plain("")).isEmpty();
    }

    @Test
    void long_lists_are_read() {
        String list = "x = ANY (ARRAY[" + "(1)::bigint, ".repeat(20_000) + "'" + "y''".repeat(20_000) + "'::text])";
        assertThat(PostgresqlLists.plain(list)).hasSizeLessThan(list.length());
    }
}
