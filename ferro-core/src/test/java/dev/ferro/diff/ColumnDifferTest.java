package dev.ferro.diff;

import static dev.ferro.diff.Samples.USERS;
import static dev.ferro.diff.Samples.bigint;
import static dev.ferro.diff.Samples.difference;
import static dev.ferro.diff.Samples.integer;
import static dev.ferro.diff.Samples.operations;
import static dev.ferro.diff.Samples.text;
import static dev.ferro.diff.Samples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropIndex;
import dev.ferro.schema.Column;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Index;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.VarcharType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ColumnDifferTest {

    @Test
    void a_column_only_after_is_added() {
        assertThat(operations(users(), users(text("bio")))).containsExactly(new AddColumn(USERS, text("bio")));
    }

    @Test
    void a_column_only_before_is_dropped_with_its_definition() {
        Column bio = text("bio").notNull().defaultsTo("''").comment("about");

        assertThat(operations(users(bio), users())).containsExactly(new DropColumn(USERS, bio));
    }

    @Test
    void the_order_of_columns_is_no_difference() {
        assertThat(operations(users(text("a"), text("b")), users(text("b"), text("a"))))
                .isEmpty();
    }

    @Nested
    class An_altered_column {

        @Test
        void changes_its_type() {
            assertAltered(text("name"), Column.of("name", new VarcharType(50)));
        }

        @Test
        void changes_its_nullability() {
            assertAltered(text("name"), text("name").notNull());
        }

        @Test
        void gets_loses_and_changes_its_default() {
            assertAltered(text("name"), text("name").defaultsTo("'x'"));
            assertAltered(text("name").defaultsTo("'x'"), text("name"));
            assertAltered(text("name").defaultsTo("'x'"), text("name").defaultsTo("'y'"));
        }

        @Test
        void changes_its_identity() {
            assertAltered(
                    integer("number").notNull(), integer("number").notNull().identity(Identity.ALWAYS));
        }

        @Test
        void changes_its_collation() {
            assertAltered(text("name"), text("name").collation("C"));
        }

        @Test
        void changes_its_comment() {
            assertAltered(text("name"), text("name").comment("as called"));
        }

        @Test
        void changes_its_expression() {
            assertAltered(integer("twice").storedAs("id * 2"), integer("twice").storedAs("id + id"));
            assertAltered(integer("twice").storedAs("id * 2"), integer("twice").virtualAs("id * 2"));
            assertAltered(integer("twice").storedAs("id * 2"), integer("twice"));
        }

        @Test
        void changes_in_all_aspects_at_once() {
            assertAltered(
                    text("age").defaultsTo("'0'").comment("a"),
                    integer("age").notNull().defaultsTo("0").comment("b"));
        }

        private void assertAltered(Column before, Column after) {
            assertThat(operations(users(before), users(after))).containsExactly(AlterColumn.of(USERS, before, after));
        }
    }

    @Nested
    class A_generated_column {

        /** As MariaDB has it. */
        private static Schema withoutNotNull(Schema schema) {
            return schema.mapTables(table -> table.withColumns(table.columns().stream()
                    .map(column -> column.generated() == null ? column : column.nullable(true))
                    .toList()));
        }

        @Test
        void was_as_nullable_as_it_was_where_a_database_keeps_nothing_of_it() {
            Column plain = integer("twice");
            Column computed = integer("twice").notNull().virtualAs("score * 2");
            Difference difference = new SchemaDiffer(A_generated_column::withoutNotNull)
                    .diff(
                            Schema.of(users(integer("score"), plain)),
                            Schema.of(users(integer("score"), computed)),
                            Renames.NONE);

            assertThat(difference.operations()).containsExactly(AlterColumn.of(USERS, plain, computed));
        }

        private final Table before = users(integer("score"), integer("twice").storedAs("score * 2"));
        private final Table after = users(bigint("score"), integer("twice").storedAs("score * 2"));

        @Test
        void makes_way_when_the_type_of_its_source_changes() {
            assertThat(operations(before, after))
                    .containsExactly(
                            new DropColumn(USERS, integer("twice").storedAs("score * 2")),
                            AlterColumn.of(USERS, integer("score"), bigint("score")),
                            new AddColumn(USERS, integer("twice").storedAs("score * 2")));
        }

        @Test
        void takes_its_indexes_with_it_and_brings_them_back() {
            Index index = Index.onColumns("ix_users_twice", "twice");

            assertThat(operations(index.addTo(before), index.addTo(after)))
                    .startsWith(new DropIndex(USERS, index))
                    .endsWith(new CreateIndex(USERS, index));
        }

        @Test
        void says_why_it_makes_way() {
            assertThat(difference(Schema.of(before), Schema.of(after)).notes())
                    .containsExactly(new Note(
                            USERS,
                            "`twice` is dropped and added again: it is computed from a column whose type changes"));
        }

        @Test
        void stays_when_only_the_default_of_its_source_changes() {
            assertThat(operations(
                            before,
                            users(
                                    integer("score").defaultsTo("0"),
                                    integer("twice").storedAs("score * 2"))))
                    .containsExactly(AlterColumn.of(
                            USERS, integer("score"), integer("score").defaultsTo("0")));
        }
    }

    @Test
    void a_column_whose_type_is_not_known_is_noted_and_left_alone() {
        Difference difference = difference(
                Schema.of(users(Column.named("odd"))),
                Schema.of(users(text("odd").notNull())));

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.notes())
                .containsExactly(new Note(USERS, "`odd` cannot be compared: its type is not known"));
    }
}
