package dev.ferro.diff;

import static dev.ferro.diff.Samples.POSTS;
import static dev.ferro.diff.Samples.USERS;
import static dev.ferro.diff.Samples.bigint;
import static dev.ferro.diff.Samples.integer;
import static dev.ferro.diff.Samples.posts;
import static dev.ferro.diff.Samples.text;
import static dev.ferro.diff.Samples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AddEnumValue;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateEnum;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Execute;
import dev.ferro.operation.OnlyOn;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameIndex;
import dev.ferro.operation.RenameTable;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.operation.RunJava;
import dev.ferro.operation.WithoutTransaction;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.type.EnumerationType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CondenserTest {

    private static final Schema USERS_THERE = Schema.of(users(text("name")));
    private static final Operation SQL = new Execute("UPDATE users SET name = 'x'", List.of());

    /** {@return the operations in fewer, which lead to the same schema} */
    private static List<Operation> condense(Schema before, Operation... operations) {
        List<Operation> condensed = Condenser.condense(List.of(List.of(operations)), before, UnaryOperator.identity());
        assertThat(OperationList.apply(condensed, before)).isEqualTo(OperationList.apply(List.of(operations), before));
        return condensed;
    }

    private static void assertStays(Schema before, Operation... operations) {
        assertThat(condense(before, operations)).containsExactly(operations);
    }

    @Nested
    class ATableThatTheyCreate {

        @Test
        void is_created_as_it_is_in_the_end() {
            assertThat(condense(
                            Schema.EMPTY,
                            new CreateTable(users()),
                            new AddColumn(USERS, text("name").notNull().defaultsTo("'x'")),
                            AlterColumn.of(
                                    USERS,
                                    text("name").notNull().defaultsTo("'x'"),
                                    text("name").notNull()),
                            new RenameColumn(USERS, "name", "title"),
                            new AlterColumn(
                                    USERS,
                                    text("title").notNull(),
                                    integer("title").notNull(),
                                    "title::int")))
                    .containsExactly(new CreateTable(users(integer("title").notNull())));
        }

        @Test
        void vanishes_with_what_was_on_it_where_it_is_dropped_again() {
            assertThat(condense(
                            USERS_THERE,
                            new CreateTable(posts()),
                            new CreateIndex(POSTS, Index.onColumns("ix", "id")),
                            new DropTable(posts())))
                    .isEmpty();
        }

        @Test
        void has_rows_once_something_opaque_has_run() {
            assertStays(
                    Schema.EMPTY,
                    new CreateTable(users(text("name"))),
                    SQL,
                    new AlterColumn(USERS, text("name"), integer("name"), "name::int"));
        }
    }

    @Nested
    class ATableWithRows {

        @Test
        void gets_what_is_added_in_one_step() {
            assertThat(condense(
                            USERS_THERE,
                            new AddColumn(USERS, integer("age")),
                            AlterColumn.of(USERS, integer("age"), bigint("age").comment("in years"))))
                    .containsExactly(new AddColumn(USERS, bigint("age").comment("in years")));
        }

        @Test
        void is_renamed_once() {
            QualifiedName people = QualifiedName.of("people");
            QualifiedName persons = QualifiedName.of("persons");
            assertThat(condense(
                            USERS_THERE,
                            new RenameTable(USERS, people),
                            new RenameColumn(people, "name", "full"),
                            new RenameTable(people, persons),
                            new RenameColumn(persons, "full", "title")))
                    .containsExactly(new RenameTable(USERS, persons), new RenameColumn(persons, "name", "title"));
        }

        @Test
        void swaps_names_step_by_step() {
            Schema before = Schema.of(users(text("one"), text("two")));
            assertStays(
                    before,
                    new RenameColumn(USERS, "one", "three"),
                    new RenameColumn(USERS, "two", "one"),
                    new RenameColumn(USERS, "three", "two"));
        }

        @Test
        void keeps_a_default_that_filled_its_rows() {
            Column filled = text("role").notNull().defaultsTo("'USER'");
            assertStays(
                    USERS_THERE, new AddColumn(USERS, filled), AlterColumn.of(USERS, filled, filled.defaultsTo(null)));
        }

        @Test
        void loses_its_values_where_they_were_lost() {
            assertStays(USERS_THERE, new DropColumn(USERS, text("name")), new AddColumn(USERS, text("name")));
            assertStays(USERS_THERE, new DropTable(users(text("name"))), new CreateTable(users(text("name"))));
        }

        @Test
        void has_its_values_converted_as_they_were() {
            assertStays(
                    USERS_THERE,
                    AlterColumn.of(USERS, text("name"), integer("name")),
                    AlterColumn.of(USERS, integer("name"), text("name")));
            assertStays(
                    USERS_THERE,
                    new AlterColumn(USERS, text("name"), integer("name"), "length(name)"),
                    new AddColumn(USERS, text("more")));
        }

        @Test
        void has_no_index_built_again_that_was_only_renamed() {
            Schema before = Schema.of(users(text("name")).withIndexes(List.of(Index.onColumns("ix", "name"))));
            assertStays(before, new RenameIndex(USERS, "ix", "ix2"), new RenameIndex(USERS, "ix2", "ix3"));
        }

        @Test
        void is_not_kept_from_what_can_be_said_at_once_beside_it() {
            Column filled = text("role").notNull().defaultsTo("'USER'");
            assertThat(condense(
                            USERS_THERE,
                            new CreateTable(posts()),
                            new AddColumn(USERS, filled),
                            new AddColumn(POSTS, text("body")),
                            AlterColumn.of(USERS, filled, filled.defaultsTo(null)),
                            new CreateIndex(POSTS, Index.onColumns("ix", "body")),
                            new DropIndex(POSTS, Index.onColumns("ix", "body"))))
                    .containsExactly(
                            new CreateTable(posts(text("body"))),
                            new AddColumn(USERS, filled),
                            AlterColumn.of(USERS, filled, filled.defaultsTo(null)));
        }
    }

    @Nested
    class WhatCannotBeForeseen {

        @Test
        void stays_in_its_place() {
            Operation java = new RunJava("count", connection -> {});
            assertThat(condense(
                            USERS_THERE,
                            new AddColumn(USERS, text("a")),
                            new RenameColumn(USERS, "a", "b"),
                            SQL,
                            new AddColumn(USERS, text("c")),
                            new RenameColumn(USERS, "c", "d"),
                            java))
                    .containsExactly(new AddColumn(USERS, text("b")), SQL, new AddColumn(USERS, text("d")), java);
        }

        @Test
        void is_repeated_where_it_was() {
            Operation added = new AddColumn(QualifiedName.of("made_by_hand"), text("a"));
            assertStays(USERS_THERE, SQL, added, SQL, added, added);
        }

        @Test
        void is_also_what_changes_something_unknown() {
            assertStays(
                    USERS_THERE,
                    new AddColumn(QualifiedName.of("made_by_hand"), text("a")),
                    new DropColumn(QualifiedName.of("made_by_hand"), text("a")));
        }

        @Test
        void is_told_from_what_can() {
            assertThat(Condenser.isOpaque(SQL)).isTrue();
            assertThat(Condenser.isOpaque(new WithoutTransaction(List.of(SQL)))).isTrue();
            assertThat(Condenser.isOpaque(new WithoutTransaction(List.of(new DropTable(users())))))
                    .isFalse();
            assertThat(Condenser.isOpaque(new OnlyOn("h2", List.of(SQL)))).isTrue();
            assertThat(Condenser.isOpaque(new OnlyOn("h2", List.of(new DropTable(users())))))
                    .isFalse();
        }

        @Test
        void stays_in_its_place_where_only_one_database_does_it() {
            Operation here = new OnlyOn("h2", List.of(new AddColumn(USERS, text("a"))));
            Operation added = new AddColumn(USERS, text("b"));
            Operation dropped = new DropColumn(USERS, text("b"));
            assertThat(condense(USERS_THERE, added, dropped, here, added, dropped))
                    .containsExactly(here);
            assertThat(condense(USERS_THERE, added, here, dropped)).containsExactly(added, here, dropped);
        }
    }

    @Nested
    class EnumLabels {

        private static final QualifiedName MOOD = QualifiedName.of("mood");
        private final EnumType one = new EnumType(MOOD, List.of("OK"));
        private final EnumType two = new EnumType(MOOD, List.of("OK", "SAD"));
        private final Schema there = Schema.of(users(Column.of("mood", new EnumerationType(MOOD, List.of("OK")))))
                .withEnum(one);

        @Test
        void are_those_of_the_end_where_the_type_is_created() {
            assertThat(condense(Schema.EMPTY, new CreateEnum(one), new AddEnumValue(one, two)))
                    .containsExactly(new CreateEnum(two));
        }

        @Test
        void are_replaced_in_rows_step_by_step() {
            EnumType bad = new EnumType(MOOD, List.of("BAD"));
            EnumType sad = new EnumType(MOOD, List.of("SAD"));
            assertStays(
                    there,
                    new ReplaceEnumValues(one, bad, Map.of("OK", "BAD")),
                    new ReplaceEnumValues(bad, sad, Map.of("BAD", "SAD")));
        }

        @Test
        void are_committed_before_something_may_use_them() {
            Operation added = new AddEnumValue(one, two);
            Operation check = new CreateCheck(USERS, new CheckConstraint("ck", "mood <> 'SAD'"));
            Operation other = new CreateCheck(USERS, new CheckConstraint("ck", "mood <> 'OK'"));
            assertThat(Condenser.committingLabels(List.of(added, check), Set.of(), there))
                    .containsExactly(new WithoutTransaction(List.of(added)), check);
            assertThat(Condenser.committingLabels(List.of(added, SQL), Set.of(), there))
                    .containsExactly(new WithoutTransaction(List.of(added)), SQL);
            assertThat(Condenser.committingLabels(List.of(added, other), Set.of(), there))
                    .containsExactly(added, other);
            List<Operation> fresh = List.of(new CreateEnum(one), added, check);
            assertThat(Condenser.committingLabels(fresh, Set.of(), Schema.EMPTY))
                    .isEqualTo(fresh);
        }
    }
}
