package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.Backfill;
import dev.ferro.operation.Execute;
import dev.ferro.operation.Insert;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RunJava;
import dev.ferro.schema.Column;
import dev.ferro.schema.type.TextType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data moves among the operations on the schema. */
abstract class DataChapter extends Chapter {

    DataChapter(DialectSpecification specification) {
        super(specification);
    }

    @Test
    void sql_without_parameters_is_sent_as_it_is() throws SQLException {
        createLibrary();
        bench().run(new Execute("UPDATE authors SET notes = '100 % of :them? ''yes''' WHERE id = 1", List.of()));
        assertThat(bench().rows("SELECT notes FROM authors WHERE id = 1")).containsExactly("100 % of :them? 'yes'");
    }

    @Test
    void sql_with_parameters_binds_them() throws SQLException {
        createLibrary();
        bench().run(new Execute("UPDATE authors SET notes = ? WHERE id = ?", List.of("it's 100 %", 2)));
        assertThat(bench().rows("SELECT notes FROM authors WHERE id = 2")).containsExactly("it's 100 %");
    }

    @Test
    void rows_are_inserted_with_their_values() throws SQLException {
        createLibrary();
        Operation authors = new Insert(
                AUTHORS,
                List.of("id", "name", "born", "notes"),
                List.of(
                        Arrays.asList(3, "Zuse", LocalDate.of(1910, 6, 22), null),
                        Arrays.asList(4, "O'Neil", null, "x")));
        Operation books = new Insert(
                BOOKS,
                List.of("id", "author_id", "title", "price"),
                List.of(List.of(4, 3, "Z3", new BigDecimal("12.50"))));
        bench().run(authors, books);
        assertThat(bench().rows("SELECT id, name, coalesce(notes, '-') FROM authors WHERE id > 2 ORDER BY id"))
                .containsExactly("3|Zuse|-", "4|O'Neil|x");
        assertThat(bench().rows("SELECT title FROM books WHERE price = 12.5")).containsExactly("Z3");
    }

    @Test
    void a_backfill_at_once_fills_what_fulfils_its_condition() throws SQLException {
        createLibrary();
        bench().run(new Backfill(AUTHORS, "notes = 'none'", "notes IS NULL OR id = 1", 1));
        assertThat(bench().rows("SELECT count(*) FROM authors WHERE notes IS NULL OR id = 1 AND notes <> 'none'"))
                .containsExactly("0");
    }

    @Test
    void java_runs_at_its_place() throws SQLException {
        createLibrary();
        bench().run(
                        new AddColumn(AUTHORS, Column.of("initial", new TextType())),
                        new RunJava("fill in the initials", connection -> {
                            try (java.sql.Statement statement = connection.createStatement()) {
                                statement.executeUpdate("UPDATE authors SET initial = substr(name, 1, 1)");
                            }
                        }),
                        new Execute("UPDATE authors SET initial = lower(initial)", List.of()));
        assertThat(bench().rows("SELECT initial FROM authors ORDER BY id")).containsExactly("a", "g");
    }

    @Test
    void what_fails_leaves_nothing_behind_but_ddl_that_commits_by_itself() throws SQLException {
        createLibrary();
        List<Operation> operations = List.of(
                new AddColumn(AUTHORS, Column.of("initial", new TextType())),
                new Execute("DELETE FROM books", List.of()),
                new Execute("UPDATE nowhere SET a = 1", List.of()));
        assertThatThrownBy(() -> bench().run(operations)).isInstanceOf(SQLException.class);
        assertThat(bench().rows("SELECT count(*) FROM books")).containsExactly("3");
        if (dialect().capabilities().transactionalDdl()) {
            assertHolds(library());
        } else {
            assertHolds(library().mapTable(AUTHORS, table -> table.withColumn(Column.of("initial", new TextType()))));
        }
    }

    @Test
    void one_session_at_a_time_holds_a_lock() throws SQLException {
        try (Workbench other = bench().second()) {
            assertThat(dialect().locks().tryAcquire(bench().connection(), "migrations"))
                    .isTrue();
            dialect().locks().release(bench().connection(), "migrations");
            assertThat(dialect().locks().tryAcquire(other.connection(), "migrations"))
                    .isTrue();
            dialect().locks().release(other.connection(), "migrations");
        }
    }
}
