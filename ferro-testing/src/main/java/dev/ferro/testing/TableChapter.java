package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.RenameTable;
import dev.ferro.operation.SetTableComment;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.VarcharType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables come, go, and change their names. */
abstract class TableChapter extends Chapter {

    TableChapter(DialectSpecification specification) {
        super(specification);
    }

    @Test
    void a_table_comes_with_its_keys_checks_and_indexes() throws SQLException {
        bench().create(Schema.of(authors()));
        thereAndBack(Schema.of(authors()), List.of(new CreateTable(books())));
    }

    @Test
    void a_dropped_table_comes_back_with_all_that_belonged_to_it() throws SQLException {
        createLibrary();
        thereAndBack(library(), List.of(new DropTable(books())));
    }

    @Test
    void a_table_refers_to_itself() throws SQLException {
        Table tree = Table.of(
                "nodes",
                Column.of("id", new IntegerType()).notNull(),
                Column.of("parent_id", new IntegerType()),
                new PrimaryKey("pk_nodes", List.of("id")),
                ForeignKey.of("fk_nodes_parent_id", List.of("parent_id"), QualifiedName.of("nodes"), List.of("id")));
        thereAndBack(Schema.EMPTY, List.of(new CreateTable(tree)));
    }

    @Test
    void two_tables_refer_to_each_other() throws SQLException {
        Schema circle = Schema.of(
                authors()
                        .withColumn(Column.of("best_id", new IntegerType()))
                        .withForeignKeys(
                                List.of(ForeignKey.of("fk_authors_best_id", List.of("best_id"), BOOKS, List.of("id")))),
                books());
        thereAndBack(Schema.EMPTY, circle);
    }

    @Test
    void a_renamed_table_takes_its_rows_and_the_keys_that_refer_to_it_along() throws SQLException {
        thereAndBack(new RenameTable(AUTHORS, QualifiedName.of("writers")));
    }

    @Test
    void a_renamed_table_can_be_altered_at_once() throws SQLException {
        QualifiedName writers = QualifiedName.of("writers");
        thereAndBack(new RenameTable(AUTHORS, writers), new AddColumn(writers, Column.of("email", new TextType())));
    }

    @Test
    void a_table_comment_is_set_changed_and_taken_away() throws SQLException {
        thereAndBack(
                new SetTableComment(BOOKS, null, "What's on the shelf"),
                new SetTableComment(BOOKS, "What's on the shelf", "Books"));
    }

    @Test
    void names_survive_that_need_quotes() throws SQLException {
        Table odd = Table.of(
                "Order Items",
                Column.of("select", new IntegerType()).notNull(),
                Column.of("Größe", new VarcharType(40)),
                Column.of("say \"hi\"", new VarcharType(40)),
                new PrimaryKey("PK order", List.of("select")),
                Index.onColumns("Ix Größe", "Größe", "say \"hi\""));
        thereAndBack(Schema.EMPTY, List.of(new CreateTable(odd)));
        assertThat(bench().reflect().tables()).isEmpty();
    }

    @Test
    void a_table_exists_or_not() throws SQLException {
        createLibrary();
        assertThat(dialect().reflection().exists(bench().connection(), BOOKS)).isTrue();
        assertThat(dialect().reflection().exists(bench().connection(), QualifiedName.of("films")))
                .isFalse();
    }
}
