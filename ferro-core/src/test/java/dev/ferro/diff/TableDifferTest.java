package dev.ferro.diff;

import static dev.ferro.diff.Samples.USERS;
import static dev.ferro.diff.Samples.difference;
import static dev.ferro.diff.Samples.operations;
import static dev.ferro.diff.Samples.text;
import static dev.ferro.diff.Samples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreateSchema;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.DropSchema;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.SetTableComment;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableDifferTest {

    private static final Index NAME = Index.onColumns("ix_users_name", "name");

    @Test
    void a_schema_does_not_differ_from_itself() {
        Schema schema = Schema.of(users(text("name"), NAME));

        assertThat(difference(schema, schema)).isEqualTo(new Difference(List.of(), List.of()));
    }

    @Test
    void a_new_table_is_followed_by_its_indexes() {
        assertThat(operations(Schema.EMPTY, Schema.of(users(text("name"), NAME))))
                .containsExactly(new CreateTable(users(text("name"))), new CreateIndex(USERS, NAME));
    }

    @Test
    void a_dropped_table_keeps_its_whole_definition() {
        Table users = users(text("name"), NAME).withComment("people");

        assertThat(operations(Schema.of(users), Schema.EMPTY)).containsExactly(new DropTable(users));
    }

    @Test
    void a_comment_is_set_changed_and_taken_away() {
        Table one = users().withComment("one");

        assertThat(operations(users(), one)).containsExactly(new SetTableComment(USERS, null, "one"));
        assertThat(operations(one, one.withComment("two"))).containsExactly(new SetTableComment(USERS, "one", "two"));
        assertThat(operations(one, users())).containsExactly(new SetTableComment(USERS, "one", null));
    }

    @Test
    void namespaces_come_first_and_go_last() {
        Table sales = users().renamed(new QualifiedName("sales", "users"));
        Table audit = users().renamed(new QualifiedName("audit", "users"));

        assertThat(operations(
                        Schema.of(sales).withNamespace("sales"),
                        Schema.of(audit).withNamespace("audit")))
                .containsExactly(
                        new CreateSchema("audit"),
                        new CreateTable(audit),
                        new DropTable(sales),
                        new DropSchema("sales"));
    }
}
