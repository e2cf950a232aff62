package dev.ferro.diff;

import static dev.ferro.diff.Samples.POSTS;
import static dev.ferro.diff.Samples.USERS;
import static dev.ferro.diff.Samples.bigint;
import static dev.ferro.diff.Samples.difference;
import static dev.ferro.diff.Samples.integer;
import static dev.ferro.diff.Samples.operations;
import static dev.ferro.diff.Samples.posts;
import static dev.ferro.diff.Samples.reference;
import static dev.ferro.diff.Samples.text;
import static dev.ferro.diff.Samples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateExclusion;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreatePrimaryKey;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConstraintDifferTest {

    private static final UniqueConstraint EMAIL = new UniqueConstraint("uq_users_email", List.of("email"));
    private static final CheckConstraint ADULT = new CheckConstraint("ck_users_age", "age >= 18");

    @Test
    void a_unique_comes_and_goes() {
        Table with = users(text("email"), EMAIL);
        Table without = users(text("email"));

        assertThat(operations(without, with)).containsExactly(new CreateUnique(USERS, EMAIL));
        assertThat(operations(with, without)).containsExactly(new DropConstraint(USERS, EMAIL));
    }

    @Test
    void a_unique_of_other_columns_is_replaced() {
        UniqueConstraint both = new UniqueConstraint("uq_users_email", List.of("email", "name"));

        assertThat(operations(users(text("email"), text("name"), EMAIL), users(text("email"), text("name"), both)))
                .containsExactly(new DropConstraint(USERS, EMAIL), new CreateUnique(USERS, both));
    }

    @Test
    void a_check_of_other_words_is_replaced() {
        CheckConstraint older = ADULT.expression("age >= 21");

        assertThat(operations(users(integer("age"), ADULT), users(integer("age"), older)))
                .containsExactly(new DropConstraint(USERS, ADULT), new CreateCheck(USERS, older));
    }

    @Test
    void an_exclusion_of_other_comparisons_is_replaced() {
        ExclusionPart name = new ExclusionPart(IndexPart.column("name"), "=");
        ExclusionConstraint before = new ExclusionConstraint("ex_users", List.of(name));
        ExclusionConstraint after = before.parts(List.of(name.operator("<>"))).using("gist");

        assertThat(operations(users(text("name"), before), users(text("name"), after)))
                .containsExactly(new DropConstraint(USERS, before), new CreateExclusion(USERS, after));
        assertThat(operations(users(text("name"), before), users(text("name"), before.renamed("ex"))))
                .containsExactly(new RenameConstraint(USERS, "ex_users", "ex"));
    }

    @Test
    void an_exclusion_goes_before_the_columns_that_it_mentions() {
        ExclusionConstraint shifts = new ExclusionConstraint(
                        "ex_users", List.of(new ExclusionPart(IndexPart.expression("int4range(start, finish)"), "&&")))
                .where("age > 0");

        assertThat(operations(
                        users(integer("start"), integer("finish"), integer("age"), shifts),
                        users(integer("start"), integer("finish"))))
                .startsWith(new DropConstraint(USERS, shifts))
                .hasSize(2);
    }

    @Nested
    class Names {

        @Test
        void another_name_for_the_same_content_is_a_renaming() {
            assertThat(operations(
                            users(text("email"), EMAIL), users(text("email"), EMAIL.renamed("one_email_per_user"))))
                    .containsExactly(new RenameConstraint(USERS, "uq_users_email", "one_email_per_user"));
        }

        @Test
        void a_constraint_that_the_database_holds_without_a_name_is_known_by_its_content() {
            assertThat(operations(users(text("email"), EMAIL.renamed(null)), users(text("email"), EMAIL)))
                    .isEmpty();
        }

        @Test
        void a_name_that_something_else_still_has_is_not_given_by_renaming() {
            Table before = users(
                    text("email"), text("name"), EMAIL, ADULT.renamed("uq_name").expression("1 = 1"));
            Table after = users(text("email"), text("name"), EMAIL.renamed("uq_name"));

            assertThat(operations(before, after))
                    .containsExactly(
                            new DropConstraint(USERS, ADULT.renamed("uq_name").expression("1 = 1")),
                            new DropConstraint(USERS, EMAIL),
                            new CreateUnique(USERS, EMAIL.renamed("uq_name")));
        }
    }

    @Nested
    class A_primary_key {

        private final PrimaryKey id = new PrimaryKey("pk_users", List.of("id"));
        private final PrimaryKey both = new PrimaryKey("pk_users", List.of("id", "tenant"));

        @Test
        void is_dropped_and_created_when_its_columns_change() {
            Table before = users(integer("tenant").notNull());

            assertThat(operations(before, before.withPrimaryKey(both)))
                    .containsExactly(new DropPrimaryKey(USERS, id), new CreatePrimaryKey(USERS, both));
        }

        @Test
        void is_renamed_when_only_its_name_changes() {
            assertThat(operations(users(), users().withPrimaryKey(id.renamed("users_key"))))
                    .containsExactly(new RenameConstraint(USERS, "pk_users", "users_key"));
        }

        @Test
        void waits_for_the_foreign_keys_that_need_it_and_brings_them_back() {
            ForeignKey author = reference("fk_posts_author_id", "author_id", "users");
            UniqueConstraint still = new UniqueConstraint("uq_users_id", List.of("id"));
            Table before = users(integer("tenant").notNull());
            Table after = still.addTo(before.withPrimaryKey(both));
            Table posts = posts(integer("author_id"), author);
            Difference difference = difference(Schema.of(before, posts), Schema.of(after, posts));

            assertThat(difference.operations())
                    .containsExactly(
                            new DropConstraint(POSTS, author),
                            new DropPrimaryKey(USERS, id),
                            new CreatePrimaryKey(USERS, both),
                            new CreateUnique(USERS, still),
                            new CreateForeignKey(POSTS, author));
            assertThat(difference.notes())
                    .containsExactly(new Note(
                            POSTS,
                            "`fk_posts_author_id` is dropped and created again:"
                                    + " the key of `users` that it refers to changes"));
        }
    }

    @Nested
    class A_foreign_key {

        private final ForeignKey author = reference("fk_posts_author_id", "author_id", "users");

        @Test
        void is_replaced_when_its_actions_change() {
            assertReplacedBy(author.onDelete(ReferentialAction.CASCADE));
            assertReplacedBy(author.onUpdate(ReferentialAction.SET_NULL));
        }

        @Test
        void is_replaced_when_its_deferrability_changes() {
            assertReplacedBy(author.deferrability(Deferrability.INITIALLY_DEFERRED));
        }

        private void assertReplacedBy(ForeignKey other) {
            Schema before = Schema.of(users(), posts(integer("author_id"), author));
            Schema after = Schema.of(users(), posts(integer("author_id"), other));

            assertThat(operations(before, after))
                    .containsExactly(new DropConstraint(POSTS, author), new CreateForeignKey(POSTS, other));
        }

        @Test
        void makes_way_when_the_types_of_both_its_columns_change() {
            Table wideUsers = users().mapColumn("id", column -> bigint("id").notNull());
            Schema before = Schema.of(users(), posts(integer("author_id"), author));
            Schema after = Schema.of(wideUsers, posts(bigint("author_id"), author));

            assertThat(operations(before, after))
                    .containsExactly(
                            new DropConstraint(POSTS, author),
                            AlterColumn.of(POSTS, integer("author_id"), bigint("author_id")),
                            AlterColumn.of(
                                    USERS, integer("id").notNull(), bigint("id").notNull()),
                            new CreateForeignKey(POSTS, author));
        }

        @Test
        void stays_when_one_of_its_columns_changes_otherwise() {
            Schema before = Schema.of(users(), posts(integer("author_id"), author));
            Schema after = Schema.of(users(), posts(integer("author_id").notNull(), author));

            assertThat(operations(before, after))
                    .containsExactly(AlterColumn.of(
                            POSTS, integer("author_id"), integer("author_id").notNull()));
        }
    }
}
