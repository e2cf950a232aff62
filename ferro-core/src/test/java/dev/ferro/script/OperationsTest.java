package dev.ferro.script;

import static dev.ferro.script.Ddl.CASCADE;
import static dev.ferro.script.Ddl.asc;
import static dev.ferro.script.Ddl.check;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.comment;
import static dev.ferro.script.Ddl.desc;
import static dev.ferro.script.Ddl.expression;
import static dev.ferro.script.Ddl.foreignKey;
import static dev.ferro.script.Ddl.index;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.text;
import static dev.ferro.script.Ddl.unique;
import static dev.ferro.script.Ddl.uniqueIndex;
import static dev.ferro.script.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AddEnumValue;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateEnum;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreatePrimaryKey;
import dev.ferro.operation.CreateSchema;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropEnum;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.DropSchema;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.operation.RenameIndex;
import dev.ferro.operation.RenameTable;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.operation.SetTableComment;
import dev.ferro.operation.ValidateConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.VarcharType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final EnumType ROLES = new EnumType(QualifiedName.of("user_role"), List.of("USER", "ADMIN"));

    @Nested
    class Tables {

        @Test
        void a_table_is_created_from_its_elements() {
            Operation recorded = Recorded.only(op -> op.createTable(
                    "users", column("name", varchar(50)).notNull(), primaryKey("pk_users", "name"), comment("People")));

            Table table = Table.named(USERS)
                    .withColumn(Column.of("name", new VarcharType(50)).notNull())
                    .withPrimaryKey(new PrimaryKey("pk_users", List.of("name")))
                    .withComment("People");
            assertThat(recorded).isEqualTo(new CreateTable(table));
        }

        @Test
        void a_name_may_hold_a_schema() {
            assertThat(Recorded.only(op -> op.dropTable("sales.users")))
                    .isEqualTo(new DropTable(Table.named(new QualifiedName("sales", "users"))));
        }

        @Test
        void a_quoted_name_may_hold_a_dot() {
            assertThat(Recorded.only(op -> op.dropTable("sales.\"a.b\"\"c\"")))
                    .isEqualTo(new DropTable(Table.named(new QualifiedName("sales", "a.b\"c"))));
        }

        @Test
        void a_table_is_dropped_with_its_definition() {
            assertThat(Recorded.only(op -> op.dropTable("users", column("bio", text()))))
                    .isEqualTo(new DropTable(Table.named(USERS).withColumn(Column.of("bio", new TextType()))));
        }

        @Test
        void a_table_is_renamed() {
            assertThat(Recorded.only(op -> op.renameTable("users", "people")))
                    .isEqualTo(new RenameTable(USERS, QualifiedName.of("people")));
        }

        @Test
        void a_comment_is_set_and_taken_away() {
            assertThat(Recorded.upgrade(op -> {
                        op.setTableComment("users", "People");
                        op.setTableComment("users", null);
                        op.setTableComment("users", "Folk", "People");
                    }))
                    .containsExactly(
                            new SetTableComment(USERS, null, "People"),
                            new SetTableComment(USERS, "People", null),
                            new SetTableComment(USERS, "Folk", "People"));
        }
    }

    @Nested
    class Columns {

        @Test
        void a_column_is_added() {
            assertThat(Recorded.only(op -> op.addColumn("users", column("bio", text()))))
                    .isEqualTo(new AddColumn(USERS, Column.of("bio", new TextType())));
        }

        @Test
        void a_column_is_dropped_by_name_or_with_its_definition() {
            assertThat(Recorded.upgrade(op -> {
                        op.dropColumn("users", "bio");
                        op.dropColumn("users", column("bio", text()));
                    }))
                    .containsExactly(
                            new DropColumn(USERS, Column.named("bio")),
                            new DropColumn(USERS, Column.of("bio", new TextType())));
        }

        @Test
        void a_column_is_renamed() {
            assertThat(Recorded.only(op -> op.renameColumn("users", "bio", "about")))
                    .isEqualTo(new RenameColumn(USERS, "bio", "about"));
        }

        @Test
        void a_column_is_altered_from_one_definition_to_another() {
            assertThat(Recorded.only(op -> op.alterColumn(
                            "users",
                            column("bio", text()),
                            column("bio", varchar(9)).notNull(),
                            "left(bio, 9)")))
                    .isEqualTo(new AlterColumn(
                            USERS,
                            Column.of("bio", new TextType()),
                            Column.of("bio", new VarcharType(9)).notNull(),
                            "left(bio, 9)"));
        }
    }

    @Nested
    class Constraints {

        @Test
        void each_kind_is_created_with_a_method_of_its_own() {
            assertThat(Recorded.upgrade(op -> {
                        op.createPrimaryKey("users", primaryKey("pk", "id"));
                        op.createUnique("users", unique(null, "name"));
                        op.createCheck("users", check("ck", "age > 0"));
                        op.createForeignKey(
                                "users",
                                foreignKey("fk", "boss")
                                        .references("users", "id")
                                        .onDelete(CASCADE));
                    }))
                    .containsExactly(
                            new CreatePrimaryKey(USERS, new PrimaryKey("pk", List.of("id"))),
                            new CreateUnique(USERS, new UniqueConstraint(null, List.of("name"))),
                            new CreateCheck(USERS, check("ck", "age > 0")),
                            new CreateForeignKey(
                                    USERS,
                                    ForeignKey.of("fk", List.of("boss"), USERS, List.of("id"))
                                            .onDelete(ReferentialAction.CASCADE)));
        }

        @Test
        void constraints_are_dropped_by_name_or_with_their_definition() {
            assertThat(Recorded.upgrade(op -> {
                        op.dropPrimaryKey("users", "pk");
                        op.dropPrimaryKey("users", primaryKey("pk", "id"));
                        op.dropConstraint("users", "uq");
                        op.dropConstraint("users", unique("uq", "name"));
                        op.renameConstraint("users", "ck", "ck_users");
                        op.validateConstraint("users", "ck_users");
                    }))
                    .containsExactly(
                            new DropPrimaryKey(USERS, new PrimaryKey("pk", List.of())),
                            new DropPrimaryKey(USERS, new PrimaryKey("pk", List.of("id"))),
                            new DropConstraint(USERS, new NamedConstraint("uq")),
                            new DropConstraint(USERS, new UniqueConstraint("uq", List.of("name"))),
                            new RenameConstraint(USERS, "ck", "ck_users"),
                            new ValidateConstraint(USERS, "ck_users"));
        }
    }

    @Nested
    class Indexes {

        @Test
        void an_index_is_created_on_columns_or_from_its_parts() {
            assertThat(Recorded.upgrade(op -> {
                        op.createIndex("ix", "users", "name", "age");
                        op.createIndex(
                                "users",
                                uniqueIndex("ux", asc("name"), expression("lower(bio)"))
                                        .where("age > 9"));
                    }))
                    .containsExactly(
                            new CreateIndex(USERS, Index.onColumns("ix", "name", "age")),
                            new CreateIndex(
                                    USERS,
                                    uniqueIndex("ux", asc("name"), expression("lower(bio)"))
                                            .where("age > 9")));
        }

        @Test
        void an_index_is_dropped_and_renamed() {
            assertThat(Recorded.upgrade(op -> {
                        op.dropIndex("ix", "users");
                        op.dropIndex("users", index("ix", desc("name")));
                        op.renameIndex("users", "ix", "ix_users");
                    }))
                    .containsExactly(
                            new DropIndex(USERS, Index.named("ix")),
                            new DropIndex(USERS, index("ix", desc("name"))),
                            new RenameIndex(USERS, "ix", "ix_users"));
        }
    }

    @Nested
    class SchemasAndEnums {

        @Test
        void a_schema_is_created_and_dropped() {
            assertThat(Recorded.upgrade(op -> {
                        op.createSchema("sales");
                        op.dropSchema("sales");
                    }))
                    .containsExactly(new CreateSchema("sales"), new DropSchema("sales"));
        }

        @Test
        void an_enum_is_created_and_dropped() {
            assertThat(Recorded.upgrade(op -> {
                        op.dropEnum("user_role");
                        op.dropEnum("user_role", "USER", "ADMIN");
                        op.createEnum("user_role", "USER", "ADMIN");
                    }))
                    .containsExactly(
                            new DropEnum(new EnumType(ROLES.name(), List.of())),
                            new DropEnum(ROLES),
                            new CreateEnum(ROLES));
        }

        @Test
        void labels_are_added_anywhere() {
            List<String> after = List.of("USER", "MODERATOR", "ADMIN");

            assertThat(Recorded.only(op -> op.addEnumValue("user_role", List.of("USER", "ADMIN"), after)))
                    .isEqualTo(new AddEnumValue(ROLES, new EnumType(ROLES.name(), after)));
        }

        @Test
        void labels_added_to_an_enum_of_which_only_the_name_is_known_are_all_that_is_recorded() {
            assertThat(Recorded.only(op -> op.addEnumValue("user_role", "MODERATOR")))
                    .isEqualTo(new AddEnumValue(
                            new EnumType(ROLES.name(), List.of()), new EnumType(ROLES.name(), List.of("MODERATOR"))));
        }

        @Test
        void labels_are_replaced_with_a_mapping() {
            assertThat(Recorded.only(op -> op.replaceEnumValues(
                            "user_role", List.of("USER", "ADMIN"), List.of("USER"), Map.of("ADMIN", "USER"))))
                    .isEqualTo(new ReplaceEnumValues(
                            ROLES, new EnumType(ROLES.name(), List.of("USER")), Map.of("ADMIN", "USER")));
        }
    }
}
