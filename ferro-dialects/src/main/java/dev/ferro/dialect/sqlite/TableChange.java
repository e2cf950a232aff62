package dev.ferro.dialect.sqlite;

import dev.ferro.operation.CreateTable;
import dev.ferro.operation.Operation;
import dev.ferro.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** What several operations change in one table, one after the other. */
final class TableChange {

    private final QualifiedName table;
    private final List<Operation> operations;
    private boolean created;
    private boolean dropped;

    TableChange(QualifiedName table) {
        this(table, List.of());
    }

    TableChange(QualifiedName table, List<Operation> operations) {
        this.table = table;
        this.operations = new ArrayList<>(operations);
    }

    static TableChange created(CreateTable op) {
        TableChange change = new TableChange(op.table().name(), List.of(op));
        change.created = true;
        return change;
    }

    QualifiedName table() {
        return table;
    }

    List<Operation> operations() {
        return operations;
    }

    /** {@return whether the first operation creates the table} */
    boolean isCreated() {
        return created;
    }

    /** {@return whether the last operation drops the table, so that those before it need not be done} */
    boolean isDropped() {
        return dropped;
    }

    void add(Operation operation) {
        operations.add(operation);
    }

    void drop(Operation operation) {
        dropped = true;
        operations.add(operation);
    }
}
