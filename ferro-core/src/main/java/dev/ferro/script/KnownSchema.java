package dev.ferro.script;

import dev.ferro.operation.Operation;
import dev.ferro.operation.ProgramObject;
import dev.ferro.operation.RenameTable;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Index;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the operations of one migration say about the database, from which a name alone is completed to a definition.
 *
 * <p>A table that was there before is known in part: only what the migration itself has put on it.
 */
final class KnownSchema {

    private final Map<QualifiedName, Table> tables = new HashMap<>();
    private final Map<QualifiedName, EnumType> enums = new HashMap<>();
    private final Map<QualifiedName, Sequence> sequences = new HashMap<>();
    private final Map<ProgramObject, ProgramObject> objects = new HashMap<>();
    private final Set<QualifiedName> whole = new HashSet<>();
    private final Map<String, KnownSchema> databases = new HashMap<>();

    static KnownSchema after(List<Operation> operations) {
        KnownSchema known = new KnownSchema();
        operations.forEach(known::apply);
        return known;
    }

    KnownSchema copy() {
        KnownSchema copy = new KnownSchema();
        copy.tables.putAll(tables);
        copy.enums.putAll(enums);
        copy.sequences.putAll(sequences);
        copy.objects.putAll(objects);
        copy.whole.addAll(whole);
        databases.forEach((database, known) -> copy.databases.put(database, known.copy()));
        return copy;
    }

    void apply(Operation operation) {
        operation.accept(new Learning(this));
        databases.forEach((database, known) -> operation.on(database).forEach(known::apply));
    }

    /** {@return what is known of one database, which may have more than all have} */
    KnownSchema on(String database) {
        KnownSchema known = databases.getOrDefault(database, this);
        if (known == this) {
            known = copy();
            databases.put(database, known);
        }
        return known;
    }

    /** Does what an operation does to one table, on whatever is known of the table. */
    void applyOn(QualifiedName table, Operation operation) {
        Schema before = Schema.of(find(table).orElse(Table.named(table)));
        operation.applyTo(before).tables().forEach(this::keep);
    }

    /** Does what an operation does to the whole schema. */
    void applyOnAll(Operation operation) {
        Schema before = new Schema(
                List.of(), List.copyOf(enums.values()), List.copyOf(sequences.values()), List.copyOf(tables.values()));
        Schema after = operation.applyTo(before);
        tables.clear();
        after.tables().forEach(this::keep);
        enums.clear();
        after.enums().forEach(type -> enums.put(type.name(), type));
        sequences.clear();
        after.sequences().forEach(sequence -> sequences.put(sequence.name(), sequence));
    }

    private void keep(Table table) {
        tables.put(table.name(), table);
    }

    void created(Table table) {
        keep(table);
        whole.add(table.name());
    }

    void dropped(QualifiedName table) {
        tables.remove(table);
        whole.remove(table);
    }

    void created(ProgramObject object) {
        objects.put(object.named(), object);
    }

    void dropped(ProgramObject object) {
        objects.remove(object.named());
    }

    /** {@return a view, function or trigger with its definition, if that is known} */
    ProgramObject object(ProgramObject named) {
        return objects.getOrDefault(named, named);
    }

    void renamed(RenameTable operation) {
        applyOnAll(operation);
        if (whole.remove(operation.before())) {
            whole.add(operation.after());
        }
    }

    /** Learns a column that was there before, from an operation that states the whole of it. */
    void learned(QualifiedName name, Column column) {
        Table table = find(name).orElse(Table.named(name));
        if (column.isStated() && table.column(column.name()).isEmpty()) {
            keep(table.withColumn(column));
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
        return enums.getOrDefault(name, new EnumType(name, List.of()));
    }

    Sequence sequence(QualifiedName name) {
        return sequences.getOrDefault(name, Sequence.named(name));
    }

    private Optional<Table> find(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }
}
