package dev.ferro.diff;

import static dev.ferro.diff.Samples.USERS;
import static dev.ferro.diff.Samples.bigint;
import static dev.ferro.diff.Samples.integer;
import static dev.ferro.diff.Samples.operations;
import static dev.ferro.diff.Samples.posts;
import static dev.ferro.diff.Samples.text;
import static dev.ferro.diff.Samples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.UuidType;
import dev.ferro.schema.type.VarcharType;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SuspectedRenamesTest {

    private static List<SuspectedRename> between(Table before, Table after) {
        return SuspectedRenames.in(operations(before, after));
    }

    @Nested
    class A_column {

        @Test
        void of_the_same_type_is_suspected() {
            SuspectedRename suspected = new SuspectedRename(USERS, "name", QualifiedName.of("full_name"));

            assertThat(between(users(text("name")), users(text("full_name")))).containsExactly(suspected);
            assertThat(suspected.argument()).isEqualTo("users.name=full_name");
            assertThat(suspected.describe())
                    .isEqualTo("column `name` of `users` is dropped and a similar column `full_name` is added");
            assertThat(suspected.addTo(Renames.NONE)).isEqualTo(Renames.NONE.withColumn(USERS, "name", "full_name"));
        }

        @Test
        void of_a_similar_type_is_suspected() {
            assertThat(between(users(text("name")), users(Column.of("title", new VarcharType(50)))))
                    .hasSize(1);
            assertThat(between(users(integer("age")), users(bigint("years")))).hasSize(1);
        }

        @Test
        void that_the_database_kept_as_text_is_suspected() {
            assertThat(between(users(text("token")), users(Column.of("secret", new UuidType()))))
                    .hasSize(1);
        }

        @Test
        void of_another_type_is_not_suspected() {
            assertThat(between(users(text("name")), users(integer("age")))).isEmpty();
        }

        @Test
        void that_is_computed_is_not_suspected_to_be_a_plain_one() {
            assertThat(between(users(text("name")), users(text("loud").storedAs("'x'"))))
                    .isEmpty();
        }

        @Test
        void of_another_table_is_not_suspected() {
            Schema before = Schema.of(users(text("name")), posts());
            Schema after = Schema.of(users(), posts(text("name")));

            assertThat(SuspectedRenames.in(operations(before, after))).isEmpty();
        }

        @Test
        void that_is_only_added_again_is_not_suspected() {
            assertThat(between(
                            users(integer("score"), integer("twice").storedAs("score * 2")),
                            users(bigint("score"), integer("twice").storedAs("score * 2"))))
                    .isEmpty();
        }

        @Test
        void is_suspected_once() {
            assertThat(between(users(text("a"), text("b")), users(text("c"))))
                    .containsExactly(new SuspectedRename(USERS, "a", QualifiedName.of("c")));
        }
    }

    @Nested
    class A_table {

        @Test
        void of_the_same_columns_is_suspected() {
            Table users = users(text("name"));
            SuspectedRename suspected = new SuspectedRename(USERS, null, QualifiedName.of("people"));
            Schema after = Schema.of(users.renamed(QualifiedName.of("people")));

            assertThat(SuspectedRenames.in(operations(Schema.of(users), after))).containsExactly(suspected);
            assertThat(suspected.argument()).isEqualTo("users=people");
            assertThat(suspected.describe())
                    .isEqualTo("table `users` is dropped and a similar table `people` is created");
            assertThat(suspected.addTo(Renames.NONE))
                    .isEqualTo(Renames.NONE.withTable(USERS, QualifiedName.of("people")));
        }

        @Test
        void of_other_columns_is_not_suspected() {
            Table users = users(text("name"), text("email"), integer("age"));

            assertThat(SuspectedRenames.in(operations(Schema.of(users), Schema.of(posts(text("body"))))))
                    .isEmpty();
        }
    }
}
