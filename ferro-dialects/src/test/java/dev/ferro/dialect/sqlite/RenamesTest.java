package dev.ferro.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameTable;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.TextType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RenamesTest {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName POSTS = QualifiedName.of("posts");

    private final SqliteDatabase database = new SqliteDatabase();

    @AfterEach
    void close() {
        assertThat(database.rows("SELECT name FROM sqlite_schema WHERE name LIKE 'ferro_rebuilt%'"))
                .isEmpty();
        database.close();
    }

    /** A change that SQLite has no statement for. */
    private static Operation rebuild() {
        return new CreateUnique(USERS, new UniqueConstraint("uq_users_email", List.of("email")));
    }

    @Nested
    class RenamedColumn {

        @Test
        void is_followed_by_views_triggers_and_foreign_keys_though_the_table_is_rebuilt() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, code TEXT UNIQUE, email TEXT)",
                    "CREATE TABLE posts (id INTEGER PRIMARY KEY, code TEXT REFERENCES users (code))",
                    "CREATE VIEW codes AS SELECT code FROM users",
                    "CREATE TRIGGER coded AFTER INSERT ON users BEGIN"
                            + " INSERT INTO posts (code) VALUES (NEW.code); END",
                    "INSERT INTO users VALUES (1, 'a', 'x')");

            database.migrate(new RenameColumn(USERS, "code", "name"), rebuild());
            database.execute("INSERT INTO users VALUES (2, 'b', 'y')");

            assertThat(database.rows("SELECT * FROM codes")).containsExactly("a", "b");
            assertThat(database.rows("SELECT code FROM posts")).containsExactly("a", "b");
            assertThat(database.rows("SELECT name FROM users")).containsExactly("a", "b");
            assertThat(database.sql("posts")).contains("REFERENCES users (name)");
        }

        @Test
        void may_swap_names_with_another_one() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT)",
                    "INSERT INTO users VALUES (1, 'email', 'name')");

            database.migrate(
                    new RenameColumn(USERS, "email", "t"),
                    new RenameColumn(USERS, "name", "email"),
                    new RenameColumn(USERS, "t", "name"),
                    rebuild());

            assertThat(database.rows("SELECT email, name FROM users")).containsExactly("name|email");
            assertThat(database.table("users").uniques())
                    .containsExactly(new UniqueConstraint("uq_users_email", List.of("email")));
        }

        @Test
        void may_leave_its_name_to_a_new_one_and_take_that_of_a_dropped_one() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, a TEXT, b TEXT UNIQUE)",
                    "INSERT INTO users VALUES (1, 'a', 'b')");

            database.migrate(
                    new DropColumn(USERS, Column.named("b")),
                    new RenameColumn(USERS, "a", "b"),
                    new AddColumn(USERS, Column.of("a", new TextType()).defaultsTo("upper('new')")));

            assertThat(database.rows("SELECT b, a FROM users")).containsExactly("a|NEW");
        }
    }

    @Nested
    class RenamedTable {

        @Test
        void is_followed_by_foreign_keys_views_and_triggers_and_keeps_all_rows() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT)",
                    "CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INT REFERENCES users ON DELETE CASCADE)",
                    "CREATE VIEW mails AS SELECT email FROM users",
                    "CREATE TRIGGER added AFTER INSERT ON users BEGIN"
                            + " INSERT INTO posts (user_id) VALUES (NEW.id); END",
                    "INSERT INTO users VALUES (1, 'a')");
            QualifiedName people = QualifiedName.of("people");

            database.migrate(
                    new RenameTable(USERS, people),
                    new CreateUnique(POSTS, new UniqueConstraint("uq", List.of("user_id"))));
            database.migrate(new CreateUnique(people, new UniqueConstraint("uq", List.of("email"))));
            database.execute("INSERT INTO people (email) VALUES ('b')");

            assertThat(database.rows("SELECT * FROM mails")).containsExactly("a", "b");
            assertThat(database.rows("SELECT user_id FROM posts")).containsExactly("1", "2");
            assertThat(database.table("posts").foreignKeys().get(0).target()).isEqualTo(people);
            assertThat(database.rows("SELECT name FROM sqlite_sequence")).containsExactly("people");
        }

        @Test
        void with_a_trigger_is_not_rebuilt_in_the_same_migration() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)",
                    "CREATE TRIGGER kept AFTER INSERT ON users BEGIN SELECT NEW.email FROM users; END");
            QualifiedName people = QualifiedName.of("people");

            assertThatThrownBy(() -> database.migrate(
                            new RenameTable(USERS, people),
                            new CreateUnique(people, new UniqueConstraint("uq", List.of("email")))))
                    .hasMessageContaining("A trigger of `people` mentions `users`");
        }
    }
}
