package dev.ferro.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.Execute;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SqliteTableRebuildTest {

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
    class Rows {

        @Test
        void of_tables_that_refer_to_it_survive() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)",
                    "CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INT REFERENCES users ON DELETE CASCADE)",
                    "INSERT INTO users VALUES (1, 'a'), (2, 'b')",
                    "INSERT INTO posts VALUES (10, 1), (11, 2)");

            database.migrate(rebuild());

            assertThat(database.rows("SELECT * FROM posts")).containsExactly("10|1", "11|2");
            assertThat(database.rows("SELECT * FROM users")).containsExactly("1|a", "2|b");
            assertThat(database.sql("posts")).contains("REFERENCES users ON DELETE CASCADE");
        }

        @Test
        void that_refer_to_the_table_itself_survive() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, boss INT REFERENCES users (id))",
                    "INSERT INTO users VALUES (1, 'a', NULL), (2, 'b', 1)");

            database.migrate(rebuild());

            assertThat(database.rows("SELECT * FROM users")).containsExactly("1|a|null", "2|b|1");
            assertThat(database.sql("users")).contains("REFERENCES users (id)");
        }

        @Test
        void keep_the_rowid_where_no_column_is_it() {
            database.execute(
                    "CREATE TABLE users (email TEXT, \"rowid\" TEXT)",
                    "INSERT INTO users (_rowid_, email) VALUES (7, 'a'), (9, 'b')");

            database.migrate(rebuild());

            assertThat(database.rows("SELECT _rowid_, email FROM users")).containsExactly("7|a", "9|b");
        }

        @Test
        void keep_what_their_affinity_does_not_convert() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)",
                    "INSERT INTO users VALUES (1, '12'), (2, 'twelve')");

            database.migrate(
                    AlterColumn.of(USERS, Column.of("email", new TextType()), Column.of("email", new IntegerType())));

            assertThat(database.rows("SELECT email, typeof(email) FROM users"))
                    .containsExactly("12|integer", "twelve|text");
        }

        @Test
        void are_converted_by_the_expression_that_is_given() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)",
                    "INSERT INTO users VALUES (1, '12 apples')");

            database.migrate(
                    new RenameColumn(USERS, "email", "apples"),
                    new AlterColumn(
                            USERS,
                            Column.of("apples", new TextType()),
                            Column.of("apples", new IntegerType()),
                            "CAST(apples AS INTEGER)"));

            assertThat(database.rows("SELECT apples, typeof(apples) FROM users"))
                    .containsExactly("12|integer");
        }

        @Test
        void that_break_the_new_rule_keep_the_table_as_it_was() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)",
                    "INSERT INTO users VALUES (1, 'a'), (2, 'a')");

            assertThatThrownBy(() -> database.migrate(rebuild())).hasMessageContaining("UNIQUE constraint failed");

            assertThat(database.rows("SELECT * FROM users")).containsExactly("1|a", "2|a");
        }

        @Test
        void are_not_lost_to_a_conflict_clause() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT UNIQUE ON CONFLICT REPLACE)",
                    "INSERT INTO users VALUES (1, 'a', 'n'), (2, 'a', 'm')");

            assertThatThrownBy(() -> database.migrate(rebuild())).hasMessageContaining("UNIQUE constraint failed");
            database.migrate(new CreateUnique(USERS, new UniqueConstraint("uq", List.of("email", "name"))));

            assertThat(database.rows("SELECT * FROM users")).containsExactly("1|a|n", "2|a|m");
        }

        @Test
        void that_no_column_can_be_copied_of_stay_as_many() {
            database.execute("CREATE TABLE users (a TEXT)", "INSERT INTO users VALUES ('x'), ('y')");

            database.migrate(
                    new DropColumn(USERS, Column.named("a")),
                    new AddColumn(USERS, Column.of("b", new TextType()).defaultsTo("lower('B')")));

            assertThat(database.rows("SELECT * FROM users")).containsExactly("b", "b");
        }
    }

    @Nested
    class RequiredColumn {

        private final Operation added =
                new AddColumn(USERS, Column.of("name", new TextType()).notNull());

        @Test
        void without_a_default_is_refused_where_there_are_rows() {
            database.execute("CREATE TABLE users (id INTEGER PRIMARY KEY)", "INSERT INTO users VALUES (1)");

            assertThatThrownBy(() -> database.migrate(added))
                    .hasMessageContaining("`users` holds rows, and its new column `name` is required");

            assertThat(database.rows("SELECT * FROM users")).containsExactly("1");
        }

        @Test
        void without_a_default_is_added_where_there_are_none() {
            database.execute("CREATE TABLE users (id INTEGER PRIMARY KEY)");

            database.migrate(added);

            assertThat(database.sql("users")).contains("name TEXT NOT NULL");
        }

        @Test
        void with_a_default_that_is_no_constant_gets_its_value() {
            database.execute("CREATE TABLE users (id INTEGER PRIMARY KEY)", "INSERT INTO users VALUES (1)");

            database.migrate(new AddColumn(
                    USERS, Column.of("year", new TextType()).notNull().defaultsTo("substr('2026-01', 1, 4)")));

            assertThat(database.rows("SELECT year FROM users")).containsExactly("2026");
        }

        @Test
        void that_holds_null_is_refused() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)", "INSERT INTO users VALUES (1, NULL)");

            assertThatThrownBy(() -> database.migrate(AlterColumn.of(
                            USERS, Column.named("email"), Column.named("email").notNull())))
                    .hasMessageContaining("`users.email` shall be NOT NULL, but rows hold NULL there");
        }

        @Test
        void that_is_filled_first_is_made_required() {
            database.execute("CREATE TABLE users (id INTEGER PRIMARY KEY)", "INSERT INTO users VALUES (1)");

            database.migrate(new AddColumn(USERS, Column.of("role", new TextType())));
            database.migrate(new Execute("UPDATE users SET role = 'USER'", List.of()));
            database.migrate(AlterColumn.of(
                    USERS, Column.named("role"), Column.named("role").notNull()));

            assertThat(database.rows("SELECT * FROM users")).containsExactly("1|USER");
            assertThat(database.sql("users")).contains("role TEXT NOT NULL");
        }
    }

    @Nested
    class Refuses {

        @Test
        void to_drop_a_column_that_a_view_reads() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE)",
                    "CREATE VIEW mails AS SELECT email FROM users");

            assertThatThrownBy(() -> database.migrate(new DropColumn(USERS, Column.named("email"))))
                    .hasMessageContaining("error in view mails");

            assertThat(database.rows("SELECT * FROM mails")).isEmpty();
        }

        @Test
        void to_drop_a_column_that_a_trigger_reads() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE)",
                    "CREATE TRIGGER kept AFTER INSERT ON users BEGIN SELECT NEW.email; END");

            assertThatThrownBy(() -> database.migrate(new DropColumn(USERS, Column.named("email"))))
                    .hasMessageContaining("error in trigger kept");
        }

        @Test
        void what_breaks_a_foreign_key() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)",
                    "CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INT)",
                    "INSERT INTO posts VALUES (1, 7)");
            ForeignKey key = ForeignKey.of("fk", List.of("user_id"), USERS, List.of("id"));

            assertThatThrownBy(() -> database.migrate(new CreateForeignKey(POSTS, key)))
                    .hasMessageContaining("break a foreign key");

            assertThat(database.table("posts").foreignKeys()).isEmpty();
        }

        @Test
        void to_take_away_the_key_that_others_refer_to() {
            database.execute(
                    "CREATE TABLE users (id INT NOT NULL PRIMARY KEY, email TEXT)",
                    "CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INT REFERENCES users (id))",
                    "INSERT INTO users VALUES (1, 'a')",
                    "INSERT INTO posts VALUES (1, 1)");

            assertThatThrownBy(() -> database.migrate(new DropPrimaryKey(USERS, new PrimaryKey(null, List.of("id")))))
                    .hasMessageContaining("foreign key mismatch");
        }

        @Test
        void to_run_while_foreign_keys_are_enforced() {
            database.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)", "PRAGMA foreign_keys = ON");

            assertThatThrownBy(() -> database.migrate(rebuild())).hasMessageContaining("Foreign keys are enforced");
        }

        @Test
        void to_lose_what_sql_of_the_same_migration_has_made() {
            database.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)");

            assertThatThrownBy(() -> database.migrate(
                            new Execute("ALTER TABLE users ADD COLUMN extra TEXT", List.of()), rebuild()))
                    .hasMessageContaining("that this migration does not know");
        }
    }

    @Test
    void a_key_ceases_and_begins_to_number_the_rows() {
        database.execute(
                "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)", "INSERT INTO users VALUES (7, 'a')");
        Column numbered = database.table("users").columns().get(0);
        Column plain = numbered.identity(null);

        database.migrate(AlterColumn.of(USERS, numbered, plain));
        assertThat(database.table("users").columns().get(0)).isEqualTo(plain);
        database.migrate(AlterColumn.of(USERS, plain, numbered));
        database.execute("INSERT INTO users (email) VALUES ('b')");

        assertThat(database.table("users").columns().get(0)).isEqualTo(numbered);
        assertThat(database.rows("SELECT * FROM users")).containsExactly("7|a", "8|b");
    }

    @Test
    void old_violations_elsewhere_are_no_obstacle() {
        database.execute(
                "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, boss INT REFERENCES users)",
                "INSERT INTO users VALUES (1, 'a', 99)");

        database.migrate(new AddColumn(
                USERS, Column.of("made", new BigIntType()).notNull().defaultsTo("abs(-3)")));

        assertThat(database.rows("SELECT * FROM users")).containsExactly("1|a|99|3");
    }
}
