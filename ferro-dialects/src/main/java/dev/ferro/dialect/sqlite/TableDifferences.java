package dev.ferro.dialect.sqlite;

import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.Operation;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Index;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** What leads from a table to the same one with other words in its expressions. */
final class TableDifferences {

    private final Table before;
    private final Table after;
    private final List<Operation> operations = new ArrayList<>();

    private TableDifferences(Table before, Table after) {
        this.before = before;
        this.after = after;
    }

    static List<Operation> of(Table before, Table after) {
        TableDifferences differences = new TableDifferences(before, after);
        differences.drop();
        differences.alter();
        differences.create();
        return differences.operations;
    }

    private void drop() {
        for (CheckConstraint check : before.checks()) {
            if (!after.checks().contains(check)) {
                operations.add(new DropConstraint(before.name(), check));
            }
        }
        for (Index index : before.indexes()) {
            if (!after.indexes().contains(index)) {
                operations.add(new DropIndex(before.name(), index));
            }
        }
    }

    private void alter() {
        for (Column column : before.columns()) {
            after.column(column.name())
                    .filter(other -> !other.equals(column))
                    .ifPresent(other -> operations.add(AlterColumn.of(before.name(), column, other)));
        }
    }

    private void create() {
        for (CheckConstraint check : after.checks()) {
            if (!before.checks().contains(check)) {
                operations.add(new CreateCheck(before.name(), check));
            }
        }
        for (Index index : after.indexes()) {
            if (!before.indexes().contains(index)) {
                operations.add(new CreateIndex(before.name(), index));
            }
        }
    }
}
