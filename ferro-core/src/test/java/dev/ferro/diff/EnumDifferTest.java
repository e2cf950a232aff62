package dev.ferro.diff;

import static dev.ferro.diff.Samples.USERS;
import static dev.ferro.diff.Samples.operations;
import static dev.ferro.diff.Samples.text;
import static dev.ferro.diff.Samples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AddEnumValue;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateEnum;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropEnum;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnumDifferTest {

    private static final EnumType ROLE = type("user", "admin");

    private static EnumType type(String... labels) {
        return new EnumType(QualifiedName.of("role"), List.of(labels));
    }

    private static Column role(EnumType type) {
        return Column.of("role", new EnumerationType(type.name(), type.labels()));
    }

    private static Schema schema(EnumType type, Table... tables) {
        return Schema.of(tables).withEnum(type);
    }

    @Nested
    class A_type {

        @Test
        void comes_before_the_table_that_uses_it() {
            assertThat(operations(Schema.EMPTY, schema(ROLE, users(role(ROLE)))))
                    .containsExactly(new CreateEnum(ROLE), new CreateTable(users(role(ROLE))));
        }

        @Test
        void comes_before_the_column_that_uses_it() {
            assertThat(operations(Schema.of(users()), schema(ROLE, users(role(ROLE)))))
                    .containsExactly(new CreateEnum(ROLE), new AddColumn(USERS, role(ROLE)));
        }

        @Test
        void comes_before_the_column_that_changes_to_it() {
            assertThat(operations(Schema.of(users(text("role"))), schema(ROLE, users(role(ROLE)))))
                    .containsExactly(new CreateEnum(ROLE), AlterColumn.of(USERS, text("role"), role(ROLE)));
        }

        @Test
        void goes_after_its_last_table() {
            assertThat(operations(schema(ROLE, users(role(ROLE))), Schema.EMPTY))
                    .containsExactly(new DropTable(users(role(ROLE))), new DropEnum(ROLE));
        }

        @Test
        void goes_after_its_last_column() {
            assertThat(operations(schema(ROLE, users(role(ROLE))), Schema.of(users())))
                    .containsExactly(new DropColumn(USERS, role(ROLE)), new DropEnum(ROLE));
        }
    }

    @Nested
    class Labels {

        @Test
        void that_are_added_anywhere_are_added_in_place() {
            EnumType more = type("guest", "user", "owner", "admin");

            assertThat(operations(schema(ROLE, users(role(ROLE))), schema(more, users(role(more)))))
                    .containsExactly(new AddEnumValue(ROLE, more));
        }

        @Test
        void that_go_are_replaced() {
            EnumType less = type("user");

            assertThat(operations(schema(ROLE, users(role(ROLE))), schema(less, users(role(less)))))
                    .containsExactly(new ReplaceEnumValues(ROLE, less, Map.of()));
        }

        @Test
        void in_another_order_are_replaced() {
            EnumType turned = type("admin", "user");

            assertThat(operations(schema(ROLE, users(role(ROLE))), schema(turned, users(role(turned)))))
                    .containsExactly(new ReplaceEnumValues(ROLE, turned, Map.of()));
        }

        @Test
        void that_a_default_needs_at_once_are_replaced() {
            EnumType more = type("user", "admin", "owner");
            Column owner = role(more).defaultsTo("'owner'");

            assertThat(operations(schema(ROLE, users(role(ROLE))), schema(more, users(owner))))
                    .containsExactly(
                            new ReplaceEnumValues(ROLE, more, Map.of()), AlterColumn.of(USERS, role(more), owner));
        }

        @Test
        void that_a_check_needs_at_once_are_replaced() {
            EnumType more = type("user", "admin", "owner");
            CheckConstraint check = new CheckConstraint("ck_users_role", "role <> 'owner'");

            assertThat(operations(schema(ROLE, users(role(ROLE))), schema(more, users(role(more), check))))
                    .startsWith(new ReplaceEnumValues(ROLE, more, Map.of()));
        }

        @Test
        void give_a_default_up_before_they_go_and_take_the_other_one_after_they_came() {
            EnumType other = type("reader", "admin");
            Column before = role(ROLE).defaultsTo("'user'");
            Column after = role(other).defaultsTo("'reader'");

            assertThat(operations(schema(ROLE, users(before)), schema(other, users(after))))
                    .containsExactly(
                            AlterColumn.of(USERS, after.defaultsTo("'user'"), role(other)),
                            new ReplaceEnumValues(ROLE, other, Map.of()),
                            AlterColumn.of(USERS, role(other), after));
        }

        @Test
        void of_what_is_dropped_stay_as_they_were() {
            EnumType less = type("user");

            assertThat(operations(schema(ROLE, users(role(ROLE))), schema(less, users())))
                    .containsExactly(new DropColumn(USERS, role(ROLE)), new ReplaceEnumValues(ROLE, less, Map.of()));
        }
    }

    @Test
    void labels_in_a_column_count_where_the_database_has_no_named_types() {
        EnumType more = type("user", "admin", "owner");

        assertThat(operations(Schema.of(users(role(ROLE))), Schema.of(users(role(more)))))
                .containsExactly(AlterColumn.of(USERS, role(ROLE), role(more)));
    }
}
