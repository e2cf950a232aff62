package dev.ferro.script;

import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.foreignKey;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.text;
import static dev.ferro.script.Ddl.uuid;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.schema.TableElement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a script says wrongly is refused, while it is recorded. */
class BadScriptTest {

    @Test
    void an_empty_name_is_refused() {
        assertThat(refusal(op -> op.dropTable(""))).isEqualTo("`dropTable` gets an empty name.");
    }

    @Test
    void a_name_with_two_dots_is_refused() {
        assertThat(refusal(op -> op.dropTable("a.b.c")))
                .isEqualTo("`dropTable` gets the name `a.b.c`, which is not one.");
    }

    @Test
    void null_is_refused() {
        assertThat(refusal(op -> op.addColumn("users", null))).isEqualTo("`addColumn` gets null as its column.");
        assertThat(refusal(op -> op.dropTable((String) null))).isEqualTo("`dropTable` gets null as its name.");
        assertThat(refusal(op -> op.createTable("users", column("id", uuid()), (TableElement) null)))
                .isEqualTo("`createTable` gets null as its element.");
    }

    @Test
    void a_table_without_columns_is_refused() {
        assertThat(refusal(op -> op.createTable("users", primaryKey("pk", "id"))))
                .isEqualTo("Table `users` has no columns.");
    }

    @Test
    void a_column_that_stands_twice_in_a_table_is_refused() {
        assertThat(refusal(op -> op.createTable("users", column("id", uuid()), column("id", text()))))
                .isEqualTo("`createTable` gets `id` twice.");
    }

    @Test
    void a_column_to_add_needs_a_type() {
        assertThat(refusal(op -> op.addColumn("users", column("id")))).isEqualTo("Column `id` has no type.");
    }

    @Test
    void an_alteration_that_changes_nothing_is_refused() {
        assertThat(refusal(op -> op.alterColumn("users", "bio", column -> column)))
                .isEqualTo("`alterColumn` changes nothing of column `bio`.");
    }

    @Test
    void an_alteration_that_renames_is_refused() {
        assertThat(refusal(op -> op.alterColumn("users", column("a", text()), column("b", text()))))
                .isEqualTo("`alterColumn` gets two columns, `a` and `b`.");
    }

    @Test
    void a_foreign_key_references_as_many_columns_as_it_has() {
        assertThat(refusal(op -> foreignKey("fk", "a", "b").references("users", "id")))
                .isEqualTo("A foreign key on 2 columns references 1.");
    }

    @Test
    void a_length_of_nothing_is_refused() {
        assertThat(refusal(op -> varchar(0))).isEqualTo("The length of `varchar` is 0.");
    }

    @Test
    void an_enum_needs_labels_and_each_once() {
        assertThat(refusal(op -> op.createEnum("role"))).isEqualTo("Enum `role` has no labels.");
        assertThat(refusal(op -> op.createEnum("role", "A", "A"))).isEqualTo("`createEnum` gets `A` twice.");
    }

    @Test
    void adding_labels_neither_drops_nor_reorders_any() {
        assertThat(refusal(op -> op.addEnumValue("role", List.of("A", "B"), List.of("B", "A", "C"))))
                .isEqualTo("`addEnumValue` does not only add labels to `role`.");
    }

    @Test
    void a_mapping_goes_from_labels_to_labels() {
        assertThat(refusal(op -> op.replaceEnumValues("role", List.of("A"), List.of("B"), Map.of("A", "C"))))
                .isEqualTo("The mapping of `replaceEnumValues` mentions `C`, which is not among the labels.");
    }

    @Test
    void rows_have_a_value_for_every_column() {
        assertThat(refusal(op -> op.insert("users", List.of("id", "name"), List.of(List.of(1)))))
                .isEqualTo("A row of `insert` has 1 values for 2 columns.");
        assertThat(refusal(op -> op.insert("users", Map.of("id", 1), Map.of("name", "Ann"))))
                .isEqualTo("The rows of one `insert` have different columns: [id] and [name].");
    }

    @Test
    void the_outer_recorder_records_nothing_inside_a_lambda() {
        assertThat(refusal(op -> op.withoutTransaction(outside -> op.execute("VACUUM"))))
                .isEqualTo("An operation inside `withoutTransaction` is recorded on the outer recorder.");
    }

    @Test
    void a_database_has_a_name_that_is_known() {
        assertThat(refusal(op -> op.onlyOn("postgres", there -> {})))
                .isEqualTo("`onlyOn` names `postgres`, which is no database that Ferro knows.");
        assertThatThrownBy(() -> Recorded.upgrade(op -> op.onlyOn("postgres", there -> {})))
                .hasMessageContaining(
                        "Did you mean `postgresql`? It is one of h2, mariadb, mysql, postgresql, sqlite.");
        assertThat(refusal(op -> op.onlyOn("sqlite", there -> op.execute("VACUUM"))))
                .isEqualTo("An operation inside `onlyOn` is recorded on the outer recorder.");
    }

    @Test
    void an_exception_of_the_script_is_told_with_its_revision() {
        RecordedMigration migration = Recorded.migration(op -> Integer.parseInt("x"), op -> {});

        assertThatThrownBy(migration::upgrade)
                .isInstanceOf(FerroException.class)
                .hasMessageContaining("`upgrade` of revision `1a2b3c4d5e6f` fails.")
                .hasMessageContaining("NumberFormatException: For input string: \"x\"");
    }

    private static String refusal(Consumer<Operations> script) {
        FerroException refusal = catchThrowableOfType(FerroException.class, () -> Recorded.upgrade(script));
        assertThat(refusal.problems()).hasSize(1);
        assertThat(refusal.problems().get(0).advice()).isNotBlank();
        return refusal.problems().get(0).what();
    }
}
