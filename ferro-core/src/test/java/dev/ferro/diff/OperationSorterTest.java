package dev.ferro.diff;

import static dev.ferro.diff.Samples.POSTS;
import static dev.ferro.diff.Samples.USERS;
import static dev.ferro.diff.Samples.bigint;
import static dev.ferro.diff.Samples.integer;
import static dev.ferro.diff.Samples.operations;
import static dev.ferro.diff.Samples.posts;
import static dev.ferro.diff.Samples.reference;
import static dev.ferro.diff.Samples.table;
import static dev.ferro.diff.Samples.text;
import static dev.ferro.diff.Samples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreatePrimaryKey;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameIndex;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The order of operations; each test begins with the opposite order. */
class OperationSorterTest {

    private static final ForeignKey AUTHOR = reference("fk_posts_author_id", "author_id", "users");

    private static void assertOrder(Schema before, Schema after, Operation earlier, Operation later) {
        assertThat(new OperationSorter(before, after).sort(List.of(later, earlier)))
                .containsExactly(earlier, later);
    }

    private static void assertOrder(Operation earlier, Operation later) {
        assertOrder(Schema.EMPTY, Schema.EMPTY, earlier, later);
    }

    @Test
    void operations_that_do_not_concern_each_other_stay_as_they_are() {
        List<Operation> operations =
                List.of(new DropTable(users()), new CreateTable(table("b")), new CreateTable(table("a")));

        assertThat(new OperationSorter(Schema.EMPTY, Schema.EMPTY).sort(operations))
                .isEqualTo(operations);
    }

    @Nested
    class Needed_first {

        @Test
        void a_table_before_its_indexes() {
            assertOrder(new CreateTable(users()), new CreateIndex(USERS, Index.onColumns("ix", "id")));
        }

        @Test
        void a_table_before_foreign_keys_to_it() {
            assertOrder(new CreateTable(users()), new CreateForeignKey(POSTS, AUTHOR));
        }

        @Test
        void a_column_before_the_constraints_and_indexes_on_it() {
            AddColumn column = new AddColumn(USERS, text("email"));
            CheckConstraint check = new CheckConstraint("ck", "email <> ''");
            Schema after = Schema.of(users(text("email")));

            assertOrder(column, new CreateUnique(USERS, new UniqueConstraint("uq", List.of("email"))));
            assertOrder(Schema.EMPTY, after, column, new CreateIndex(USERS, Index.onColumns("ix", "email")));
            assertOrder(Schema.EMPTY, after, column, new CreateCheck(USERS, check));
        }

        @Test
        void a_column_before_the_columns_that_are_computed_from_it() {
            assertOrder(
                    Schema.EMPTY,
                    Schema.of(users(text("email"))),
                    new AddColumn(USERS, text("email")),
                    new AddColumn(USERS, text("lower_email").storedAs("lower(email)")));
        }

        @Test
        void a_column_that_is_no_longer_computed_before_the_columns_that_are_computed_from_it() {
            assertOrder(
                    Schema.EMPTY,
                    Schema.of(users(text("email"))),
                    AlterColumn.of(USERS, text("email").storedAs("'x'"), text("email")),
                    new AddColumn(USERS, text("lower_email").storedAs("lower(email)")));
        }

        @Test
        void a_default_that_goes_before_a_column_becomes_computed_from_it() {
            Schema after = Schema.of(users(integer("one"), integer("two").storedAs("one + 1")));

            assertOrder(
                    after,
                    after,
                    AlterColumn.of(USERS, integer("one").defaultsTo("(1 + 1)"), integer("one")),
                    AlterColumn.of(USERS, integer("two"), integer("two").storedAs("one + 1")));
        }

        @Test
        void a_key_before_foreign_keys_to_it() {
            ForeignKey byEmail = ForeignKey.of("fk", List.of("email"), USERS, List.of("email"));

            assertOrder(
                    new CreateUnique(USERS, new UniqueConstraint("uq", List.of("email"))),
                    new CreateForeignKey(POSTS, byEmail));
            assertOrder(
                    new CreateIndex(USERS, Index.onColumns("ix", "email").asUnique()),
                    new CreateTable(posts(text("email"), byEmail)));
            assertOrder(
                    new CreatePrimaryKey(USERS, new PrimaryKey("pk", List.of("email"))),
                    new CreateForeignKey(POSTS, byEmail));
        }

        @Test
        void a_required_column_before_the_primary_key_on_it() {
            assertOrder(
                    AlterColumn.of(USERS, text("email"), text("email").notNull()),
                    new CreatePrimaryKey(USERS, new PrimaryKey("pk", List.of("email"))));
        }

        @Test
        void a_new_type_before_the_constraint_that_asks_for_it() {
            CheckConstraint check = new CheckConstraint("ck", "age > 0");

            assertOrder(
                    Schema.of(users(text("age"))),
                    Schema.of(users(integer("age"), check)),
                    AlterColumn.of(USERS, text("age"), integer("age")),
                    new CreateCheck(USERS, check));
        }

        @Test
        void a_column_that_is_no_longer_numbered_before_the_expressions_that_mention_it() {
            Schema after = Schema.of(users());
            AlterColumn plain = AlterColumn.of(
                    USERS,
                    integer("id").notNull().identity(Identity.ALWAYS),
                    integer("id").notNull());

            assertOrder(
                    after, after, plain, new AddColumn(USERS, integer("next").storedAs("id + 1")));
            assertOrder(after, after, plain, new CreateCheck(USERS, new CheckConstraint("ck", "id > 0")));
        }
    }

    @Nested
    class Used_last {

