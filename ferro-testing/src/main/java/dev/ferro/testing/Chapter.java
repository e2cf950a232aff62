package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.DateType;
import dev.ferro.schema.type.DecimalType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.VarcharType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the chapters of {@link DialectSpecification} have in common: a database, a small library in it, and rows. */
abstract class Chapter {

    static final QualifiedName AUTHORS = QualifiedName.of("authors");
    static final QualifiedName BOOKS = QualifiedName.of("books");

    private final DialectSpecification specification;
    private Workbench bench;

    Chapter(DialectSpecification specification) {
        this.specification = specification;
    }

    @BeforeEach
    void open() throws SQLException {
        bench = Workbench.open(specification.database(), dialect());
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    final Workbench bench() {
        return bench;
    }

    final DialectSpecification specification() {
        return specification;
    }

    final Dialect dialect() {
        return specification.dialect();
    }

    static Table authors() {
        return Table.of(
                "authors",
                Column.of("id", new IntegerType()).notNull(),
                Column.of("name", new VarcharType(50)).notNull(),
                Column.of("born", new DateType()),
                Column.of("notes", new TextType()),
                new PrimaryKey("pk_authors", List.of("id")),
                new UniqueConstraint("uq_authors_name", List.of("name")));
    }

    static Table books() {
        return Table.of(
                "books",
                Column.of("id", new IntegerType()).notNull(),
                Column.of("author_id", new IntegerType()).notNull(),
                Column.of("title", new VarcharType(100)).notNull(),
                Column.of("price", new DecimalType(10, 2)).notNull().defaultsTo("0"),
                Column.of("pages", new IntegerType()),
                new PrimaryKey("pk_books", List.of("id")),
                new CheckConstraint("ck_books_price", "price >= 0"),
                ForeignKey.of("fk_books_author_id", List.of("author_id"), AUTHORS, List.of("id"))
                        .onDelete(ReferentialAction.CASCADE),
                Index.onColumns("ix_books_author_id", "author_id"));
    }

    static Schema library() {
        return Schema.of(authors(), books());
    }

    /** Creates the library with rows in it. */
    final void createLibrary() throws SQLException {
        bench.create(library());
        bench.sql(
                "INSERT INTO authors (id, name, born) VALUES (1, 'Ada', '1815-12-10'), (2, 'Grace', '1906-12-09')",
                "INSERT INTO books (id, author_id, title, price, pages) VALUES"
                        + " (1, 1, 'Notes', 1.5, 66), (2, 2, 'A-0', 0, NULL), (3, 2, 'COBOL', 12.25, 400)");
    }

    /** Carries operations out on the library and undoes them; checks the schema and the rows on both ways. */
    final void thereAndBack(Operation... operations) throws SQLException {
        createLibrary();
        List<String> rows = libraryRows();
        thereAndBack(library(), List.of(operations));
        assertThat(libraryRows()).isEqualTo(rows);
    }

    private List<String> libraryRows() throws SQLException {
        return bench.rows("SELECT a.id, a.name, b.id, b.title FROM authors a JOIN books b ON b.author_id = a.id"
                + " ORDER BY b.id");
    }

    /** The same where the database has such a thing; where it has not, it is refused, and nothing happens. */
    final void thereAndBackOrRefused(boolean possible, Operation... operations) throws SQLException {
        if (possible) {
            thereAndBack(operations);
        } else {
            createLibrary();
            assertRefused(() -> bench.run(operations));
            assertHolds(library());
        }
    }

    static void assertRefused(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        FerroException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsOnly("not-in-database"));
    }

    /** Carries operations out and undoes them; checks the schema on both ways. */
    final void thereAndBack(Schema before, List<Operation> operations) throws SQLException {
        assertHolds(before);
        bench.run(operations);
        assertHolds(OperationList.apply(operations, before));
        bench.run(OperationList.inverse(operations).orElseThrow());
        assertHolds(before);
    }

    /** Changes one schema into the other and back, as the differ finds it. */
    final void thereAndBack(Schema before, Schema after) throws SQLException {
        assertHolds(before);
        becomes(after);
        becomes(before);
    }

    /** Changes the live schema into the desired one, as the differ finds it. */
    final void becomes(Schema desired) throws SQLException {
        bench.run(bench.diff(desired).operations());
        assertHolds(desired);
    }

    /** The database holds exactly this, and there is nothing to change. */
    final void assertHolds(Schema desired) throws SQLException {
        Schema actual = bench.actual();
        Schema expected = bench.expected(desired);
        assertSame(actual, expected);
        assertThat(bench.diff(desired).operations()).isEmpty();
    }

    /** Two schemas are the same; where they are not, only what differs is shown. */
    static void assertSame(Schema actual, Schema expected) {
        List<String> unexpected = new ArrayList<>(SchemaText.of(actual).lines().toList());
        List<String> missing = new ArrayList<>(SchemaText.of(expected).lines().toList());
        SchemaText.of(expected).lines().forEach(unexpected::remove);
        SchemaText.of(actual).lines().forEach(missing::remove);
        assertThat(unexpected).as("what the database holds beyond %s", missing).isEmpty();
        assertThat(missing).as("what the database lacks").isEmpty();
        assertThat(actual).isEqualTo(expected);
    }
}
