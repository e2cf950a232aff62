package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.Execute;
import dev.ferro.operation.RenameColumn;
import dev.ferro.schema.Column;
import dev.ferro.schema.Index;
import dev.ferro.schema.Schema;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.BooleanType;
import dev.ferro.schema.type.DecimalType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.TimestampType;
import dev.ferro.schema.type.VarcharType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns come, go, and change in every aspect, with rows in the table. */
abstract class ColumnChapter extends Chapter {

    ColumnChapter(DialectSpecification specification) {
        super(specification);
    }

    private static Column title() {
        return column("title");
    }

    private static Column pages() {
        return column("pages");
    }

    private static Column column(String name) {
        return books().column(name).orElseThrow();
    }

    private static AlterColumn alter(Column before, Column after) {
        return AlterColumn.of(BOOKS, before, after);
    }

    @Test
    void a_column_that_may_be_null_is_added() throws SQLException {
        thereAndBack(new AddColumn(BOOKS, Column.of("subtitle", new TextType())));
    }

    @Test
    void an_added_columns_default_fills_the_rows() throws SQLException {
        Column sold = Column.of("sold", new BooleanType()).notNull().defaultsTo("false");
        thereAndBack(new AddColumn(BOOKS, sold));
        bench().run(new AddColumn(
                BOOKS, Column.of("copies", new IntegerType()).notNull().defaultsTo("7")));
        assertThat(bench().rows("SELECT DISTINCT copies FROM books")).containsExactly("7");
    }

    @Test
    void an_added_column_may_default_to_the_time() throws SQLException {
        thereAndBack(new AddColumn(
                BOOKS,
                Column.of("created_at", new TimestampType(null, false))
                        .notNull()
                        .defaultsTo("CURRENT_TIMESTAMP")));
    }

    @Test
    void a_required_column_without_a_default_is_refused_while_there_are_rows() throws SQLException {
        createLibrary();
        AddColumn required =
                new AddColumn(BOOKS, Column.of("isbn", new TextType()).notNull());
        assertThatThrownBy(() -> bench().run(required)).isInstanceOf(SQLException.class);
        assertHolds(library());
    }

    @Test
    void a_required_column_is_added_in_three_steps() throws SQLException {
        Column open = Column.of("role", new VarcharType(20));
        createLibrary();
        bench().run(
                        new AddColumn(AUTHORS, open),
                        new Execute("UPDATE authors SET role = 'user' WHERE role IS NULL", List.of()),
                        AlterColumn.of(AUTHORS, open, open.notNull()));
        assertHolds(library().mapTable(AUTHORS, table -> table.withColumn(open.notNull())));
        assertThat(bench().rows("SELECT DISTINCT role FROM authors")).containsExactly("user");
        bench().run(new DropColumn(AUTHORS, open.notNull()));
        assertHolds(library());
    }

    @Test
    void a_dropped_column_comes_back_empty() throws SQLException {
        thereAndBack(new DropColumn(BOOKS, pages()));
    }

    @Test
    void a_column_goes_after_what_is_built_on_it() throws SQLException {
        Index born = Index.onColumns("ix_authors_born", "born");
        thereAndBack(
                new CreateIndex(AUTHORS, born),
                new DropIndex(AUTHORS, born),
                new DropColumn(AUTHORS, authors().column("born").orElseThrow()),
                new DropConstraint(BOOKS, books().checks().get(0)),
                new DropColumn(BOOKS, column("price")));
    }

    @Test
    void a_renamed_column_is_followed_by_keys_checks_and_indexes() throws SQLException {
        thereAndBack(
                new RenameColumn(BOOKS, "author_id", "writer_id"),
                new RenameColumn(BOOKS, "price", "cost"),
                new RenameColumn(AUTHORS, "born", "birthday"),
                new RenameColumn(BOOKS, "writer_id", "author_id"));
    }

    @Test
    void a_column_that_others_refer_to_is_renamed() throws SQLException {
        createLibrary();
        thereAndBack(library(), List.of(new RenameColumn(AUTHORS, "id", "number")));
    }

    @Test
    void a_column_becomes_required_and_optional_again() throws SQLException {
        thereAndBack(alter(title(), title().nullable(true)));
    }

