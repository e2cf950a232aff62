package dev.ferro.diff;

import dev.ferro.operation.Operation;
import dev.ferro.operation.SetTableComment;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Compares one table: first everything within it, then, when the same is known of all tables, its foreign keys, which
 * may have to make way for changes elsewhere.
 */
final class TableDiffer {

    private final Table before;
    private final DesiredTable desired;
    private final ConstraintDiffer constraints;
    private final ColumnDiffer columns;
    private final ElementDiffer<PrimaryKey> primaryKeys;
    private final ElementDiffer<UniqueConstraint> uniques;
    private final ElementDiffer<CheckConstraint> checks;
    private final ElementDiffer<ExclusionConstraint> exclusions;
    private final ElementDiffer<Index> indexes;

    /**
     * @param before the table as it is, with the labels that its enum types get
     * @param isFree whether a name is not in use
     */
    TableDiffer(Table before, DesiredTable desired, EnumDiffer enums, Predicate<String> isFree) {
        this.before = before;
        this.desired = desired;
        this.constraints = new ConstraintDiffer(before, desired, isFree);
        this.columns = new ColumnDiffer(before, desired, enums.replaced());
        Disturbances own = new Disturbances();
        own.columns(before.name(), columns);
        this.primaryKeys = constraints.primaryKeys(own);
        this.uniques = constraints.uniques(own);
        this.checks = constraints.checks(own);
        this.exclusions = constraints.exclusions(own);
        this.indexes = new IndexDiffer(before, desired, isFree).indexes(own);
    }

    /** Tells what foreign keys of any table have to make way for. */
    void disturb(Disturbances disturbances) {
        disturbances.columns(before.name(), columns);
        primaryKeys.dropped().forEach(key -> disturbances.droppedKey(before.name(), key.columns()));
        uniques.dropped().forEach(unique -> disturbances.droppedKey(before.name(), unique.columns()));
        indexes.dropped().stream()
                .filter(Index::unique)
                .map(Keys::columns)
                .forEach(key -> disturbances.droppedKey(before.name(), key));
    }

    /** Adds what there is to do and to note, in the order in which a person would read it. */
    void compare(Disturbances disturbances, List<Operation> operations, List<Note> notes) {
        ElementDiffer<ForeignKey> foreignKeys = constraints.foreignKeys(disturbances);
        List<ElementDiffer<?>> leaving = List.of(foreignKeys, indexes, exclusions, checks, uniques, primaryKeys);
        List<ElementDiffer<?>> coming = List.of(primaryKeys, uniques, checks, exclusions, indexes, foreignKeys);
        leaving.forEach(elements -> operations.addAll(elements.drops()));
        coming.forEach(elements -> operations.addAll(elements.renames()));
        operations.addAll(columns.operations());
        coming.forEach(elements -> operations.addAll(elements.creates()));
        operations.addAll(comment());
        notes.addAll(columns.notes());
        coming.forEach(elements -> notes.addAll(elements.notes()));
    }

    private List<Operation> comment() {
        String wanted = desired.normalized().comment();
        return Objects.equals(before.comment(), wanted)
                ? List.of()
                : List.of(new SetTableComment(before.name(), before.comment(), wanted));
    }
}
