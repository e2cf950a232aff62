package dev.ferro.script;

import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.comment;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.text;
import static dev.ferro.script.Ddl.unique;
import static dev.ferro.script.Ddl.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropEnum;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.OperationList;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.VarcharType;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordedMigrationTest {

    private static final QualifiedName USERS = QualifiedName.of("users");

    @Test
    void each_direction_is_recorded_once_and_only_when_it_is_asked_for() {
        AtomicInteger runs = new AtomicInteger();
        RecordedMigration migration =
                Recorded.migration(op -> op.execute("SELECT " + runs.incrementAndGet()), op -> {});

        assertThat(runs).hasValue(0);
        assertThat(migration.upgrade()).isSameAs(migration.upgrade());
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_script_says_that_nothing_can_undo_it() {
        RecordedMigration migration =
                Recorded.migration(op -> op.execute("DELETE FROM users"), op -> op.irreversible("the rows are gone"));

        assertThat(migration.irreversible()).contains("the rows are gone");
        assertThat(migration.downgrade()).isEmpty();
        assertThat(Recorded.migration(op -> {}, op -> {}).irreversible()).isEmpty();
    }

    @Test
    void it_says_so_in_its_downgrade() {
        RecordedMigration migration = Recorded.migration(op -> op.irreversible("the rows are gone"), op -> {});

        assertThatThrownBy(migration::upgrade).hasMessageContaining("`irreversible` stands in `upgrade`.");
    }

    @Nested
    class A_name_alone_is_completed_in_the_downgrade {

        @Test
        void to_the_table_that_the_upgrade_created() {
            assertThat(Recorded.downgrade(
                            op -> op.createTable("users", column("id", uuid()).notNull(), comment("People")),
                            op -> op.dropTable("users")))
                    .containsExactly(
                            new DropTable(Table.of("users", column("id", uuid()).notNull(), comment("People"))));
        }

        @Test
        void to_the_table_as_it_is_after_all_of_the_upgrade_and_what_came_before_in_the_downgrade() {
            RecordedMigration migration = Recorded.migration(
                    op -> {
                        op.createTable("people", column("id", uuid()).notNull(), column("nick", text()));
                        op.renameTable("people", "users");
                        op.renameColumn("users", "nick", "name");
                        op.createIndex("ix_users_name", "users", "name");
                        op.createUnique("users", unique("uq_users_name", "name"));
                    },
                    op -> {
                        op.dropConstraint("users", "uq_users_name");
                        op.dropIndex("ix_users_name", "users");
                        op.dropTable("users");
                    });

            assertThat(migration.downgrade())
                    .containsExactly(
                            new DropConstraint(USERS, unique("uq_users_name", "name")),
                            new DropIndex(USERS, Index.onColumns("ix_users_name", "name")),
                            new DropTable(Table.of("users", column("id", uuid()).notNull(), column("name", text()))));
            assertThat(OperationList.apply(
                            migration.downgrade(), OperationList.apply(migration.upgrade(), Schema.EMPTY)))
                    .isEqualTo(Schema.EMPTY);
        }

        @Test
        void to_what_the_upgrade_put_on_a_table_that_was_there_before() {
            assertThat(Recorded.downgrade(
                            op -> {
                                op.addColumn("users", column("bio", text()).comment("About"));
                                op.createPrimaryKey("users", primaryKey("pk_users", "bio"));
                                op.createEnum("role", "A", "B");
                            },
                            op -> {
                                op.dropEnum("role");
                                op.dropPrimaryKey("users", "pk_users");
                                op.dropColumn("users", "bio");
                            }))
                    .containsExactly(
                            new DropEnum(new EnumType(QualifiedName.of("role"), List.of("A", "B"))),
                            new DropPrimaryKey(USERS, primaryKey("pk_users", "bio")),
                            new DropColumn(USERS, column("bio", text()).comment("About")));
        }

        @Test
        void but_not_to_a_table_of_which_only_a_part_is_known() {
            assertThat(Recorded.downgrade(
                            op -> op.addColumn("users", column("bio", text())), op -> op.dropTable("users")))
                    .containsExactly(new DropTable(Table.named(USERS)));
        }

        @Test
        void to_what_was_created_outside_a_transaction() {
            assertThat(Recorded.downgrade(
                            op -> op.withoutTransaction(outside -> outside.createIndex("ix_users_bio", "users", "bio")),
                            op -> op.dropIndex("ix_users_bio", "users")))
                    .containsExactly(new DropIndex(USERS, Index.onColumns("ix_users_bio", "bio")));
        }
    }

    @Nested
    class An_alteration_by_hand_says_only_what_changes {

        @Test
        void on_a_column_that_this_migration_has_added() {
            assertThat(Recorded.upgrade(op -> {
                        op.addColumn("users", column("role", text()));
                        op.alterColumn("users", "role", column -> column.notNull());
                    }))
                    .contains(
                            AlterColumn.of(
                                    USERS,
                                    column("role", text()),
                                    column("role", text()).notNull()),
                            org.assertj.core.data.Index.atIndex(1));
        }

        @Test
        void on_a_column_that_this_migration_has_altered_before() {
            assertThat(Recorded.downgrade(
                            op -> op.alterColumn(
                                    "users",
                                    column("role", text()),
                                    column("role", text()).notNull()),
                            op -> op.alterColumn("users", "role", column -> column.nullable(true))))
                    .containsExactly(
                            AlterColumn.of(USERS, column("role", text()).notNull(), column("role", text())));
        }

        @Test
        void on_a_column_of_which_only_the_name_is_known() {
            Column actual = Column.of("role", new VarcharType(20)).defaultsTo("'user'");

            assertThat(altered(actual, column -> column.notNull())).isEqualTo(actual.notNull());
            assertThat(altered(actual.notNull(), column -> column.nullable(true)))
                    .isEqualTo(actual);
            assertThat(altered(actual, column -> column.defaultsTo(null))).isEqualTo(actual.defaultsTo(null));
            assertThat(altered(actual, column -> column.type(text()))).isEqualTo(actual.type(text()));
            assertThat(altered(actual.comment("Role"), column -> column.comment(null)))
                    .isEqualTo(actual);
            assertThat(altered(actual, column -> column.identity(Identity.ALWAYS)))
                    .isEqualTo(actual.identity(Identity.ALWAYS));
            assertThat(altered(actual, column -> column.notNull().collation("C").storedAs("upper(x)")))
                    .isEqualTo(actual.notNull().collation("C").storedAs("upper(x)"));
        }

        @Test
        void cannot_be_undone_where_what_was_before_is_not_known() {
            assertThat(Recorded.only(op -> op.alterColumn("users", "role", column -> column.defaultsTo("'user'")))
                            .inverse())
                    .isEmpty();
        }

        private static Column altered(Column actual, UnaryOperator<Column> change) {
            Schema before = Schema.of(Table.of("users", actual));
            return Recorded.only(op -> op.alterColumn("users", "role", change))
                    .applyTo(before)
                    .table(USERS)
                    .orElseThrow()
                    .column("role")
                    .orElseThrow();
        }
    }
}
