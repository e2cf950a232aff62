package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreatePrimaryKey;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.operation.ValidateConstraint;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.IntegerType;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys, uniques, checks and foreign keys come, go, and change their names. */
abstract class ConstraintChapter extends Chapter {

    ConstraintChapter(DialectSpecification specification) {
        super(specification);
    }

    private static ForeignKey key() {
        return books().foreignKeys().get(0);
    }

    @Test
    void a_unique_constraint_comes_and_goes() throws SQLException {
        thereAndBack(new CreateUnique(BOOKS, new UniqueConstraint("uq_books_title", List.of("title", "author_id"))));
    }

    @Test
    void a_unique_constraint_is_refused_while_rows_repeat() throws SQLException {
        createLibrary();
        CreateUnique unique = new CreateUnique(BOOKS, new UniqueConstraint("uq_books_author", List.of("author_id")));
        assertThatThrownBy(() -> bench().run(unique)).isInstanceOf(SQLException.class);
        assertHolds(library());
    }

    @Test
    void a_unique_constraint_takes_null_for_a_value() throws SQLException {
        boolean possible = specification().profile().can(Ability.NULLS_NOT_DISTINCT);
        UniqueConstraint unique = new UniqueConstraint("uq_books_pages", List.of("pages")).nullsNotDistinct();
        thereAndBackOrRefused(possible, new CreateUnique(BOOKS, unique));
        if (possible) {
            bench().run(new CreateUnique(BOOKS, unique));
            assertThatThrownBy(() -> bench().sql("INSERT INTO books (id, author_id, title) VALUES (4, 1, 'Sketches')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_unique_constraint_is_checked_when_it_says(Deferrability moment) throws SQLException {
        thereAndBackOrRefused(
                canWait(moment),
                new CreateUnique(
                        BOOKS, new UniqueConstraint("uq_books_title", List.of("title")).deferrability(moment)));
    }

    @ParameterizedTest
    @EnumSource
    void a_primary_key_is_checked_when_it_says(Deferrability moment) throws SQLException {
        PrimaryKey former = new PrimaryKey("pk_books", List.of("id"));
        thereAndBackOrRefused(
                canWait(moment),
                new DropPrimaryKey(BOOKS, former),
                new CreatePrimaryKey(BOOKS, former.deferrability(moment)));
    }

    private boolean canWait(Deferrability moment) {
        return moment == Deferrability.NOT_DEFERRABLE
                || specification().profile().can(Ability.DEFERRABLE_KEYS);
    }

    @Test
    void a_check_comes_and_goes() throws SQLException {
        thereAndBack(new CreateCheck(BOOKS, new CheckConstraint("ck_books_pages", "pages IS NULL OR pages > 0")));
    }

    @Test
    void a_check_is_refused_while_a_row_breaks_it() throws SQLException {
        createLibrary();
        CreateCheck check = new CreateCheck(BOOKS, new CheckConstraint("ck_books_pages", "pages > 100"));
        assertThatThrownBy(() -> bench().run(check)).isInstanceOf(SQLException.class);
        assertHolds(library());
    }

    /** The rows that are there break the rule until it is validated. */
    @Test
    void a_check_is_for_new_rows_until_it_is_validated() throws SQLException {
        CheckConstraint check = new CheckConstraint("ck_books_pages", "pages > 100").notValid();
        isForNewRowsUntilValidated(new CreateCheck(BOOKS, check), check, "UPDATE books SET pages = 101");
    }

    @Test
    void a_foreign_key_is_for_new_rows_until_it_is_validated() throws SQLException {
        ForeignKey key = ForeignKey.of("fk_books_pages", List.of("pages"), AUTHORS, List.of("id"))
                .notValid();
        isForNewRowsUntilValidated(new CreateForeignKey(BOOKS, key), key, "UPDATE books SET pages = 1");
    }

    private void isForNewRowsUntilValidated(Operation create, Constraint constraint, String repair)
            throws SQLException {
        boolean possible = specification().profile().can(Ability.NOT_VALID);
        ValidateConstraint validate = new ValidateConstraint(BOOKS, String.valueOf(constraint.name()));
        thereAndBackOrRefused(possible, create);
        if (!possible) {
            assertRefused(() -> bench().run(validate));
            return;
        }
        bench().run(create);
        assertThat(constraint(constraint)).isEqualTo(constraint);
        assertThatThrownBy(() -> bench().run(validate)).isInstanceOf(SQLException.class);
        assertThat(constraint(constraint)).isEqualTo(constraint);
        bench().sql(repair);
        bench().run(validate);
        assertThat(constraint(constraint).validated()).isTrue();
        Schema described = library().mapTable(BOOKS, constraint::addTo);
        assertThat(bench().diff(described).operations()).isEmpty();
        assertThat(bench().diff(OperationList.apply(List.of(validate), described))
                        .operations())
                .isEmpty();
    }

    private Constraint constraint(Constraint wanted) throws SQLException {
        return bench().actual().table(BOOKS).orElseThrow().constraints().stream()
                .filter(constraint -> Objects.equals(constraint.name(), wanted.name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_foreign_key_goes_and_comes_back() throws SQLException {
        thereAndBack(new DropConstraint(BOOKS, key()));
    }

    @ParameterizedTest
    @EnumSource
    void a_foreign_key_acts_on_delete_and_update(ReferentialAction action) throws SQLException {
        boolean possible = specification().profile().settingDefaults() || action != ReferentialAction.SET_DEFAULT;
        Column author = books().column("author_id").orElseThrow();
        thereAndBackOrRefused(
                possible,
                new DropConstraint(BOOKS, key()),
                AlterColumn.of(BOOKS, author, author.nullable(true)),
                new CreateForeignKey(BOOKS, key().onDelete(action).onUpdate(action)));
    }

    @ParameterizedTest
    @EnumSource
    void a_foreign_key_is_checked_when_it_says(Deferrability moment) throws SQLException {
        boolean possible = specification().profile().deferrable() || moment == Deferrability.NOT_DEFERRABLE;
        thereAndBackOrRefused(
                possible, new DropConstraint(BOOKS, key()), new CreateForeignKey(BOOKS, key().deferrability(moment)));
    }

    @Test
    void a_foreign_key_has_several_columns() throws SQLException {
        createLibrary();
        Table shelves = Table.of(
                "shelves",
                Column.of("room", new IntegerType()).notNull(),
                Column.of("number", new IntegerType()).notNull(),
                new PrimaryKey("pk_shelves", List.of("room", "number")));
        Table places = Table.of(
                "places",
                Column.of("book_id", new IntegerType()).notNull(),
                Column.of("shelf_number", new IntegerType()),
                Column.of("shelf_room", new IntegerType()),
                new PrimaryKey("pk_places", List.of("book_id")),
                ForeignKey.of("fk_places_book_id", List.of("book_id"), BOOKS, List.of("id")),
                ForeignKey.of(
                        "fk_places_shelf",
                        List.of("shelf_room", "shelf_number"),
                        QualifiedName.of("shelves"),
                        List.of("room", "number")));
        thereAndBack(library(), List.of(new CreateTable(shelves), new CreateTable(places)));
    }

    @Test
    void a_primary_key_goes_and_another_one_comes() throws SQLException {
        PrimaryKey former = new PrimaryKey("pk_books", List.of("id"));
        thereAndBack(
                new DropPrimaryKey(BOOKS, former),
                new CreatePrimaryKey(BOOKS, new PrimaryKey("pk_books", List.of("author_id", "title"))));
    }

    @Test
    void a_constraint_gets_another_name() throws SQLException {
        thereAndBack(
                new RenameConstraint(BOOKS, "ck_books_price", "ck_price"),
                new RenameConstraint(BOOKS, "fk_books_author_id", "fk_author"),
                new RenameConstraint(AUTHORS, "uq_authors_name", "uq_name"),
                new RenameConstraint(BOOKS, "pk_books", "pk"));
    }

    @Test
    void a_name_is_enough_to_drop_a_constraint() throws SQLException {
        createLibrary();
        bench().run(
                        new DropConstraint(BOOKS, new NamedConstraint("fk_books_author_id")),
                        new DropConstraint(BOOKS, new NamedConstraint("ck_books_price")),
                        new DropConstraint(AUTHORS, new NamedConstraint("uq_authors_name")),
                        new DropPrimaryKey(BOOKS, new PrimaryKey("pk_books", List.of())));
        Table bare = books().withForeignKeys(List.of()).withChecks(List.of()).withPrimaryKey(null);
        assertHolds(Schema.of(authors().withUniques(List.of()), bare));
    }
}
