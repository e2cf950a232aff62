package dev.ferro.diff;

import static dev.ferro.diff.Samples.POSTS;
import static dev.ferro.diff.Samples.USERS;
import static dev.ferro.diff.Samples.posts;
import static dev.ferro.diff.Samples.reference;
import static dev.ferro.diff.Samples.text;
import static dev.ferro.diff.Samples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AddEnumValue;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateEnum;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreateSchema;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropEnum;
import dev.ferro.operation.DropSchema;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Execute;
import dev.ferro.operation.Insert;
import dev.ferro.operation.OnlyOn;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameTable;
import dev.ferro.operation.RunJava;
import dev.ferro.operation.SetTableComment;
import dev.ferro.operation.WithoutTransaction;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.EnumerationType;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What two branches both touch. */
class OverlapTest {

    private static final EnumType ROLE = new EnumType(QualifiedName.of("role"), List.of("user"));

    private static final Operation ADD_EMAIL = new AddColumn(USERS, text("email"));

    private static List<String> direct(Operation one, Operation other) {
        List<String> there = subjects(one, other, true);
        assertThat(subjects(other, one, true)).isEqualTo(there);
        return there;
    }

    private static List<String> near(Operation one, Operation other) {
        assertThat(direct(one, other)).isEmpty();
        return subjects(one, other, false);
    }

    private static List<String> subjects(Operation one, Operation other, boolean direct) {
        return Overlap.between(List.of(one), List.of(other)).stream()
                .filter(overlap -> overlap.direct() == direct)
                .map(Overlap::subject)
                .toList();
    }

    @Nested
    class Direct {

        @Test
        void two_changes_of_one_column() {
            assertThat(direct(ADD_EMAIL, new DropColumn(USERS, text("email"))))
                    .containsExactly("column `email` of `users`");
            assertThat(direct(ADD_EMAIL, new RenameColumn(USERS, "mail", "email")))
                    .containsExactly("column `email` of `users`");
        }

        @Test
        void one_table_made_twice() {
            assertThat(direct(new CreateTable(users()), new CreateTable(users())))
                    .containsExactly("table `users`");
        }

        @Test
        void a_table_that_goes_or_is_called_otherwise_and_whatever_is_done_to_it() {
            assertThat(direct(new DropTable(users()), ADD_EMAIL)).containsExactly("table `users`");
            assertThat(direct(
                            new RenameTable(USERS, QualifiedName.of("people")),
                            new CreateForeignKey(POSTS, reference("fk", "author_id", "users"))))
                    .containsExactly("table `users`");
        }

        @Test
        void a_column_that_is_changed_and_used() {
            Operation altered =
                    new AlterColumn(USERS, text("email"), text("email").nullable(false), null);
            String subject = "column `email` of `users`";
            assertThat(direct(altered, new CreateIndex(USERS, Index.onColumns("ix", "email"))))
                    .containsExactly(subject);
            assertThat(direct(altered, new CreateUnique(USERS, new UniqueConstraint("uq", List.of("email")))))
                    .containsExactly(subject);
            assertThat(direct(altered, new CreateCheck(USERS, new CheckConstraint("ck", "length(email) > 3"))))
                    .containsExactly(subject);
            assertThat(direct(altered, new Insert(USERS, List.of("email"), List.of(List.of("a@b")))))
                    .containsExactly(subject);
        }

        @Test
        void a_key_that_another_table_refers_to() {
            Operation altered = new DropColumn(USERS, text("id"));
            assertThat(direct(altered, new CreateTable(posts()))).isEmpty();
            assertThat(direct(altered, new CreateForeignKey(POSTS, reference("fk", "author_id", "users"))))
                    .containsExactly("column `id` of `users`");
        }

        @Test
        void a_type_and_the_columns_that_have_it() {
            Column role = Column.of("role", new EnumerationType(ROLE.name(), ROLE.labels()));
            Operation longer = new AddEnumValue(ROLE, new EnumType(ROLE.name(), List.of("user", "admin")));
            assertThat(direct(new AddColumn(USERS, role), longer)).containsExactly("enum `role`");
            assertThat(direct(new CreateEnum(ROLE), new DropEnum(ROLE))).containsExactly("enum `role`");
        }

        @Test
        void a_schema() {
            assertThat(direct(new CreateSchema("shop"), new DropSchema("shop"))).containsExactly("schema `shop`");
        }

        @Test
        void what_is_done_without_a_transaction() {
            assertThat(direct(new WithoutTransaction(List.of(ADD_EMAIL)), ADD_EMAIL))
                    .containsExactly("column `email` of `users`");
        }

        @Test
        void what_is_done_on_one_database() {
            assertThat(direct(new OnlyOn("sqlite", List.of(ADD_EMAIL)), ADD_EMAIL))
                    .containsExactly("column `email` of `users`");
        }
    }

    @Nested
    class Near {

        @Test
        void two_parts_of_one_table() {
            assertThat(near(ADD_EMAIL, new AddColumn(USERS, text("phone")))).containsExactly("table `users`");
            assertThat(near(ADD_EMAIL, new SetTableComment(USERS, null, "people")))
                    .containsExactly("table `users`");
        }

        @Test
        void which_is_no_news_where_a_part_is_touched_directly() {
            List<Operation> one = List.of(ADD_EMAIL, new AddColumn(USERS, text("phone")));
            assertThat(Overlap.between(one, List.of(ADD_EMAIL)))
                    .extracting(Overlap::subject)
                    .containsExactly("column `email` of `users`");
        }

        @Test
        void not_two_tables_and_not_two_that_use_one() {
            assertThat(near(ADD_EMAIL, new AddColumn(POSTS, text("email")))).isEmpty();
            assertThat(near(
                            new CreateForeignKey(POSTS, reference("a", "author_id", "users")),
                            new CreateForeignKey(QualifiedName.of("tags"), reference("b", "owner_id", "users"))))
                    .isEmpty();
        }
    }

    @Test
    void an_overlap_names_what_each_side_does() {
        Operation drop = new DropColumn(USERS, text("email"));
        Operation other = new CreateTable(posts());
        assertThat(Overlap.between(List.of(other, ADD_EMAIL), List.of(drop)))
                .containsExactly(new Overlap("column `email` of `users`", true, List.of(ADD_EMAIL), List.of(drop)));
    }

    @Test
    void what_sql_and_java_code_touch_is_not_known() {
        Operation code = new RunJava("count", connection -> {});
        assertThat(Overlap.isKnown(code)).isFalse();
        assertThat(Overlap.isKnown(new Execute("DROP TABLE users", List.of()))).isFalse();
        assertThat(Overlap.isKnown(ADD_EMAIL)).isTrue();
        assertThat(direct(code, new DropTable(users()))).isEmpty();
    }
}
