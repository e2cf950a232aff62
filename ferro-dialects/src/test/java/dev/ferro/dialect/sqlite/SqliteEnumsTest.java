package dev.ferro.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AddEnumValue;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateEnum;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropEnum;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import dev.ferro.schema.type.TextType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Enums as scripts written on other databases use them: the checks that stand for them come and go by themselves. */
class SqliteEnumsTest {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName ROLE = QualifiedName.of("role");
    private static final List<String> LABELS = List.of("USER", "it's");

    private final SqliteDatabase database = new SqliteDatabase();

    @BeforeEach
    void open() {
        database.execute("CREATE TABLE users (id INTEGER PRIMARY KEY)", "INSERT INTO users VALUES (1), (2)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Column role() {
        return Column.of("role", new EnumerationType(ROLE, LABELS));
    }

    private static CheckConstraint check(String name, String expression) {
        return new CheckConstraint(name, expression);
    }

    private List<CheckConstraint> checks() {
        return database.table("users").checks();
    }

    @Test
    void an_added_column_brings_its_check_without_a_rebuild() {
        assertThat(database.plan(new CreateEnum(new EnumType(ROLE, LABELS)), new AddColumn(USERS, role())))
                .containsExactly(
                        "ALTER TABLE users ADD COLUMN role TEXT CONSTRAINT ck_users_role CHECK (role IN ('USER', 'it''s'))");
    }

    @Test
    void a_table_is_created_with_the_check_that_the_same_script_drops() {
        QualifiedName teams = QualifiedName.of("teams");
        database.migrate(
                new CreateTable(Table.of("teams", Column.of("id", new TextType()), role())),
                new DropConstraint(teams, check("ck_teams_role", "role IN ('USER', 'it''s')")),
                new DropColumn(teams, Column.of("role", new TextType())));

        assertThat(database.table("teams").columns()).hasSize(1);
        assertThat(database.table("teams").checks()).isEmpty();
    }

    @Test
    void a_check_that_the_script_states_too_is_there_once() {
        CheckConstraint stated = check("ck_users_role", "role IN ('USER', 'it''s')");

        database.migrate(new AddColumn(USERS, role()), new CreateCheck(USERS, stated));
        database.migrate(new CreateCheck(USERS, stated));

        assertThat(checks()).containsExactly(stated);
    }

    @Test
    void a_check_of_another_content_leaves_room_for_it() {
        Table people = Table.of("people", role(), check("ck_people_role", "role <> ''"));

        database.migrate(new CreateTable(people));

        assertThat(database.table("people").checks())
                .containsExactly(
                        check("ck_people_role", "role <> ''"),
                        check("ck_people_role_labels", "role IN ('USER', 'it''s')"));
        assertThat(database.operations(
                        database.schema().withoutTable(people.name()).withTable(people)))
                .isEmpty();
    }

    @Test
    void a_dropped_column_takes_its_check_along_which_may_be_dropped_before_or_after() {
        database.migrate(new AddColumn(USERS, role()));
        database.migrate(new DropColumn(USERS, role()));
        assertThat(checks()).isEmpty();

        database.migrate(new AddColumn(USERS, role()));
        DropConstraint dropped = new DropConstraint(USERS, checks().get(0));
        database.migrate(dropped, new DropColumn(USERS, role()));
        assertThat(checks()).isEmpty();

        database.migrate(new AddColumn(USERS, role()));
        database.migrate(new DropColumn(USERS, role()), dropped);
        assertThat(checks()).isEmpty();
        assertThat(database.rows("SELECT * FROM users")).containsExactly("1", "2");
    }

    @Test
    void a_column_becomes_an_enum_and_a_text_again() {
        Column text = Column.of("role", new TextType());
        database.migrate(new AddColumn(USERS, text));

        database.migrate(AlterColumn.of(USERS, text, role()));
        assertThat(checks()).containsExactly(check("ck_users_role", "role IN ('USER', 'it''s')"));

        database.migrate(AlterColumn.of(USERS, role(), text.notNull().nullable(true)));
        assertThat(checks()).isEmpty();
    }

    @Test
    void labels_are_added_to_every_column_of_the_type() {
        database.migrate(new AddColumn(USERS, role()), new AddColumn(USERS, role().renamed("former")));
        database.execute("UPDATE users SET role = 'USER'");

        database.migrate(
                new AddEnumValue(new EnumType(ROLE, LABELS), new EnumType(ROLE, List.of("USER", "ADMIN", "it's"))));
        database.execute("UPDATE users SET former = 'ADMIN'");

        assertThat(checks())
                .containsExactly(
                        check("ck_users_former", "former IN ('USER', 'ADMIN', 'it''s')"),
                        check("ck_users_role", "role IN ('USER', 'ADMIN', 'it''s')"));
        assertThat(database.rows("SELECT * FROM users")).containsExactly("1|USER|ADMIN", "2|USER|ADMIN");
    }

    @Test
    void labels_are_replaced_and_rows_with_them() {
        database.migrate(new AddColumn(USERS, role()));
        database.execute("UPDATE users SET role = 'it''s' WHERE id = 1");
        EnumType before = new EnumType(ROLE, LABELS);
        EnumType after = new EnumType(ROLE, List.of("USER", "ITS"));

        assertThatThrownBy(() -> database.migrate(new ReplaceEnumValues(before, after, Map.of())))
                .hasMessageContaining("CHECK constraint failed: ck_users_role");
        database.migrate(new ReplaceEnumValues(before, after, Map.of("it's", "ITS")), new DropEnum(after));

        assertThat(database.rows("SELECT role FROM users")).containsExactly("ITS", "null");
        assertThat(checks()).containsExactly(check("ck_users_role", "role IN ('USER', 'ITS')"));
    }
}
