package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlExpressionTest {

    @Test
    void an_identifier_is_mentioned_bare_or_quoted() {
        assertThat(SqlExpression.mentions("age > 18", "age")).isTrue();
        assertThat(SqlExpression.mentions("AGE > 18", "age")).isTrue();
        assertThat(SqlExpression.mentions("\"two words\" <> ''", "two words")).isTrue();
        assertThat(SqlExpression.mentions("\"say \"\"hi\"\"\" <> ''", "say \"hi\""))
                .isTrue();
        assertThat(SqlExpression.mentions("größe > 1", "größe")).isTrue();
    }

    @Test
    void a_part_of_an_identifier_a_literal_and_a_comment_mention_nothing() {
        assertThat(SqlExpression.mentions("page > 18", "age")).isFalse();
        assertThat(SqlExpression.mentions("kind = 'age'", "age")).isFalse();
        assertThat(SqlExpression.mentions("kind = 1 -- age", "age")).isFalse();
    }

    @Test
    void an_identifier_is_renamed_wherever_it_stands() {
        assertThat(SqlExpression.renameIdentifier("age > 18 and 'age' <> \"age\"", "age", "years"))
                .isEqualTo("years > 18 and 'age' <> \"years\"");
    }

    @Test
    void a_name_that_cannot_stand_bare_is_quoted() {
        assertThat(SqlExpression.renameIdentifier("age > 18", "age", "two words"))
                .isEqualTo("\"two words\" > 18");
        assertThat(SqlExpression.renameIdentifier("age > 18", "age", "order")).isEqualTo("\"order\" > 18");
        assertThat(SqlExpression.renameIdentifier("age > 18", "age", "say \"hi\""))
                .isEqualTo("\"say \"\"hi\"\"\" > 18");
    }
}
