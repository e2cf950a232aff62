package dev.ferro.diff;

import static dev.ferro.diff.Samples.POSTS;
import static dev.ferro.diff.Samples.USERS;
import static dev.ferro.diff.Samples.difference;
import static dev.ferro.diff.Samples.integer;
import static dev.ferro.diff.Samples.posts;
import static dev.ferro.diff.Samples.reference;
import static dev.ferro.diff.Samples.table;
import static dev.ferro.diff.Samples.text;
import static dev.ferro.diff.Samples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.CreateSchema;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.operation.RenameIndex;
import dev.ferro.operation.RenameTable;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RenameDifferTest {

    private static final QualifiedName PEOPLE = QualifiedName.of("people");
    private static final Renames USERS_TO_PEOPLE = Renames.NONE.withTable(USERS, PEOPLE);
    private static final Renames NAME_TO_TITLE = Renames.NONE.withColumn(USERS, "name", "title");

    @Nested
    class A_table {

        @Test
        void is_renamed_with_the_names_that_are_made_from_its_own() {
            Table users = users(text("name"), Index.onColumns("ix_users_name", "name"));
            Table people = table("people", text("name"), Index.onColumns("ix_people_name", "name"));

            assertThat(difference(Schema.of(users), Schema.of(people), USERS_TO_PEOPLE)
                            .operations())
                    .containsExactly(
                            new RenameTable(USERS, PEOPLE),
                            new RenameConstraint(PEOPLE, "pk_users", "pk_people"),
                            new RenameIndex(PEOPLE, "ix_users_name", "ix_people_name"));
        }

        @Test
        void is_followed_by_the_foreign_keys_that_refer_to_it() {
            Schema before = Schema.of(users(), posts(integer("user_id"), reference("fk", "user_id", "users")));
            Schema after = Schema.of(table("people"), posts(integer("user_id"), reference("fk", "user_id", "people")));

            assertThat(difference(before, after, USERS_TO_PEOPLE).operations())
                    .containsExactly(
                            new RenameTable(USERS, PEOPLE), new RenameConstraint(PEOPLE, "pk_users", "pk_people"));
        }

        @Test
        void moves_into_a_new_schema_after_the_schema_is_there() {
            QualifiedName sales = new QualifiedName("sales", "users");
            Schema after = Schema.of(users().renamed(sales)).withNamespace("sales");

            assertThat(difference(Schema.of(users()), after, Renames.NONE.withTable(USERS, sales))
                            .operations())
                    .containsExactly(new CreateSchema("sales"), new RenameTable(USERS, sales));
        }

        @Test
        void takes_a_name_that_becomes_free_by_another_renaming() {
            Renames chain = USERS_TO_PEOPLE.withTable(POSTS, USERS);
            Schema before = Schema.of(users(text("name")), posts(text("body")));
            Schema after = Schema.of(
                    users(text("name")).renamed(PEOPLE), posts(text("body")).renamed(USERS));

            assertThat(difference(before, after, chain).operations())
                    .containsExactly(new RenameTable(USERS, PEOPLE), new RenameTable(POSTS, USERS));
        }

        @Test
        void is_not_renamed_twice() {
            assertThat(difference(Schema.of(table("people")), Schema.of(table("people")), USERS_TO_PEOPLE))
                    .isEqualTo(difference(Schema.EMPTY, Schema.EMPTY));
        }

        @Test
        void is_not_renamed_over_another_one_and_that_is_noted() {
            Difference difference =
                    difference(Schema.of(users(), table("people")), Schema.of(table("people")), USERS_TO_PEOPLE);

            assertThat(difference.notes())
                    .containsExactly(
                            new Note(PEOPLE, "table `users` is not renamed to `people`: the database has both"));
        }
    }

    @Nested
    class A_column {

        @Test
        void is_renamed_wherever_its_table_mentions_it() {
            Table before = users(
                    text("name"),
                    text("loud").storedAs("upper(name)"),
                    new CheckConstraint("ck_users_name", "length(name) > 1"),
                    Index.onColumns("ix_users_name", "name").where("name <> ''"));
            Table after = users(
                    text("title"),
                    text("loud").storedAs("upper(title)"),
                    new CheckConstraint("ck_users_title", "length(title) > 1"),
                    Index.onColumns("ix_users_title", "title").where("title <> ''"));

            assertThat(difference(Schema.of(before), Schema.of(after), NAME_TO_TITLE)
                            .operations())
                    .containsExactly(
                            new RenameColumn(USERS, "name", "title"),
                            new RenameConstraint(USERS, "ck_users_name", "ck_users_title"),
                            new RenameIndex(USERS, "ix_users_name", "ix_users_title"));
        }

        @Test
        void of_a_renamed_table_is_named_by_the_table_after() {
            Renames both = USERS_TO_PEOPLE.withColumn(PEOPLE, "name", "title");
            Schema before = Schema.of(users(text("name")));
            Schema after = Schema.of(users(text("title")).renamed(PEOPLE));

            assertThat(difference(before, after, both).operations())
                    .containsExactly(new RenameTable(USERS, PEOPLE), new RenameColumn(PEOPLE, "name", "title"));
        }

        @Test
        void is_not_renamed_twice() {
            assertThat(difference(Schema.of(users(text("title"))), Schema.of(users(text("title"))), NAME_TO_TITLE)
                            .isEmpty())
                    .isTrue();
        }

        @Test
        void is_not_renamed_over_another_one_and_that_is_noted() {
            Difference difference = difference(
                    Schema.of(users(text("name"), text("title"))), Schema.of(users(text("title"))), NAME_TO_TITLE);

            assertThat(difference.notes())
                    .containsExactly(new Note(USERS, "column `name` is not renamed to `title`: the database has both"));
        }
    }

    @Test
    void hints_can_be_followed_without_a_difference() {
        Schema before = Schema.of(users(text("name")));
        Schema after = Schema.of(users(text("title")));

        assertThat(NAME_TO_TITLE.applyTo(before, after)).isEqualTo(after);
    }

    @Test
    void hints_are_put_together_and_the_later_ones_win() {
        Renames later = Renames.NONE.withTable(USERS, POSTS).withColumn(USERS, "name", "label");

        assertThat(USERS_TO_PEOPLE.and(NAME_TO_TITLE).and(later)).isEqualTo(later);
    }
}
