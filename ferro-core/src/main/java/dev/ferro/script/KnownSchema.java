package dev.ferro.script;

import dev.ferro.operation.Operation;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Index;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the operations of one migration say about the database, from which a name alone is completed to a definition.
 *
 * <p>A table that was there before is known in part: only what the migration itself has put on it.
 */
final class KnownSchema {

    private Schema schema = Schema.EMPTY;
    private final Set<QualifiedName> whole = new HashSet<>();

    static KnownSchema after(List<Operation> operations) {
        KnownSchema known = new KnownSchema();
        operations.forEach(known::apply);
        return known;
    }

    KnownSchema copy() {
        KnownSchema copy = new KnownSchema();
        copy.schema = schema;
        copy.whole.addAll(whole);
        return copy;
    }

    void apply(Operation operation) {
        operation.accept(new Learning(this));
    }

    /** Does to the known schema what an operation on a table does, on whatever is known of the table. */
    void applyOn(QualifiedName table, Operation operation) {
        if (schema.table(table).isEmpty()) {
            schema = schema.withTable(Table.named(table));
        }
        schema = operation.applyTo(schema);
    }

    void applyTo(Operation operation) {
        schema = operation.applyTo(schema);
    }

    void created(Table table) {
        schema = schema.withoutTable(table.name()).withTable(table);
        whole.add(table.name());
    }

    void dropped(QualifiedName table) {
        schema = schema.withoutTable(table);
        whole.remove(table);
    }

    void renamed(QualifiedName before, QualifiedName after) {
        schema = schema.renameTable(before, after);
        if (whole.remove(before)) {
            whole.add(after);
        }
    }

    /** Learns a column that was there before, from an operation that states the whole of it. */
    void learned(QualifiedName table, Column column) {
        if (column.isStated()
                && find(table).flatMap(item -> item.column(column.name())).isEmpty()) {
            Table item = find(table).orElse(Table.named(table));
            schema = schema.withoutTable(table).withTable(item.withColumn(column));
        }
    }

    Table table(QualifiedName name) {
        return find(name).filter(table -> whole.contains(name)).orElse(Table.named(name));
    }

    @Nullable
    String comment(QualifiedName table) {
        return find(table).map(Table::comment).orElse(null);
    }

    Column column(QualifiedName table, String name) {
        return find(table).flatMap(item -> item.column(name)).orElse(Column.named(name));
    }

    PrimaryKey primaryKey(QualifiedName table, String name) {
        return find(table)
                .map(Table::primaryKey)
                .filter(key -> name.equals(key.name()))
                .orElse(new PrimaryKey(name, List.of()));
    }

    Constraint constraint(QualifiedName table, String name) {
        return find(table).stream()
                .flatMap(item -> item.constraints().stream())
                .filter(constraint -> name.equals(constraint.name()))
                .findFirst()
                .orElse(new NamedConstraint(name));
    }

    Index index(QualifiedName table, String name) {
        return find(table).flatMap(item -> item.index(name)).orElse(Index.named(name));
    }

    EnumType enumType(QualifiedName name) {
        return schema.enumType(name).orElse(new EnumType(name, List.of()));
    }

    private Optional<Table> find(QualifiedName name) {
        return schema.table(name);
    }
}
