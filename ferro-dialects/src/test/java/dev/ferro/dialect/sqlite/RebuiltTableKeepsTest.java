package dev.ferro.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuiltTableKeepsTest {

    private static final QualifiedName USERS = QualifiedName.of("users");

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

    @Test
    void triggers() {
        database.execute(
                "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, seen INT)",
                "CREATE TRIGGER users_seen AFTER UPDATE OF email ON users BEGIN"
                        + " UPDATE users SET seen = 1 WHERE id = NEW.id; END",
                "INSERT INTO users VALUES (1, 'a', 0)");

        database.migrate(rebuild());
        database.execute("UPDATE users SET email = 'b'");

        assertThat(database.rows("SELECT seen FROM users")).containsExactly("1");
    }

    @Test
    void triggers_of_other_tables_that_mention_it() {
        database.execute(
                "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)",
                "CREATE TABLE log (email TEXT)",
                "CREATE TRIGGER logged AFTER INSERT ON log BEGIN"
                        + " INSERT INTO users (email) VALUES (NEW.email); END");

        database.migrate(rebuild());
        database.execute("INSERT INTO log VALUES ('a')");

        assertThat(database.rows("SELECT email FROM users")).containsExactly("a");
    }

    @Test
    void views_on_it() {
        database.execute(
                "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)",
                "CREATE VIEW mails AS SELECT email FROM users",
                "INSERT INTO users VALUES (1, 'a')");

        database.migrate(rebuild());

        assertThat(database.rows("SELECT * FROM mails")).containsExactly("a");
    }

    @Test
    void the_counter_of_autoincrement_though_the_last_rows_are_gone() {
        database.execute(
                "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT)",
                "INSERT INTO users VALUES (1, 'a'), (41, 'b')",
                "DELETE FROM users WHERE id = 41");

        database.migrate(rebuild());
        database.execute("INSERT INTO users (email) VALUES ('c')");

        assertThat(database.rows("SELECT id FROM users")).containsExactly("1", "42");
        assertThat(database.rows("SELECT * FROM sqlite_sequence")).containsExactly("users|42");
    }

    @Test
    void the_counter_of_an_empty_table() {
        database.execute(
                "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT)",
                "INSERT INTO users VALUES (41, 'b')",
                "DELETE FROM users");

        database.migrate(rebuild());

        assertThat(database.rows("SELECT * FROM sqlite_sequence")).containsExactly("users|41");
    }

    @Test
    void strict_and_without_rowid() {
        database.execute("CREATE TABLE users (id INTEGER, email TEXT, PRIMARY KEY (email, id)) WITHOUT ROWID, STRICT");

        database.migrate(rebuild());

        assertThat(database.sql("users")).endsWith(") STRICT, WITHOUT ROWID");
    }

    @Test
    void generated_columns() {
        database.execute(
                "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, low TEXT AS (lower(email)),"
                        + " up TEXT GENERATED ALWAYS AS (upper(email)) STORED)",
                "INSERT INTO users (id, email) VALUES (1, 'aB')");

        database.migrate(rebuild());

        assertThat(database.rows("SELECT low, up FROM users")).containsExactly("ab|AB");
        assertThat(database.sql("users"))
                .contains("low TEXT GENERATED ALWAYS AS (lower(email)) VIRTUAL")
                .contains("up TEXT GENERATED ALWAYS AS (upper(email)) STORED");
    }

    @Test
    void partial_expression_and_descending_indexes() {
        database.execute(
                "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INT)",
                "CREATE UNIQUE INDEX ix_part ON users (email COLLATE NOCASE DESC) WHERE age > 17",
                "CREATE INDEX ix_low ON users (lower(email), age DESC)");

        database.migrate(rebuild());

        assertThat(database.sql("ix_part"))
                .isEqualTo("CREATE UNIQUE INDEX ix_part ON users ((email COLLATE NOCASE) DESC) WHERE age > 17");
        assertThat(database.sql("ix_low")).isEqualTo("CREATE INDEX ix_low ON users ((lower(email)), age DESC)");
    }

    @Test
    void collations_and_conflict_clauses() {
        database.execute("CREATE TABLE users (id INTEGER PRIMARY KEY ON CONFLICT IGNORE,"
                + " email TEXT COLLATE NOCASE NOT NULL ON CONFLICT FAIL UNIQUE ON CONFLICT REPLACE,"
                + " a TEXT, b TEXT, UNIQUE (a COLLATE RTRIM DESC, b) ON CONFLICT IGNORE)");

        database.migrate(new CreateCheck(USERS, new CheckConstraint("ck_users_a", "a <> ''")));

        assertThat(database.sql("users"))
                .contains("PRIMARY KEY (id) ON CONFLICT IGNORE")
                .contains("email TEXT COLLATE \"NOCASE\" NOT NULL ON CONFLICT FAIL")
                .contains("UNIQUE (email) ON CONFLICT REPLACE")
                .contains("UNIQUE (a COLLATE RTRIM DESC, b) ON CONFLICT IGNORE");
        assertThat(database.table("users").details().options()).hasSize(5);
    }

    @Test
    void collations_and_conflict_clauses_of_a_renamed_column() {
        database.execute("CREATE TABLE users (id INT NOT NULL, a TEXT NOT NULL ON CONFLICT FAIL,"
                + " UNIQUE (a COLLATE RTRIM, id) ON CONFLICT IGNORE)");

        database.migrate(
                new RenameColumn(USERS, "a", "b"),
                new CreateCheck(USERS, new CheckConstraint("ck_users_b", "b <> ''")));

        assertThat(database.sql("users"))
                .contains("b TEXT NOT NULL ON CONFLICT FAIL")
                .contains("UNIQUE (b COLLATE RTRIM, id) ON CONFLICT IGNORE")
                .contains("CHECK (b <> '')");
    }

    @Test
    void deferred_foreign_keys() {
        database.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT,"
                + " boss INT CONSTRAINT fk_boss REFERENCES users ON DELETE SET NULL ON UPDATE CASCADE"
                + " DEFERRABLE INITIALLY DEFERRED)");

        database.migrate(rebuild());

        assertThat(database.sql("users"))
                .contains("CONSTRAINT fk_boss FOREIGN KEY (boss) REFERENCES users (id) ON DELETE SET NULL"
                        + " ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED");
    }

    @Test
    void a_key_that_an_old_table_allows_to_be_null() {
        database.execute(
                "CREATE TABLE users (id TEXT PRIMARY KEY, email TEXT)", "INSERT INTO users VALUES (NULL, 'a')");

        database.migrate(rebuild());

        assertThat(database.rows("SELECT * FROM users")).containsExactly("null|a");
    }
}
