package dev.ferro.diff;

import static dev.ferro.diff.Samples.USERS;
import static dev.ferro.diff.Samples.bigint;
import static dev.ferro.diff.Samples.integer;
import static dev.ferro.diff.Samples.text;
import static dev.ferro.diff.Samples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.Operation;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.UuidType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written down when a database keeps a type as another one. */
class DesiredTest {

    private static final CheckConstraint LENGTH = new CheckConstraint("ck_users_token", "length(token) = 36");

    /** A database that keeps a UUID as a text of a certain length. */
    private static Schema normalize(Schema schema) {
        return schema.mapTables(table -> table.column("token")
                .filter(column -> column.type().equals(new UuidType()))
                .map(column -> LENGTH.addTo(table.mapColumn("token", token -> token.type(new TextType()))))
                .orElse(table));
    }

    private static List<Operation> operations(Table before, Table after) {
        return new SchemaDiffer(DesiredTest::normalize)
                .diff(Schema.of(before), Schema.of(after), Renames.NONE)
                .operations();
    }

    private static Column uuid() {
        return Column.of("token", new UuidType());
    }

    @Test
    void a_table_is_created_as_it_was_described() {
        List<Operation> operations = new SchemaDiffer(DesiredTest::normalize)
                .diff(Schema.EMPTY, Schema.of(users(uuid())), Renames.NONE)
                .operations();

        assertThat(operations).containsExactly(new CreateTable(users(uuid())));
    }

    @Test
    void what_the_database_keeps_as_the_same_is_no_difference() {
        assertThat(operations(users(text("token"), LENGTH), users(uuid()))).isEmpty();
    }

    @Test
    void a_column_is_added_as_it_was_described_and_what_belongs_to_it_as_the_database_keeps_it() {
        assertThat(operations(users(), users(uuid())))
                .containsExactly(new AddColumn(USERS, uuid()), new CreateCheck(USERS, LENGTH));
    }

    @Test
    void an_alteration_speaks_of_the_described_type_and_changes_only_what_differs() {
        assertThat(operations(users(text("token"), LENGTH), users(uuid().notNull())))
                .containsExactly(AlterColumn.of(USERS, uuid(), uuid().notNull()));
    }

    @Test
    void a_described_type_that_hides_a_change_gives_way_to_the_type_that_is_kept() {
        // The database keeps a numbered column as INTEGER, whatever is described.
        SchemaDiffer differ = new SchemaDiffer(schema -> schema.mapTables(table -> table.mapColumn(
                "number", column -> column.identity() == null ? column : column.type(new IntegerType()))));
        Column plain = bigint("number").notNull();

        assertThat(differ.diff(
                                Schema.of(users(plain)),
                                Schema.of(users(plain.identity(Identity.BY_DEFAULT))),
                                Renames.NONE)
                        .operations())
                .containsExactly(
                        AlterColumn.of(USERS, plain, integer("number").notNull().identity(Identity.BY_DEFAULT)));
    }

    @Test
    void what_is_dropped_speaks_of_the_database() {
        assertThat(operations(users(text("token")), users())).containsExactly(new DropColumn(USERS, text("token")));
    }
}
