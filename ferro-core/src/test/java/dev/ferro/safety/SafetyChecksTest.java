package dev.ferro.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateExclusion;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreatePrimaryKey;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.OnlyOn;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameEnumValue;
import dev.ferro.operation.RenameTable;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.operation.SetTableComment;
import dev.ferro.operation.WithoutTransaction;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Identity;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SafetyChecksTest {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final Column ROLE = Column.of("role", new TextType());
    private static final Table TABLE = Table.of("users", Column.of("id", new IntegerType()), ROLE);
    private static final ForeignKey AUTHOR =
            ForeignKey.of("fk", List.of("author_id"), QualifiedName.of("authors"), List.of("id"));

    private static void assertFinding(Operation operation, String code, String message, String advice) {
        assertThat(SafetyChecks.ANYWHERE.check(List.of(operation)))
                .filteredOn(finding -> finding.code().equals(code))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.operation()).isSameAs(operation);
                    assertThat(finding.message()).isEqualTo(message);
                    assertThat(finding.advice()).isEqualTo(advice);
                });
    }

    private static void assertNone(Operation... operations) {
        assertThat(SafetyChecks.ANYWHERE.check(List.of(operations))).isEmpty();
    }

    @Nested
    class Lost_data {

        @Test
        void a_dropped_table() {
            assertFinding(
                    new DropTable(TABLE),
                    "SAFE101",
                    "All rows of `users` are deleted.",
                    "Keep a copy of what may still be needed: a downgrade brings the table back, but no rows.");
        }

        @Test
        void a_dropped_column() {
            assertFinding(
                    new DropColumn(USERS, ROLE),
                    "SAFE102",
                    "All values of `users.role` are deleted.",
                    "Keep a copy of what may still be needed: a downgrade brings the column back, but no values.");
        }

        @Test
        void not_a_column_that_is_computed() {
            assertNone(new DropColumn(USERS, ROLE.storedAs("upper(name)")));
        }
    }

    @Nested
    class Names_that_programs_use {

        @Test
        void a_renamed_table() {
            assertFinding(
                    new RenameTable(USERS, QualifiedName.of("people")),
                    "SAFE103",
                    "Programs that still say `users` fail from here on.",
                    "Stop them first, or deploy the ones that say `people` together with this migration.");
        }

        @Test
        void a_renamed_column() {
            assertFinding(
                    new RenameColumn(USERS, "role", "kind"),
                    "SAFE103",
                    "Programs that still say `users.role` fail from here on.",
                    "Stop them first, or add `kind` beside it, copy the values and drop `role` later.");
        }
    }

    @Test
    void renaming_a_label_breaks_programs_that_still_use_it() {
        EnumType mood = new EnumType(QualifiedName.of("mood"), List.of("sad", "ok"));
        assertFinding(
                new RenameEnumValue(mood, "sad", "unhappy"),
                "SAFE117",
                "Programs that still say `sad` of the enum `mood` fail from here on, and those that read `unhappy`"
                        + " must know it.",
                "Stop them first, or add `unhappy` beside it, move the rows and drop `sad` later.");
    }

    @Nested
    class Required_columns {

        @Test
        void made_of_a_nullable_one() {
            assertFinding(
                    AlterColumn.of(USERS, ROLE, ROLE.notNull()),
                    "SAFE105",
                    "This fails while a row of `users` holds NULL in `role`.",
                    "Fill such rows before: UPDATE users SET role = … WHERE role IS NULL");
            assertNone(AlterColumn.of(USERS, ROLE.notNull(), ROLE));
        }

        @Test
        void added_without_a_default() {
            assertFinding(
                    new AddColumn(USERS, ROLE.notNull()),
                    "SAFE106",
                    "This fails if `users` holds rows: they have no value for `role`.",
                    "Take three steps instead: add it nullable, fill it with an UPDATE, then make it NOT NULL.");
        }

        @Test
        void added_with_a_default() {
            assertFinding(
                    new AddColumn(USERS, ROLE.notNull().defaultsTo("'user'")),
                    "SAFE107",
                    "Every row that `users` holds gets 'user' in `role`.",
                    "If that is wrong for some of them, correct them with an UPDATE after this.");
        }

        @Test
        void not_those_that_the_database_fills_itself() {
            assertNone(new AddColumn(
                    USERS, Column.of("number", new IntegerType()).notNull().identity(Identity.ALWAYS)));
            assertNone(new AddColumn(USERS, ROLE.notNull().storedAs("upper(name)")));
        }

        @Test
        void not_nullable_ones() {
            assertNone(new AddColumn(USERS, ROLE.defaultsTo("'user'")));
        }
    }

    @Nested
    class Rules_over_rows {

        @Test
        void a_unique() {
            assertFinding(
                    new CreateUnique(USERS, new UniqueConstraint("uq", List.of("first name", "city"))),
                    "SAFE108",
                    "This fails while two rows of `users` hold the same `first name`, `city`.",
                    "Look for them before: SELECT \"first name\", city FROM users"
                            + " GROUP BY \"first name\", city HAVING count(*) > 1");
        }

        @Test
        void a_unique_index() {
            assertFinding(
                    new CreateIndex(USERS, Index.onColumns("ix", "role").asUnique()),
                    "SAFE108",
                    "This fails while two rows of `users` hold the same `role`.",
                    "Look for them before: SELECT role FROM users GROUP BY role HAVING count(*) > 1");
            assertFinding(
                    new CreateIndex(
                            USERS,
                            Index.of("ix", List.of(IndexPart.expression("lower(role)")))
                                    .asUnique()
                                    .where("role <> ''")),
                    "SAFE108",
                    "This fails while two rows of `users` where role <> '' hold the same `lower(role)`.",
                    "Look for such rows before, with the same expressions and condition in a GROUP BY.");
        }

        @Test
        void a_foreign_key() {
            assertFinding(
                    new CreateForeignKey(USERS, AUTHOR),
                    "SAFE109",
                    "This fails while a row of `users` refers by `author_id` to a row that `authors` does not hold.",
                    "Delete such rows before, give them another value, or set it to NULL.");
        }

        @Test
        void a_check() {
            assertFinding(
                    new CreateCheck(USERS, new CheckConstraint("ck", "age > 18")),
                    "SAFE110",
                    "This fails while a row of `users` breaks the rule age > 18.",
                    "Look for such rows before: SELECT * FROM users WHERE NOT (age > 18)");
        }

        @Test
        void an_exclusion_constraint() {
            ExclusionPart room = new ExclusionPart(IndexPart.column("Room"), "=");
            ExclusionPart nights = new ExclusionPart(IndexPart.expression("int4range(first, last)"), "&&");
            ExclusionConstraint rooms = new ExclusionConstraint("ex", List.of(room));
            assertFinding(
                    new CreateExclusion(USERS, rooms),
                    "SAFE118",
                    "This fails while two rows of `users` collide: `Room` =.",
                    "Look for them before: SELECT * FROM users a JOIN users b"
                            + " ON a.ctid < b.ctid AND a.\"Room\" = b.\"Room\"");
            assertFinding(
                    new CreateExclusion(
                            USERS, rooms.parts(List.of(room, nights)).where("alive")),
                    "SAFE118",
                    "This fails while two rows of `users` where alive collide: `Room` =, `int4range(first, last)` &&.",
                    "Look for such rows before, by a join of the table with itself on the same comparisons.");
        }

        @Test
        void the_index_of_an_exclusion_constraint() {
            assertFinding(
                    new CreateExclusion(
                            USERS,
                            new ExclusionConstraint("ex", List.of(new ExclusionPart(IndexPart.column("room"), "=")))),
                    "SAFE114",
                    "Nobody can read or write `users` while the index of this constraint is built.",
                    "On a large table, run it when the application can wait; PostgreSQL cannot build it meanwhile.");
        }

        @Test
        void a_primary_key() {
            assertFinding(
                    new CreatePrimaryKey(USERS, new PrimaryKey("pk", List.of("id"))),
                    "SAFE112",
                    "This fails while rows of `users` share the same `id`, or hold NULL there.",
                    "Look for them before: SELECT id FROM users GROUP BY id HAVING count(*) > 1");
        }
    }

    @Test
    void a_dropped_primary_key() {
        assertFinding(
                new DropPrimaryKey(USERS, new PrimaryKey("pk", List.of("id"))),
                "SAFE111",
                "The rows of `users` are no longer told apart by `id`.",
                "Programs that find or replicate rows by this key must know about it before.");
    }

    @Test
    void a_removed_label() {
        EnumType before = new EnumType(QualifiedName.of("role"), List.of("user", "admin", "guest"));
        EnumType after = new EnumType(QualifiedName.of("role"), List.of("user"));

        assertFinding(
                new ReplaceEnumValues(before, after, Map.of("guest", "user")),
                "SAFE113",
                "This fails while a row holds `admin` of the enum `role`.",
                "Name the label that such rows get, in the operation's mapping.");
        assertNone(new ReplaceEnumValues(before, after, Map.of("guest", "user", "admin", "user")));
    }

    @Test
    void an_index_locks_writes() {
        assertFinding(
                new CreateIndex(USERS, Index.onColumns("ix", "role")),
                "SAFE114",
                "Nobody can write to `users` while this index is built.",
                "On a large table, run it when writes can wait; PostgreSQL can build it meanwhile:"
                        + " `index(…).concurrently()`.");
    }

    @Nested
    class No_hazard {

        @Test
        void is_what_concerns_a_table_that_is_created_by_the_same_migration() {
            assertNone(
                    new CreateTable(TABLE),
                    new CreateIndex(USERS, Index.onColumns("ix", "role").asUnique()),
                    new AddColumn(USERS, ROLE.notNull()),
                    new CreateForeignKey(USERS, AUTHOR));
        }

        @Test
        void is_what_only_comes_back() {
            assertNone(new DropConstraint(USERS, AUTHOR), new CreateForeignKey(USERS, AUTHOR));
        }

        @Test
        void is_an_enum_that_gets_more_labels() {
            assertNone(
                    new DropConstraint(USERS, new CheckConstraint("ck_users_role", "role IN ('USER', 'ADMIN')")),
                    new CreateCheck(
                            USERS, new CheckConstraint("ck_users_role", "role IN ('ADMIN', 'O''WNER', 'USER')")));
        }

        @Test
        void is_the_rule_of_a_new_column_that_is_filled_according_to_it() {
            CreateCheck rule =
                    new CreateCheck(USERS, new CheckConstraint("ck_users_role", "role IN ('USER', 'ADMIN')"));
            Column role = Column.of("role", new TextType());
            assertNone(new AddColumn(USERS, role), rule);
            assertNone(new AddColumn(USERS, role.defaultsTo("'USER'")), rule);
            assertThat(SafetyChecks.ANYWHERE.check(List.of(new AddColumn(USERS, role.defaultsTo("'NOBODY'")), rule)))
                    .extracting(Finding::code)
                    .containsExactly("SAFE110");
        }

        @Test
        void is_not_an_enum_that_loses_a_label() {
            List<Operation> operations = List.of(
                    new DropConstraint(USERS, new CheckConstraint("ck_users_role", "role IN ('USER', 'ADMIN')")),
                    new CreateCheck(USERS, new CheckConstraint("ck_users_role", "role IN ('USER', 'OWNER')")));
            assertThat(SafetyChecks.ANYWHERE.check(operations))
                    .extracting(Finding::code)
                    .containsExactly("SAFE110");
        }

        @Test
        void is_a_rule_that_no_row_is_asked_about_yet() {
            assertNone(
                    new CreateCheck(USERS, new CheckConstraint("ck_users_age", "age > 0").notValid()),
                    new CreateForeignKey(
                            USERS,
                            ForeignKey.of("fk_users_boss", List.of("boss_id"), USERS, List.of("id"))
                                    .notValid()));
        }

        @Test
        void is_a_comment() {
            assertNone(new SetTableComment(USERS, null, "people"));
        }
    }

    @Test
    void findings_come_in_the_order_of_the_operations_and_from_inside_of_others() {
        Operation inner = new DropColumn(USERS, ROLE);

        assertThat(SafetyChecks.ANYWHERE.check(List.of(
                        new WithoutTransaction(List.of(inner)),
                        new OnlyOn("sqlite", List.of(inner)),
                        new DropTable(TABLE))))
                .extracting(Finding::code)
                .containsExactly("SAFE102", "SAFE102", "SAFE101");
    }
}