    @Test
    void a_column_with_nulls_does_not_become_required() throws SQLException {
        createLibrary();
        AlterColumn change = alter(pages(), pages().notNull());
        assertThatThrownBy(() -> bench().run(change)).isInstanceOf(SQLException.class);
        assertHolds(library());
    }

    @Test
    void a_default_is_set_changed_and_taken_away() throws SQLException {
        thereAndBack(
                alter(title(), title().defaultsTo("'untitled'")),
                alter(title().defaultsTo("'untitled'"), title().defaultsTo("'it''s'")),
                alter(column("price"), column("price").defaultsTo(null)));
    }

    @Test
    void a_type_is_widened_and_narrowed() throws SQLException {
        thereAndBack(
                alter(pages(), pages().type(new BigIntType())),
                alter(column("price"), column("price").type(new DecimalType(12, 4))),
                AlterColumn.of(
                        AUTHORS,
                        authors().column("name").orElseThrow(),
                        authors().column("name").orElseThrow().type(new VarcharType(80))));
    }

    @Test
    void numbers_become_text_and_numbers_again() throws SQLException {
        createLibrary();
        Column text = pages().type(new TextType());
        thereAndBack(library(), List.of(alter(pages(), text)));
        assertThat(bench().rows("SELECT pages FROM books WHERE pages IS NOT NULL ORDER BY id"))
                .containsExactly("66", "400");
    }

    @Test
    void everything_about_a_column_changes_at_once() throws SQLException {
        Column after =
                Column.of("title", new VarcharType(200)).defaultsTo("'?'").comment("as printed");
        thereAndBack(alter(title(), after));
    }

    @Test
    void an_expression_converts_the_values() throws SQLException {
        createLibrary();
        Column text = pages().type(new TextType());
        bench().run(new AlterColumn(BOOKS, pages(), text, "(pages + 1) || ''"));
        assertThat(bench().rows("SELECT pages FROM books WHERE pages IS NOT NULL ORDER BY id"))
                .containsExactly("67", "401");
    }

    @Test
    void a_script_may_say_only_what_changes() throws SQLException {
        createLibrary();
        Column named = Column.named("title");
        bench().run(alter(named, named.defaultsTo("'?'")), alter(named.notNull(), named));
        assertHolds(library()
                .mapTable(
                        BOOKS,
                        table -> table.mapColumn(
                                "title", column -> column.nullable(true).defaultsTo("'?'"))));
    }

    @Test
    void a_column_comment_is_set_changed_and_taken_away() throws SQLException {
        thereAndBack(
                alter(title(), title().comment("the 'main' one")),
                alter(title().comment("the 'main' one"), title().comment("as printed")));
    }

    @Test
    void a_collation_is_set_and_taken_away() throws SQLException {
        boolean possible = !specification().profile().collations().isEmpty();
        thereAndBackOrRefused(
                possible, alter(title(), title().collation(specification().collation())));
    }

    @Test
    void a_computed_column_is_added() throws SQLException {
        Column gross = Column.of("gross", new DecimalType(10, 2)).storedAs("price * 2");
        thereAndBack(new AddColumn(BOOKS, gross));
        bench().run(new AddColumn(BOOKS, gross));
        assertThat(bench().rows("SELECT count(*) FROM books WHERE gross = price * 2"))
                .containsExactly("3");
    }

    @Test
    void a_column_begins_and_ceases_to_be_computed() throws SQLException {
        Column plain = Column.of("words", new IntegerType());
        createLibrary();
        bench().run(new AddColumn(BOOKS, plain));
        Schema before = library().mapTable(BOOKS, table -> table.withColumn(plain));
        thereAndBack(
                before,
                List.of(
                        alter(plain, plain.storedAs("pages * 300")),
                        alter(plain.storedAs("pages * 300"), plain.storedAs("pages * 250"))));
        bench().run(alter(plain, plain.storedAs("pages * 2")), alter(plain.storedAs("pages * 2"), plain));
        assertThat(bench().rows("SELECT words FROM books WHERE words IS NOT NULL ORDER BY id"))
                .containsExactly("132", "800");
    }
}
