package dev.ferro.diff;

import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Operation;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Finds what leads from one schema to another.
 *
 * <p>Both are compared in the normal form of a database; what is to be created is written down as it was described.
 * Namespaces come first and go last. Names that a person has changed are changed next, so that everything else speaks
 * of the names after. The rest is found table by table and then brought into an order that works.
 */
public final class SchemaDiffer {

    private final UnaryOperator<Schema> normalizer;

    /** @param normalizer takes away the differences that are only spelling on one database */
    public SchemaDiffer(UnaryOperator<Schema> normalizer) {
        this.normalizer = normalizer;
    }

    /**
     * {@return what leads from {@code before} to {@code after}} It is the same whatever the order of the inputs'
     * elements.
     */
    public Difference diff(Schema before, Schema after, Renames renames) {
        Desired desired = new Desired(after, normalizer.apply(after));
        Schema actual = normalizer.apply(before);
        NamespaceDiffer namespaces = NamespaceDiffer.compare(actual, desired.normalized());
        RenameDiffer renamed = new RenameDiffer(actual, desired.normalized(), renames);
        List<Note> notes = new ArrayList<>(renamed.notes());
        List<Operation> operations = new ArrayList<>(namespaces.created());
        operations.addAll(renamed.operations());
        operations.addAll(compare(renamed.schema(), desired, notes));
        operations.addAll(namespaces.dropped());
        return new Difference(operations, notes);
    }

    private static List<Operation> compare(Schema before, Desired desired, List<Note> notes) {
        EnumDiffer enums = new EnumDiffer(before, desired);
        SequenceDiffer sequences = SequenceDiffer.compare(before, desired);
        Matching<Table> tables = Matching.tables(before, desired.normalized());
        List<Operation> operations = new ArrayList<>(enums.created());
        operations.addAll(enums.changed());
        operations.addAll(sequences.created());
        operations.addAll(sequences.changed());
        operations.addAll(created(tables.created(), desired));
        operations.addAll(changed(tables.pairs(), before, desired, enums, notes));
        operations.addAll(dropped(tables.dropped()));
        operations.addAll(sequences.dropped());
        operations.addAll(enums.dropped());
        return new OperationSorter(before, desired.normalized()).sort(operations);
    }

    private static List<Operation> created(List<Table> tables, Desired desired) {
        ForeignKeyCycles cycles = new ForeignKeyCycles(tables);
        List<Operation> operations = new ArrayList<>();
        List<Operation> apart = new ArrayList<>();
        for (Table table : tables) {
            DesiredTable wanted = desired.table(table);
            Table whole = wanted.original();
            for (ForeignKey normal : cycles.of(table.name())) {
                ForeignKey key = wanted.original(normal, Table::foreignKeys);
                whole = key.removeFrom(whole);
                apart.add(new CreateForeignKey(table.name(), key));
            }
            operations.add(new CreateTable(whole.withIndexes(List.of())));
            whole.indexes().forEach(index -> operations.add(new CreateIndex(table.name(), index)));
        }
        operations.addAll(apart);
        return operations;
    }

    private static List<Operation> changed(
            List<Pair<Table>> tables, Schema before, Desired desired, EnumDiffer enums, List<Note> notes) {
        Names names = new Names(before);
        Function<Pair<Table>, TableDiffer> differ = pair -> new TableDiffer(
                enums.relabelled(pair.before(), pair.after()),
                desired.table(pair.after()),
                enums,
                names.freeFor(pair.before()));
        List<TableDiffer> different = tables.stream()
                .filter(pair -> !pair.before().equals(pair.after()))
                .map(differ)
                .toList();
        Disturbances disturbances = new Disturbances();
        different.forEach(table -> table.disturb(disturbances));
        // Most tables are the same; they matter only if something disturbs their foreign keys.
        List<TableDiffer> concerned =
                disturbances.isEmpty() ? different : tables.stream().map(differ).toList();
        List<Operation> operations = new ArrayList<>();
        concerned.forEach(table -> table.compare(disturbances, operations, notes));
        return operations;
    }

    private static List<Operation> dropped(List<Table> tables) {
        ForeignKeyCycles cycles = new ForeignKeyCycles(tables);
        List<Operation> operations = new ArrayList<>();
        for (Table table : tables) {
            Table rest = table;
            for (ForeignKey key : cycles.of(table.name())) {
                rest = key.removeFrom(rest);
                operations.add(new DropConstraint(table.name(), key));
            }
            operations.add(new DropTable(rest));
        }
        return operations;
    }
}
