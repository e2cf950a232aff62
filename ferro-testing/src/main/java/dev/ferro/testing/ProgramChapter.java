package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateObject;
import dev.ferro.operation.Definition;
import dev.ferro.operation.DropObject;
import dev.ferro.operation.Extension;
import dev.ferro.operation.MaterializedView;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.operation.ProgramObject;
import dev.ferro.operation.ReplaceObject;
import dev.ferro.operation.StoredFunction;
import dev.ferro.operation.View;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.VarcharType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Views, functions, triggers and extensions: none of them is in a schema, and each is undone. */
abstract class ProgramChapter extends Chapter {

    private static final QualifiedName PROLIFIC = QualifiedName.of("prolific");

    ProgramChapter(DialectSpecification specification) {
        super(specification);
    }

    private static View view(String query) {
        return new View(PROLIFIC, Definition.of(query));
    }

    private boolean isOn(String... databases) {
        return List.of(databases).contains(dialect().name());
    }

    /** Does something, looks at it, and undoes it; the catalogue is the same again. */
    private void thereLookAndBack(List<Operation> operations, String query, String... rows) throws SQLException {
        String before = CatalogDump.of(bench().connection());
        bench().run(operations);
        assertThat(bench().rows(query)).containsExactly(rows);
        bench().run(OperationList.inverse(operations).orElseThrow());
        assertThat(CatalogDump.of(bench().connection())).isEqualTo(before);
    }

    @Test
    void a_view_is_created_and_dropped() throws SQLException {
        createLibrary();
        Operation created = new CreateObject(view("SELECT author_id, count(*) AS books FROM books GROUP BY author_id"));
        thereLookAndBack(List.of(created), "SELECT author_id, books FROM prolific ORDER BY 1", "1|1", "2|2");
        bench().run(created);
        thereLookAndBack(List.of(created.inverse().orElseThrow()), "SELECT 1", "1");
        assertHolds(library());
    }

    @Test
    void a_view_gets_and_loses_columns() throws SQLException {
        createLibrary();
        View before = view("SELECT id FROM authors");
        View after = view("SELECT id, 'it''s ' || name AS title FROM authors");
        bench().run(new CreateObject(before));
        thereLookAndBack(
                List.of(new ReplaceObject(before, after)),
                "SELECT id, title FROM prolific ORDER BY id",
                "1|it's Ada",
                "2|it's Grace");
        assertThat(bench().rows("SELECT * FROM prolific ORDER BY id")).containsExactly("1", "2");
    }

    @Test
    void a_view_that_is_read_by_another_is_replaced_under_it() throws SQLException {
        createLibrary();
        View before = view("SELECT id FROM authors");
        View reader = new View(QualifiedName.of("reader"), Definition.of("SELECT id FROM prolific"));
        bench().run(new CreateObject(before), new CreateObject(reader));
        bench().run(new ReplaceObject(before, view("SELECT id, name FROM authors WHERE id > 1")));
        assertThat(bench().rows("SELECT id FROM reader")).containsExactly("2");
    }

    @Test
    void a_materialized_view_is_created_replaced_and_dropped() throws SQLException {
        createLibrary();
        MaterializedView before = new MaterializedView(PROLIFIC, Definition.of("SELECT id FROM authors"));
        MaterializedView after = new MaterializedView(PROLIFIC, Definition.of("SELECT id, name FROM authors"));
        if (!isOn("postgresql")) {
            assertRefused(() -> bench().run(new CreateObject(before)));
            assertRefused(() -> bench().run(new DropObject(before)));
            return;
        }
        thereLookAndBack(List.of(new CreateObject(before)), "SELECT id FROM prolific ORDER BY id", "1", "2");
        bench().run(new CreateObject(before));
        thereLookAndBack(
                List.of(new ReplaceObject(before, after)), "SELECT name FROM prolific ORDER BY id", "Ada", "Grace");
        assertHolds(library());
    }

    @Test
    void a_function_is_created_replaced_and_dropped() throws SQLException {
        ProgramObject before = new StoredFunction(QualifiedName.of("add_one"), "integer", ProgramSql.ADD_ONE);
        ProgramObject after = new StoredFunction(QualifiedName.of("add_one"), "integer", ProgramSql.ADD_TWO);
        if (isOn("sqlite")) {
            assertRefused(() -> bench().run(new CreateObject(before)));
            assertRefused(() -> bench().run(new DropObject(before)));
            return;
        }
        bench().run(new CreateObject(before));
        assertThat(bench().rows("SELECT add_one(41)")).containsExactly("42");
        Operation replaced = new ReplaceObject(before, after);
        bench().run(replaced);
        assertThat(bench().rows("SELECT add_one(41)")).containsExactly("43");
        bench().run(replaced.inverse().orElseThrow());
        assertThat(bench().rows("SELECT add_one(41)")).containsExactly("42");
        bench().run(new DropObject(before));
        assertThatThrownBy(() -> bench().rows("SELECT add_one(41)")).isInstanceOf(SQLException.class);
    }

    @Test
    void a_trigger_fires_stays_with_its_table_and_is_dropped() throws SQLException {
        createLibrary();
        List<Operation> operations = new ArrayList<>();
        if (isOn("postgresql")) {
            operations.add(new CreateObject(ProgramSql.NOTE_FUNCTION));
        }
        operations.add(new CreateObject(ProgramSql.noteChange("authors")));
        String before = CatalogDump.of(bench().connection());
        bench().run(operations);
        bench().run(
                        AlterColumn.of(
                                AUTHORS,
                                Column.of("name", new VarcharType(50)).notNull(),
                                Column.of("name", new VarcharType(50)).notNull().defaultsTo("'x'")),
                        new AddColumn(AUTHORS, Column.of("initial", new TextType())));
        bench().sql("UPDATE authors SET name = 'Lovelace' WHERE id = 1");
        assertThat(bench().rows("SELECT notes FROM authors WHERE id = 1")).containsExactly("was; Ada");
        bench().run(OperationList.inverse(operations).orElseThrow());
        bench().sql("UPDATE authors SET name = 'Ada' WHERE id = 1");
        assertThat(bench().rows("SELECT notes FROM authors WHERE id = 1")).containsExactly("was; Ada");
        assertThat(before).doesNotContain("note_change");
        assertThat(CatalogDump.of(bench().connection())).doesNotContain("note_change");
    }

    @Test
    void an_extension_is_created_and_dropped() throws SQLException {
        Operation created = new CreateObject(new Extension("citext", null));
        if (!isOn("postgresql")) {
            assertRefused(() -> bench().run(created));
            assertRefused(() -> bench().run(created.inverse().orElseThrow()));
            return;
        }
        bench().run(created);
        assertThat(bench().rows("SELECT 'A'::citext = 'a'::citext")).containsExactly("t");
        bench().run(created);
        bench().run(created.inverse().orElseThrow());
        assertThat(bench().rows("SELECT extname FROM pg_extension WHERE extname = 'citext'"))
                .isEmpty();
    }

    @Test
    void what_has_no_sql_for_the_database_is_refused() {
        Definition elsewhere = Definition.UNKNOWN.on("another", "SELECT 1");
        assertThatThrownBy(() -> bench().run(new CreateObject(new View(PROLIFIC, elsewhere))))
                .hasMessageStartingWith("There is no SQL for view `prolific` on ")
                .hasMessageContaining("the script has it for another only");
    }

    @Test
    void comparing_leaves_programs_alone() throws SQLException {
        createLibrary();
        bench().run(new CreateObject(view("SELECT id FROM authors")));
        assertThat(bench().diff(library()).operations()).isEmpty();
        assertHolds(library());
    }
}
