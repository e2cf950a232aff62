package dev.ferro.diff;

import static dev.ferro.diff.Samples.POSTS;
import static dev.ferro.diff.Samples.USERS;
import static dev.ferro.diff.Samples.integer;
import static dev.ferro.diff.Samples.only;
import static dev.ferro.diff.Samples.operations;
import static dev.ferro.diff.Samples.posts;
import static dev.ferro.diff.Samples.reference;
import static dev.ferro.diff.Samples.table;
import static dev.ferro.diff.Samples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropTable;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignKeyCyclesTest {

    private static final ForeignKey AUTHOR = reference("fk_posts_author_id", "author_id", "users");
    private static final ForeignKey PINNED = reference("fk_users_pinned_id", "pinned_id", "posts");
    private static final Table POSTS_ALONE = posts(integer("author_id"));
    private static final Table USERS_WITH_PINNED = users(integer("pinned_id"), PINNED);
    private static final Schema CIRCLE = Schema.of(AUTHOR.addTo(POSTS_ALONE), USERS_WITH_PINNED);

    @Test
    void a_table_is_created_after_those_it_refers_to_whatever_their_names() {
        Schema schema = Schema.of(
                table("a", integer("b_id"), reference("fk_a", "b_id", "b")),
                table("b", integer("c_id"), reference("fk_b", "c_id", "c")),
                table("c"));

        assertThat(only(operations(Schema.EMPTY, schema), CreateTable.class))
                .extracting(op -> op.table().name().name())
                .containsExactly("c", "b", "a");
    }

    @Test
    void a_table_is_dropped_before_those_it_refers_to() {
        Schema schema = Schema.of(table("b"), table("c", integer("b_id"), reference("fk_c", "b_id", "b")));

        assertThat(only(operations(schema, Schema.EMPTY), DropTable.class))
                .extracting(op -> op.table().name().name())
                .containsExactly("c", "b");
    }

    @Test
    void a_circle_is_created_without_a_foreign_key_which_comes_last() {
        assertThat(operations(Schema.EMPTY, CIRCLE))
                .containsExactly(
                        new CreateTable(POSTS_ALONE),
                        new CreateTable(USERS_WITH_PINNED),
                        new CreateForeignKey(POSTS, AUTHOR));
    }

    @Test
    void a_circle_is_dropped_after_one_of_its_foreign_keys() {
        assertThat(operations(CIRCLE, Schema.EMPTY))
                .containsExactly(
                        new DropConstraint(POSTS, AUTHOR),
                        new DropTable(USERS_WITH_PINNED),
                        new DropTable(POSTS_ALONE));
    }

    @Test
    void a_table_that_refers_to_itself_is_no_circle() {
        Table tree = users(integer("parent_id"), reference("fk_users_parent_id", "parent_id", "users"));

        assertThat(operations(Schema.EMPTY, Schema.of(tree))).containsExactly(new CreateTable(tree));
        assertThat(operations(Schema.of(tree), Schema.EMPTY)).containsExactly(new DropTable(tree));
    }

    @Test
    void a_table_that_refers_to_itself_by_an_index_gets_the_foreign_key_after_the_index() {
        Index code = Index.onColumns("ix_users_code", "code").asUnique();
        ForeignKey mentor =
                ForeignKey.of("fk_users_mentor", List.of("mentor"), QualifiedName.of("users"), List.of("code"));
        Table plain = users(integer("code"), integer("mentor"));

        assertThat(operations(Schema.EMPTY, Schema.of(mentor.addTo(code.addTo(plain)))))
                .containsExactly(
                        new CreateTable(plain), new CreateIndex(USERS, code), new CreateForeignKey(USERS, mentor));
        assertThat(operations(Schema.of(mentor.addTo(code.addTo(plain))), Schema.EMPTY))
                .containsExactly(new DropConstraint(USERS, mentor), new DropTable(code.addTo(plain)));
    }

    @Test
    void a_key_that_may_wait_for_the_commit_is_none_to_a_foreign_key() {
        UniqueConstraint late =
                new UniqueConstraint("uq_users_code", List.of("code")).deferrability(Deferrability.INITIALLY_DEFERRED);
        Index code = Index.onColumns("ix_users_code", "code").asUnique();
        ForeignKey mentor =
                ForeignKey.of("fk_users_mentor", List.of("mentor"), QualifiedName.of("users"), List.of("code"));
        Table plain = users(integer("code"), integer("mentor"), late);

        assertThat(operations(Schema.EMPTY, Schema.of(mentor.addTo(code.addTo(plain)))))
                .containsExactly(
                        new CreateTable(plain), new CreateIndex(USERS, code), new CreateForeignKey(USERS, mentor));
    }
}
