package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.RenameEnumValue;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import dev.ferro.schema.type.TextType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Enums come and go, and their labels change while rows hold them. */
abstract class EnumChapter extends Chapter {

    private static final QualifiedName GENRE = QualifiedName.of("genre");

    EnumChapter(DialectSpecification specification) {
        super(specification);
    }

    private static Column genre(String... labels) {
        return Column.of("genre", new EnumerationType(GENRE, List.of(labels)));
    }

    private static Schema library(Column genre) {
        Schema schema = Schema.of(authors(), books().withColumn(genre));
        return genre.type()
                .enumeration()
                .map(type -> schema.withEnum(new EnumType(type.name(), type.labels())))
                .orElse(schema);
    }

    private void createLibraryWith(Column genre) throws SQLException {
        createLibrary();
        becomes(library(genre));
    }

    @Test
    void a_column_of_an_enum_is_added_to_rows_and_goes_again() throws SQLException {
        createLibrary();
        thereAndBack(library(), library(genre("novel", "it's").notNull().defaultsTo("'novel'")));
    }

    @Test
    void a_table_with_an_enum_comes_and_goes() throws SQLException {
        thereAndBack(Schema.EMPTY, library(genre("novel", "poetry").defaultsTo("'poetry'")));
    }

    @Test
    void a_label_that_is_none_is_refused() throws SQLException {
        createLibraryWith(genre("novel", "poetry"));
        assertThatThrownBy(() -> bench().sql("UPDATE books SET genre = 'crime'"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void labels_are_added_anywhere() throws SQLException {
        createLibraryWith(genre("novel", "poetry"));
        bench().sql("UPDATE books SET genre = 'poetry'");
        thereAndBack(library(genre("novel", "poetry")), library(genre("drama", "novel", "crime", "poetry", "essay")));
        assertThat(bench().rows("SELECT DISTINCT genre FROM books")).containsExactly("poetry");
    }

    @Test
    void an_added_label_becomes_the_default() throws SQLException {
        createLibraryWith(genre("novel", "poetry").notNull().defaultsTo("'novel'"));
        thereAndBack(
                library(genre("novel", "poetry").notNull().defaultsTo("'novel'")),
                library(genre("novel", "poetry", "crime").notNull().defaultsTo("'crime'")));
    }

    @Test
    void labels_that_no_row_holds_go() throws SQLException {
        createLibraryWith(genre("novel", "poetry", "crime").defaultsTo("'novel'"));
        bench().sql("UPDATE books SET genre = 'poetry'");
        thereAndBack(
                library(genre("novel", "poetry", "crime").defaultsTo("'novel'")),
                library(genre("poetry", "novel").defaultsTo("'novel'")));
        assertThat(bench().rows("SELECT DISTINCT genre FROM books")).containsExactly("poetry");
    }

    @Test
    void a_label_that_a_row_holds_does_not_go() throws SQLException {
        createLibraryWith(genre("novel", "poetry"));
        bench().sql("UPDATE books SET genre = 'poetry'");
        Schema without = library(genre("novel"));
        assertThatThrownBy(() -> bench().run(bench().diff(without).operations()))
                .isInstanceOf(SQLException.class);
        assertHolds(library(genre("novel", "poetry")));
    }

    @Test
    void checks_and_indexes_on_an_enum_survive_other_labels() throws SQLException {
        Column genre = genre("novel", "poetry", "crime").notNull().defaultsTo("'novel'");
        Schema before = library(genre).mapTable(BOOKS, this::ruled);
        createLibrary();
        becomes(before);
        Column other = genre("crime", "novel").notNull().defaultsTo("'novel'");
        thereAndBack(before, library(other).mapTable(BOOKS, this::ruled));
    }

    private Table ruled(Table table) {
        Index crime = Index.onColumns("ix_books_crime", "title");
        boolean partial = specification().profile().partialIndexes();
        return table.withChecks(List.of(new CheckConstraint("ck_books_genre_rule", "genre <> 'crime' OR price > 0")))
                .withIndexes(List.of(
                        Index.onColumns("ix_books_genre", "genre"), partial ? crime.where("genre = 'crime'") : crime));
    }

    @Test
    void a_label_is_called_otherwise_in_rows_defaults_and_rules() throws SQLException {
        Column genre = genre("novel", "poetry", "crime").notNull().defaultsTo("'novel'");
        Schema before = library(genre).mapTable(BOOKS, this::ruled);
        createLibrary();
        becomes(before);
        bench().sql("UPDATE books SET genre = 'crime' WHERE id = 3");
        EnumType type = new EnumType(GENRE, List.of("novel", "poetry", "crime"));
        RenameEnumValue first = new RenameEnumValue(type, "crime", "it's a thriller");
        RenameEnumValue second = new RenameEnumValue(first.renamed(), "novel", "Novel");
        bench().run(first);
        bench().run(second);
        assertHolds(second.applyTo(first.applyTo(before)));
        assertThat(bench().rows("SELECT genre FROM books ORDER BY id"))
                .containsExactly("Novel", "Novel", "it's a thriller");
        bench().run(second.inverse().orElseThrow());
        bench().run(first.inverse().orElseThrow());
        assertHolds(before);
        assertThat(bench().rows("SELECT genre FROM books ORDER BY id")).containsExactly("novel", "novel", "crime");
    }

    @Test
    void text_becomes_an_enum_and_text_again() throws SQLException {
        Column text = Column.of("genre", new TextType()).defaultsTo("'novel'");
        createLibraryWith(text);
        bench().sql("UPDATE books SET genre = 'poetry'");
        thereAndBack(library(text), library(genre("novel", "poetry").notNull().defaultsTo("'poetry'")));
        assertThat(bench().rows("SELECT DISTINCT genre FROM books")).containsExactly("poetry");
    }

    @Test
    void one_enum_becomes_another() throws SQLException {
        createLibraryWith(genre("novel", "poetry"));
        Column kind =
                Column.of("genre", new EnumerationType(QualifiedName.of("kind"), List.of("poetry", "novel", "film")));
        bench().sql("UPDATE books SET genre = 'poetry'");
        thereAndBack(library(genre("novel", "poetry")), library(kind));
    }
}
