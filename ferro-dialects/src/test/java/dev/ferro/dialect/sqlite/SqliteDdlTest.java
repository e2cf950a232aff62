package dev.ferro.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Step;
import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreateSchema;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Execute;
import dev.ferro.operation.Insert;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.operation.RenameIndex;
import dev.ferro.operation.SetTableComment;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Index;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.TimestampType;
import dev.ferro.schema.type.UuidType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SqliteDdlTest {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName POSTS = QualifiedName.of("posts");

    private final SqliteDatabase database = new SqliteDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private void createTables() {
        database.execute(
                "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)",
                "CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INT, title TEXT)",
                "CREATE INDEX ix_posts_title ON posts (title)");
    }

    private static Column text(String name) {
        return Column.of(name, new TextType());
    }

    private static ForeignKey key() {
        return ForeignKey.of("fk_posts_author_id", List.of("author_id"), USERS, List.of("id"));
    }

    private long rebuilds(Operation... operations) {
        return database.plan(operations).stream()
                .filter(sql -> sql.startsWith("DROP TABLE"))
                .count();
    }

    @Nested
    class WithoutRebuild {

        @Test
        void a_column_is_added_with_what_is_its_own() {
            createTables();

            assertThat(database.plan(
                            new AddColumn(POSTS, Column.of("author_id", new BigIntType())),
                            new CreateForeignKey(POSTS, key().onDelete(ReferentialAction.CASCADE)),
                            new CreateIndex(POSTS, Index.onColumns("ix_posts_author_id", "author_id")),
                            new AddColumn(POSTS, text("kind").notNull().defaultsTo("'post'")),
                            new CreateCheck(POSTS, new CheckConstraint("ck_posts_kind", "kind <> title"))))
                    .containsExactly(
                            "ALTER TABLE posts ADD COLUMN author_id BIGINT CONSTRAINT fk_posts_author_id REFERENCES"
                                    + " users (id) ON DELETE CASCADE",
                            "CREATE INDEX ix_posts_author_id ON posts (author_id)",
                            "ALTER TABLE posts ADD COLUMN kind TEXT DEFAULT 'post' NOT NULL CONSTRAINT ck_posts_kind"
                                    + " CHECK (kind <> title)");
        }

        @Test
        void a_virtual_column_is_added() {
            createTables();

            assertThat(database.plan(new AddColumn(POSTS, text("loud").virtualAs("upper(title)"))))
                    .containsExactly(
                            "ALTER TABLE posts ADD COLUMN loud TEXT GENERATED ALWAYS AS (upper(title)) VIRTUAL");
        }

        @Test
        void a_column_is_dropped_that_nothing_is_built_on() {
            createTables();

            assertThat(database.plan(new DropColumn(POSTS, Column.named("user_id"))))
                    .containsExactly("ALTER TABLE posts DROP COLUMN user_id");
        }

        @Test
        void a_column_is_renamed() {
            createTables();

            assertThat(database.plan(new RenameColumn(POSTS, "title", "heading")))
                    .containsExactly("ALTER TABLE posts RENAME COLUMN title TO heading");
        }

        @Test
        void an_index_is_renamed() {
            createTables();

            assertThat(database.plan(new RenameIndex(POSTS, "ix_posts_title", "ix_titles")))
                    .containsExactly("DROP INDEX ix_posts_title", "CREATE INDEX ix_titles ON posts (title)");
        }

        @Test
        void what_sqlite_does_not_keep_is_changed() {
            createTables();
            Column column = Column.of("at", new TimestampType(3, true));

            assertThat(database.plan(
                            new SetTableComment(POSTS, null, "of users"),
                            AlterColumn.of(POSTS, text("title"), text("title").comment("in one line")),
                            AlterColumn.of(POSTS, column, column.type(new TimestampType(null, false))),
                            AlterColumn.of(POSTS, text("title"), text("title").type(new UuidType()))))
                    .isEmpty();
        }

        @Test
        void a_table_is_created_with_what_follows() {
            Table users = Table.of(
                    "users",
                    Column.of("id", new BigIntType()).identity(Identity.ALWAYS),
                    text("email"),
                    new PrimaryKey("pk_users", List.of("id")));

            assertThat(database.plan(
                            new CreateTable(users),
                            new CreateCheck(USERS, new CheckConstraint("ck_users_email", "email <> ''")),
                            new CreateUnique(USERS, new UniqueConstraint("uq_users_email", List.of("email"))),
                            new CreateIndex(USERS, Index.onColumns("ix_users_email", "email"))))
                    .containsExactly("""
                            CREATE TABLE users (
                                id INTEGER NOT NULL,
                                email TEXT,
                                CONSTRAINT pk_users PRIMARY KEY (id),
                                CONSTRAINT uq_users_email UNIQUE (email),
                                CONSTRAINT ck_users_email CHECK (email <> '')
                            )""", "CREATE INDEX ix_users_email ON users (email)");
        }

        @Test
        void a_key_that_numbers_nothing_is_no_rowid() {
            Table users = Table.of(
                    "users", Column.of("id", new IntegerType()).notNull(), new PrimaryKey("pk_users", List.of("id")));

            database.migrate(new CreateTable(users));

            assertThat(database.sql("users")).contains("id INT NOT NULL");
            assertThat(database.table("users").columns().get(0).identity()).isNull();
        }

        @Test
        void two_tables_refer_to_each_other_from_the_beginning() {
            Table users = Table.of(
                    "users", Column.of("id", new IntegerType()).notNull(), Column.of("post_id", new IntegerType()));
            ForeignKey favourite = ForeignKey.of("fk", List.of("post_id"), POSTS, List.of("id"));

            List<Step> steps = database.compile(
                    new CreateTable(users),
                    new CreateTable(users.renamed(POSTS)),
                    new CreateForeignKey(USERS, favourite));

            assertThat(steps).hasSize(2);
            assertThat(steps.get(0).operations()).hasSize(2);
        }
    }

    @Nested
    class Rebuilds {

        @Test
        void are_shared_by_all_changes_of_a_table_though_another_one_is_changed_between() {
            createTables();

            assertThat(rebuilds(
                            new CreateUnique(USERS, new UniqueConstraint("uq", List.of("email"))),
                            new CreateUnique(POSTS, new UniqueConstraint("uq", List.of("title"))),
                            new AddColumn(USERS, text("name").notNull().defaultsTo("CURRENT_DATE")),
                            new DropIndex(POSTS, Index.named("ix_posts_title")),
                            new RenameConstraint(USERS, "uq", "uq_users_email")))
                    .isEqualTo(2);
        }

        @Test
        void are_not_shared_across_sql() {
            createTables();

            assertThat(rebuilds(
                            new CreateUnique(USERS, new UniqueConstraint("uq", List.of("email"))),
                            new Execute("UPDATE users SET email = 'x' || id", List.of()),
                            new CreateCheck(USERS, new CheckConstraint("ck", "email <> ''"))))
                    .isEqualTo(2);
        }

        @Test
        void are_spared_a_table_that_is_dropped() {
            createTables();

            assertThat(database.plan(
                            new DropIndex(POSTS, Index.named("ix_posts_title")),
                            new DropConstraint(POSTS, new NamedConstraint("fk")),
                            new DropTable(Table.named(POSTS))))
                    .containsExactly("DROP TABLE posts");
        }

        @Test
        void fill_a_new_column_by_the_default_that_it_had() {
            createTables();
            database.execute("INSERT INTO users VALUES (1, 'a')");
            Column role = text("role").notNull().defaultsTo("lower('USER')");

            database.migrate(new AddColumn(USERS, role), AlterColumn.of(USERS, role, role.defaultsTo(null)));

            assertThat(database.rows("SELECT role FROM users")).containsExactly("user");
            assertThat(database.table("users").column("role").orElseThrow().defaultExpression())
                    .isNull();
        }

        @Test
        void see_the_index_of_another_table_gone_before_its_name_is_taken() {
            createTables();

            database.migrate(
                    new CreateUnique(USERS, new UniqueConstraint("uq", List.of("email"))),
                    new DropIndex(POSTS, Index.named("ix_posts_title")),
                    new CreateIndex(USERS, Index.onColumns("ix_posts_title", "email")));

            assertThat(database.table("users").index("ix_posts_title")).isPresent();
        }
    }

    @Nested
    class Refuses {

        private List<String> codes(Operation... operations) {
            try {
                database.compile(operations);
                return List.of();
            } catch (FerroException refused) {
                return refused.problems().stream().map(Problem::code).toList();
            }
        }

        @Test
        void schemas_all_at_once() {
            Table table = Table.of("app.users", text("email"));

            assertThat(codes(new CreateSchema("app"), new CreateTable(table), new AddColumn(table.name(), text("a"))))
                    .containsExactly("no-schemas", "no-schemas", "no-schemas");
        }

        @Test
        void to_change_what_is_not_there() {
            createTables();

            assertThat(codes(
                            new DropConstraint(USERS, new NamedConstraint("uq_gone")),
                            new RenameConstraint(POSTS, "uq_gone", "uq"),
                            new CreateUnique(QualifiedName.of("gone"), new UniqueConstraint("uq", List.of("a")))))
                    .containsExactly("unknown-constraint", "unknown-constraint", "unknown-table");
            assertThat(codes(new DropColumn(USERS, Column.named("gone")))).containsExactly("unknown-column");
            assertThat(codes(new RenameIndex(USERS, "ix_gone", "ix"))).containsExactly("unknown-index");
            assertThat(codes(AlterColumn.of(USERS, text("gone"), text("gone").notNull())))
                    .containsExactly("unknown-column");
        }

        @Test
        void to_drop_a_table_that_others_refer_to() {
            database.execute(
                    "CREATE TABLE users (id INTEGER PRIMARY KEY)",
                    "CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INT REFERENCES users)");

            assertThatThrownBy(() -> database.migrate(new DropTable(Table.named(USERS))))
                    .hasMessageContaining("still refers to `users`");
            database.migrate(new DropTable(Table.named(USERS)), new DropTable(Table.named(POSTS)));

            assertThat(database.schema().tables()).isEmpty();
        }
    }

    @Test
    void rows_are_inserted_in_their_order_among_the_changes() {
        createTables();

        database.migrate(
                new AddColumn(USERS, text("name")),
                new Insert(USERS, List.of("id", "name"), List.of(List.of(1, "a"), List.of(2, "b"))),
                AlterColumn.of(USERS, text("name"), text("name").notNull()));

        assertThat(database.rows("SELECT id, name FROM users")).containsExactly("1|a", "2|b");
    }
}
