package dev.ferro.testing;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ExclusionPart;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.UniqueConstraint;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Keys, uniques, checks, exclusion constraints and foreign keys come, go and change. */
final class KeyChanges {

    private KeyChanges() {}

    static List<Change> all() {
        return Stream.of(primaryKeys(), uniques(), checks(), exclusions(), foreignKeys())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Change> primaryKeys() {
        PrimaryKey wide = new PrimaryKey("pk_things", List.of("id", "name"));
        return List.of(
                Change.ofThings(
                        "a primary key is added",
                        table -> table.withPrimaryKey(null),
                        table -> table.withPrimaryKey(new PrimaryKey("pk_things", List.of("id")))),
                Change.ofThings("a primary key is dropped", table -> table.withPrimaryKey(null)),
                Change.ofThings("a primary key gets another column", table -> table.withPrimaryKey(wide)),
                Change.ofThings(
                        "a primary key changes the order of its columns",
                        table -> table.withPrimaryKey(wide),
                        table -> table.withPrimaryKey(new PrimaryKey("pk_things", List.of("name", "id")))),
                Change.ofThings(
                        "a primary key gets another name",
                        table -> table.withPrimaryKey(new PrimaryKey("things_key", List.of("id")))),
                Change.ofThings(
                        "a primary key waits for the commit",
                        table -> table.withPrimaryKey(
                                new PrimaryKey("pk_things", List.of("id"), Deferrability.INITIALLY_DEFERRED))));
    }

    private static Change unique(String title, List<UniqueConstraint> before, List<UniqueConstraint> after) {
        return Change.ofThings(title, table -> table.withUniques(before), table -> table.withUniques(after));
    }

    private static List<Change> uniques() {
        UniqueConstraint name = new UniqueConstraint("uq_things_name", List.of("name"));
        UniqueConstraint both = new UniqueConstraint("uq_things_name", List.of("name", "size"));
        UniqueConstraint turned = new UniqueConstraint("uq_things_name", List.of("size", "name"));
        return List.of(
                unique("a unique constraint is added", List.of(), List.of(name)),
                unique("a unique constraint is dropped", List.of(name), List.of()),
                unique("a unique constraint gets another column", List.of(name), List.of(both)),
                unique("a unique constraint changes the order of its columns", List.of(both), List.of(turned)),
                unique("a unique constraint gets another name", List.of(name), List.of(name.renamed("uq_name"))),
                unique("a unique constraint takes NULL for a value", List.of(name), List.of(name.nullsNotDistinct())),
                unique(
                        "a unique constraint waits for the commit",
                        List.of(name),
                        List.of(name.deferrability(Deferrability.INITIALLY_DEFERRED))));
    }

    private static Change check(String title, List<CheckConstraint> before, List<CheckConstraint> after) {
        return Change.ofThings(title, table -> table.withChecks(before), table -> table.withChecks(after));
    }

    private static List<Change> checks() {
        CheckConstraint size = new CheckConstraint("ck_things_size", "size > 0");
        CheckConstraint list = new CheckConstraint("ck_things_size", "size IN (10, 20)");
        return List.of(
                check("a check is added", List.of(), List.of(size)),
                check("a check is dropped", List.of(size), List.of()),
                check("a check's expression changes", List.of(size), List.of(size.expression("size >= 0"))),
                check(
                        "a check's list gets another value",
                        List.of(list),
                        List.of(list.expression("size IN (10, 20, 30)"))),
                check("a check gets another name", List.of(size), List.of(size.renamed("ck_size"))));
    }

    private static Change exclusion(String title, List<ExclusionConstraint> before, List<ExclusionConstraint> after) {
        return Change.ofThings(title, table -> table.withExclusions(before), table -> table.withExclusions(after));
    }

    private static List<Change> exclusions() {
        ExclusionPart name = new ExclusionPart(IndexPart.column("name"), "=");
        ExclusionPart places = new ExclusionPart(IndexPart.expression("int4range(id, id + 1)"), "&&");
        ExclusionConstraint names = new ExclusionConstraint("ex_things", List.of(name));
        ExclusionConstraint apart = new ExclusionConstraint("ex_things", List.of(places)).using("gist");
        return List.of(
                exclusion("an exclusion constraint is added", List.of(), List.of(apart)),
                exclusion("an exclusion constraint is dropped", List.of(apart), List.of()),
                exclusion("an exclusion constraint compares something else", List.of(names), List.of(apart)),
                exclusion(
                        "an exclusion constraint's condition changes",
                        List.of(apart.where("size > 0")),
                        List.of(apart.where("size > 5"))),
                exclusion(
                        "an exclusion constraint waits for the commit",
                        List.of(apart),
                        List.of(apart.deferrability(Deferrability.INITIALLY_DEFERRED))),
                exclusion(
                        "an exclusion constraint gets another name",
                        List.of(apart),
                        List.of(apart.renamed("ex_apart"))));
    }

    private static Change foreignKey(String title, UnaryOperator<ForeignKey> change) {
        ForeignKey key = Change.ownership();
        return Change.ofThings(
                title,
                table -> table.withForeignKeys(List.of(key)),
                table -> table.withForeignKeys(List.of(change.apply(key))));
    }

    private static List<Change> foreignKeys() {
        ForeignKey key = Change.ownership();
        return List.of(
                Change.ofThings("a foreign key is added", table -> table.withForeignKeys(List.of(key))),
                Change.ofThings(
                        "a foreign key is dropped",
                        table -> table.withForeignKeys(List.of(key)),
                        table -> table.withForeignKeys(List.of())),
                foreignKey("a foreign key cascades", own -> own.onDelete(ReferentialAction.CASCADE)),
                foreignKey("a foreign key sets NULL", own -> own.onDelete(ReferentialAction.SET_NULL)),
                foreignKey("a foreign key follows updates", own -> own.onUpdate(ReferentialAction.CASCADE)),
                foreignKey(
                        "a foreign key waits for the commit",
                        own -> own.deferrability(Deferrability.INITIALLY_DEFERRED)),
                foreignKey("a foreign key gets another name", own -> own.renamed("fk_owner")),
                Change.ofThings(
                        "a foreign key gets another target",
                        table -> table.withForeignKeys(List.of(
                                ForeignKey.of("fk_things_size", List.of("owner_id"), Change.OWNERS, List.of("id")))),
                        table -> table.withForeignKeys(List.of(
                                ForeignKey.of("fk_things_size", List.of("owner_id"), Change.THINGS, List.of("id"))))));
    }
}
