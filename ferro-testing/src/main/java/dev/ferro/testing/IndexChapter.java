package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.RenameIndex;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NullOrder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes come, go, and change their names. */
abstract class IndexChapter extends Chapter {

    IndexChapter(DialectSpecification specification) {
        super(specification);
    }

    private void comesAndGoes(Index index) throws SQLException {
        thereAndBack(new CreateIndex(BOOKS, index));
    }

    private void comesAndGoesOrRefused(boolean possible, Index index) throws SQLException {
        thereAndBackOrRefused(possible, new CreateIndex(BOOKS, index));
    }

    @Test
    void an_index_goes_and_comes_back() throws SQLException {
        thereAndBack(new DropIndex(BOOKS, books().indexes().get(0)));
    }

    @Test
    void an_index_has_several_columns_in_their_orders() throws SQLException {
        comesAndGoes(Index.of(
                "ix_books_several",
                List.of(IndexPart.column("title").descends(), IndexPart.column("pages"), IndexPart.column("price"))));
    }

    @Test
    void an_index_says_where_null_stands() throws SQLException {
        comesAndGoesOrRefused(
                specification().profile().can(Ability.NULL_ORDER),
                Index.of(
                        "ix_books_nulls",
                        List.of(
                                IndexPart.column("pages").nullsLast(),
                                IndexPart.column("price").nullsFirst(),
                                IndexPart.column("title").descends().nullsFirst(),
                                IndexPart.column("id").descends().nullsLast())));
    }

    /** What an index says of NULL is nothing new where the database does it anyway. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_index_puts_null_at_one_of_the_ends(boolean descending) throws SQLException {
        IndexPart key = IndexPart.column("pages").descending(descending);
        Index silent = Index.of("ix_books_pages", List.of(key));
        createLibrary();
        bench().run(new CreateIndex(BOOKS, silent));
        List<NullOrder> usual = new ArrayList<>();
        for (NullOrder order : NullOrder.values()) {
            Index told = silent.parts(List.of(key.nulls(order)));
            if (bench().diff(library().mapTable(BOOKS, told::addTo))
                    .operations()
                    .isEmpty()) {
                usual.add(order);
            }
        }
        assertThat(usual).hasSize(1);
    }

    /** Where it cannot, nothing but speed is lost. */
    @Test
    void an_index_compares_its_keys_in_a_way_of_the_database() throws SQLException {
        comesAndGoes(Index.of(
                "ix_books_pattern",
                List.of(
                        IndexPart.column("title")
                                .operatorClass("text_pattern_ops")
                                .descends(),
                        IndexPart.column("pages"))));
    }

    @Test
    void an_index_takes_only_the_beginning_of_a_column() throws SQLException {
        comesAndGoesOrRefused(
                specification().profile().can(Ability.PREFIXES),
                Index.of(
                        "ix_books_beginning",
                        List.of(
                                IndexPart.column("pages"),
                                IndexPart.column("title").prefix(5))));
    }

    @Test
    void an_index_is_unique() throws SQLException {
        comesAndGoes(Index.onColumns("ix_books_title", "title").asUnique());
    }

    @Test
    void a_unique_index_takes_null_for_a_value() throws SQLException {
        comesAndGoesOrRefused(
                specification().profile().can(Ability.NULLS_NOT_DISTINCT),
                Index.onColumns("ix_books_pages", "pages", "title").nullsNotDistinct());
    }

    @Test
    void a_unique_index_is_refused_while_rows_repeat() throws SQLException {
        createLibrary();
        CreateIndex index = new CreateIndex(
                BOOKS, Index.onColumns("ix_books_author", "author_id").asUnique());
        assertThatThrownBy(() -> bench().run(index)).isInstanceOf(SQLException.class);
        assertHolds(library());
    }

    @Test
    void an_index_is_partial() throws SQLException {
        comesAndGoesOrRefused(
                specification().profile().partialIndexes(),
                Index.onColumns("ix_books_priced", "title").where("price > 0 AND pages IS NOT NULL"));
    }

    @Test
    void an_index_is_on_expressions() throws SQLException {
        comesAndGoesOrRefused(
                specification().profile().expressionIndexes(),
                Index.of(
                        "ix_books_lower",
                        List.of(
                                IndexPart.expression("lower(title)"),
                                IndexPart.column("pages"),
                                IndexPart.expression("price * 2").descends())));
    }

    @Test
    void a_unique_index_is_partial_and_on_an_expression() throws SQLException {
        Profile profile = specification().profile();
        comesAndGoesOrRefused(
                profile.partialIndexes() && profile.expressionIndexes(),
                Index.of("ix_books_all", List.of(IndexPart.expression("upper(title)")))
                        .asUnique()
                        .where("pages > 10"));
    }

    @Test
    void an_index_gets_another_name() throws SQLException {
        thereAndBack(new RenameIndex(BOOKS, "ix_books_author_id", "ix_writer"));
    }

    @Test
    void a_name_is_enough_to_drop_an_index() throws SQLException {
        createLibrary();
        bench().run(new DropIndex(BOOKS, Index.named("ix_books_author_id")));
        assertHolds(library().mapTable(BOOKS, table -> table.withIndexes(List.of())));
    }
}