        @Test
        void foreign_keys_before_the_table_they_refer_to() {
            assertOrder(new DropConstraint(POSTS, AUTHOR), new DropTable(users()));
        }

        @Test
        void foreign_keys_before_the_key_they_refer_to() {
            PrimaryKey key = new PrimaryKey("pk_users", List.of("id"));

            assertOrder(new DropConstraint(POSTS, AUTHOR), new DropPrimaryKey(USERS, key));
            assertOrder(new DropTable(posts(integer("author_id"), AUTHOR)), new DropPrimaryKey(USERS, key));
        }

        @Test
        void constraints_and_indexes_before_their_columns() {
            DropColumn column = new DropColumn(USERS, text("email"));
            Schema before = Schema.of(users(text("email")));

            assertOrder(new DropConstraint(USERS, new UniqueConstraint("uq", List.of("email"))), column);
            assertOrder(before, Schema.EMPTY, new DropIndex(USERS, Index.onColumns("ix", "email")), column);
            assertOrder(
                    before, Schema.EMPTY, new DropConstraint(USERS, new CheckConstraint("ck", "email <> ''")), column);
        }

        @Test
        void computed_columns_before_the_columns_they_are_computed_from() {
            assertOrder(
                    Schema.of(users(text("email"))),
                    Schema.EMPTY,
                    new DropColumn(USERS, text("lower_email").storedAs("lower(email)")),
                    new DropColumn(USERS, text("email")));
        }

        @Test
        void another_expression_before_the_column_that_is_no_longer_in_it() {
            assertOrder(
                    Schema.of(users(text("email"), text("name"))),
                    Schema.of(users(text("name"))),
                    AlterColumn.of(
                            USERS,
                            text("loud").storedAs("upper(email)"),
                            text("loud").storedAs("upper(name)")),
                    new DropColumn(USERS, text("email")));
        }

        @Test
        void the_primary_key_before_a_column_of_it_becomes_nullable() {
            assertOrder(
                    new DropPrimaryKey(USERS, new PrimaryKey("pk", List.of("id"))),
                    AlterColumn.of(USERS, integer("id").notNull(), integer("id")));
        }

        @Test
        void a_constraint_before_the_type_that_it_asks_for_goes() {
            CheckConstraint check = new CheckConstraint("ck", "age > 0");

            assertOrder(
                    Schema.of(users(integer("age"), check)),
                    Schema.of(users(text("age"))),
                    new DropConstraint(USERS, check),
                    AlterColumn.of(USERS, integer("age"), text("age")));
        }

        @Test
        void the_expressions_that_mention_a_column_before_it_is_numbered() {
            Schema before = Schema.of(users());
            AlterColumn numbered = AlterColumn.of(
                    USERS, integer("id").notNull(), integer("id").notNull().identity(Identity.ALWAYS));

            assertOrder(before, before, new DropColumn(USERS, integer("next").storedAs("id + 1")), numbered);
            assertOrder(before, before, new DropConstraint(USERS, new CheckConstraint("ck", "id > 0")), numbered);
            assertOrder(
                    before,
                    before,
                    new DropIndex(USERS, Index.of("ix", List.of(IndexPart.expression("id + 1")))),
                    numbered);
        }
    }

    @Nested
    class Names_freed_first {

        private final Index index = Index.onColumns("ix", "id");

        @Test
        void of_indexes_in_any_table() {
            assertOrder(new DropIndex(POSTS, index), new CreateIndex(USERS, index));
            assertOrder(new DropTable(posts(index)), new CreateIndex(USERS, index));
            assertOrder(new RenameIndex(POSTS, "ix", "ix_posts"), new CreateIndex(USERS, index));
        }

        @Test
        void of_keys_which_are_names_of_indexes_too() {
            UniqueConstraint unique = new UniqueConstraint("ix", List.of("id"));

            assertOrder(new DropConstraint(POSTS, unique), new CreateIndex(USERS, index));
            assertOrder(new DropIndex(POSTS, index), new CreateUnique(USERS, unique));
        }

        @Test
        void of_constraints_in_the_same_table() {
            assertOrder(
                    new DropConstraint(USERS, new CheckConstraint("rule", "id > 0")),
                    new CreateForeignKey(USERS, AUTHOR.renamed("rule")));
        }

        @Test
        void of_the_one_primary_key() {
            assertOrder(
                    new DropPrimaryKey(USERS, new PrimaryKey("pk_users", List.of("id"))),
                    new CreatePrimaryKey(USERS, new PrimaryKey("users_key", List.of("id", "tenant"))));
        }

        @Test
        void of_tables_that_an_index_is_named_after() {
            assertOrder(new DropTable(table("ix")), new CreateIndex(USERS, index));
        }
    }

    @Test
    void a_table_with_two_keys_on_one_column_can_refer_to_itself() {
        Table tree = users(
                integer("parent_id"),
                reference("fk", "parent_id", "users"),
                Index.onColumns("ix_users_id", "id").asUnique());
        Table posts = posts(integer("author_id"), AUTHOR);

        assertThat(operations(Schema.EMPTY, Schema.of(tree, posts)))
                .endsWith(new CreateTable(posts))
                .startsWith(new CreateTable(tree.withIndexes(List.of())));
    }

    @Test
    void both_sides_of_a_foreign_key_change_their_types_between_its_going_and_coming() {
        Schema before = Schema.of(users(), posts(integer("author_id"), AUTHOR));
        Schema after = Schema.of(
                users().mapColumn("id", column -> bigint("id").notNull()), posts(bigint("author_id"), AUTHOR));

        assertThat(operations(before, after))
                .startsWith(new DropConstraint(POSTS, AUTHOR))
                .endsWith(new CreateForeignKey(POSTS, AUTHOR));
    }
}
