package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateExclusion;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.BigIntType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exclusion constraints come, go, and follow what they are about; where there are none, they are refused. */
abstract class ExclusionChapter extends Chapter {

    private static final ExclusionConstraint SAME_TITLE =
            new ExclusionConstraint("ex_books_title", List.of(new ExclusionPart(IndexPart.column("title"), "=")));

    /** Books do not share pages, as if they were printed on one roll. */
    private static final ExclusionConstraint SHARED_PAGES = new ExclusionConstraint(
                    "ex_books_pages", List.of(new ExclusionPart(IndexPart.expression("int4range(id, pages)"), "&&")))
            .using("gist")
            .where("pages < 100");

    ExclusionChapter(DialectSpecification specification) {
        super(specification);
    }

    private boolean possible() {
        return specification().profile().can(Ability.EXCLUSIONS);
    }

    /** Where there is no such constraint, what follows it is not even tried. */
    private void comesAndGoes(ExclusionConstraint exclusion, Operation... after) throws SQLException {
        List<Operation> operations = new ArrayList<>(List.of(new CreateExclusion(BOOKS, exclusion)));
        operations.addAll(possible() ? List.of(after) : List.of());
        thereAndBackOrRefused(possible(), operations.toArray(Operation[]::new));
    }

    @Test
    void rows_are_kept_from_holding_the_same() throws SQLException {
        comesAndGoes(SAME_TITLE);
    }

    @Test
    void rows_are_kept_from_overlapping() throws SQLException {
        comesAndGoes(SHARED_PAGES);
    }

    @Test
    void an_exclusion_says_everything_that_an_index_says_of_its_keys() throws SQLException {
        comesAndGoes(SAME_TITLE
                .parts(List.of(
                        new ExclusionPart(
                                IndexPart.column("title")
                                        .operatorClass("text_pattern_ops")
                                        .descends(),
                                "OPERATOR(pg_catalog.=)"),
                        new ExclusionPart(IndexPart.expression("LOWER( title )"), "="),
                        new ExclusionPart(IndexPart.column("pages").nullsFirst(), "=")))
                .include("price"));
    }

    @ParameterizedTest
    @EnumSource
    void an_exclusion_is_checked_when_it_says(Deferrability moment) throws SQLException {
        comesAndGoes(SHARED_PAGES.deferrability(moment));
    }

    @Test
    void an_exclusion_compares_whole_columns() throws SQLException {
        IndexPart beginning = IndexPart.column("title").prefix(5);
        thereAndBackOrRefused(
                false, new CreateExclusion(BOOKS, SAME_TITLE.parts(List.of(new ExclusionPart(beginning, "=")))));
    }

    @Test
    void a_table_comes_with_its_exclusions() throws SQLException {
        createLibrary();
        Table shelves =
                Table.of("shelves", Column.of("title", books().columns().get(2).type()), SAME_TITLE.renamed("ex"));
        if (possible()) {
            thereAndBack(library(), List.of(new CreateTable(shelves)));
        } else {
            assertRefused(() -> bench().run(new CreateTable(shelves)));
        }
    }

    @Test
    void an_exclusion_is_refused_while_rows_collide() throws SQLException {
        createLibrary();
        ExclusionConstraint author = SAME_TITLE.parts(List.of(new ExclusionPart(IndexPart.column("author_id"), "=")));
        assertThatThrownBy(() -> bench().run(new CreateExclusion(BOOKS, author)))
                .isInstanceOf(possible() ? SQLException.class : FerroException.class);
        assertHolds(library());
    }

    @Test
    void an_exclusion_gets_another_name() throws SQLException {
        comesAndGoes(SHARED_PAGES, new RenameConstraint(BOOKS, "ex_books_pages", "ex_pages"));
    }

    @Test
    void a_name_is_enough_to_drop_an_exclusion() throws SQLException {
        createLibrary();
        CreateExclusion create = new CreateExclusion(BOOKS, SHARED_PAGES);
        if (possible()) {
            bench().run(create, new DropConstraint(BOOKS, new NamedConstraint("ex_books_pages")));
        } else {
            assertRefused(() -> bench().run(create));
        }
        assertHolds(library());
    }

    @Test
    void an_exclusion_follows_its_columns() throws SQLException {
        Column pages = books().column("pages").orElseThrow().renamed("Number of pages");
        ExclusionConstraint renamed = SHARED_PAGES
                .parts(List.of(new ExclusionPart(IndexPart.expression("int4range(id, \"Number of pages\")"), "&&")))
                .where("\"Number of pages\" < 100");
        comesAndGoes(
                SHARED_PAGES,
                new CreateExclusion(BOOKS, SAME_TITLE.include("pages")),
                new RenameColumn(BOOKS, "pages", "Number of pages"),
                new DropConstraint(BOOKS, renamed),
                AlterColumn.of(BOOKS, pages, pages.type(new BigIntType())));
    }

    /** What the difference says of a column that goes takes the constraint first. */
    @Test
    void an_exclusion_goes_before_its_columns() throws SQLException {
        createLibrary();
        Schema with = library().mapTable(BOOKS, SHARED_PAGES::addTo).mapTable(BOOKS, SAME_TITLE::addTo);
        if (!possible()) {
            assertRefused(() -> becomes(with));
            return;
        }
        becomes(with);
        Schema without = library().mapTable(BOOKS, table -> table.withoutColumn("pages"));
        assertThat(bench().diff(without).operations())
                .hasSize(3)
                .extracting(Object::getClass)
                .endsWith(DropColumn.class);
        becomes(without);
        becomes(with);
    }
}
