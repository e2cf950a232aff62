package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.DecimalType;
import dev.ferro.schema.type.TextType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thousand expressions are asked about with a few temporary tables. */
class PostgresqlSheetsTest {

    private static final Column PRICE = Column.of("price", new DecimalType(12, 2));
    private static final Column TITLE = Column.of("title", new TextType());

    private final PostgresqlSheets sheets = new PostgresqlSheets();

    private static Table priced(String name, Column price, String condition) {
        return Table.of(name, price, TITLE, new CheckConstraint("ck_" + name, condition));
    }

    private PostgresqlQuestion check(Table table) {
        PostgresqlQuestion question = PostgresqlQuestion.about(
                new PostgresqlSubject(table.name(), "ck_" + table.name().name(), PostgresqlSubject.Place.CHECK), table);
        sheets.add(question);
        return question;
    }

    @Test
    void a_question_holds_only_the_columns_that_it_mentions() {
        assertThat(check(priced("items", PRICE, "price >= 0")).holder().columns())
                .containsExactly(PRICE);
    }

    @Test
    void equal_questions_of_several_tables_are_asked_once() {
        check(priced("items", PRICE, "price >= 0"));
        check(priced("offers", PRICE, "price >= 0"));
        assertThat(sheets.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.checks()).hasSize(1));
    }

    @Test
    void different_questions_share_a_table_where_its_columns_fit() {
        check(priced("items", PRICE, "price >= 0"));
        check(priced("offers", PRICE, "price < 100"));
        assertThat(sheets.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.checks()).hasSize(2));
    }

    @Test
    void a_column_of_another_type_needs_another_table() {
        check(priced("items", PRICE, "price >= 0"));
        check(priced("offers", PRICE.type(new BigIntType()), "price >= 0"));
        assertThat(sheets.tables()).hasSize(2);
    }

    @Test
    void an_expression_that_names_its_table_is_asked_about_in_the_whole_of_it() {
        PostgresqlQuestion question = check(priced("items", PRICE, "items.price >= 0"));
        assertThat(question.mentionsTable()).isTrue();
        assertThat(sheets.tables()).extracting(table -> table.name().name()).containsExactly("items");
    }

    @Test
    void an_index_is_answered_under_the_name_that_it_has() {
        Index index = Index.of("ix_title", List.of(IndexPart.expression("lower(title)")));
        Table table = Table.of("items", PRICE, TITLE, index);
        PostgresqlQuestion question = PostgresqlQuestion.about(
                new PostgresqlSubject(table.name(), "ix_title", PostgresqlSubject.Place.INDEX), table);
        sheets.add(question);

        Table answer = sheets.answer(question, Schema.of(sheets.tables().toArray(Table[]::new)));

        assertThat(answer.indexes()).containsExactly(index);
    }
}
