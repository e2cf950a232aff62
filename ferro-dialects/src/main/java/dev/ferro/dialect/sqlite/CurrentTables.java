package dev.ferro.dialect.sqlite;

import dev.ferro.Problem;
import dev.ferro.dialect.Identifiers;
import dev.ferro.dialect.SchemaView;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameTable;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables as they are at one place among the operations, read from the database only when they are asked for. */
final class CurrentTables {

    private final SchemaView view;
    private final SqliteNormalizer normalizer;
    private final Identifiers identifiers;
    private final Map<QualifiedName, Optional<Table>> known = new HashMap<>();
    private final List<TableChange> done = new ArrayList<>();
    private final Set<String> renamed = new HashSet<>();

    CurrentTables(SchemaView view, SqliteNormalizer normalizer, Identifiers identifiers) {
        this.view = view;
        this.normalizer = normalizer;
        this.identifiers = identifiers;
    }

    /** {@return the table, normalized, with its native details} */
    Optional<Table> table(QualifiedName name) {
        return known.computeIfAbsent(name, this::read);
    }

    Table require(QualifiedName name) {
        return table(name)
                .orElseThrow(() -> Problem.of("unknown-table", "`" + name + "` is not there.")
                        .because("SQLite cannot alter a table so without knowing all of its definition.")
                        .refused());
    }

    /** {@return all tables, as {@link #table} has each} */
    List<Table> all() {
        view.schema().tables().forEach(table -> known.computeIfAbsent(table.name(), this::read));
        return known.values().stream().flatMap(Optional::stream).toList();
    }

    private Optional<Table> read(QualifiedName name) {
        Optional<Table> table = view.table(name).map(normalizer::table);
        for (TableChange change : done) {
            table = table.map(item -> after(item, change));
        }
        return table;
    }

    /** {@return a table of any name after a change of one table} */
    private Table after(Table table, TableChange change) {
        return table.name().equals(change.table())
                ? after(table, change.operations())
                : elsewhere(table, change.operations());
    }

    private static Table elsewhere(Table table, List<Operation> operations) {
        Schema schema = Schema.of(table);
        for (Operation operation : operations) {
            schema = operation.applyTo(schema);
        }
        return schema.table(table.name()).orElse(table);
    }

    /** {@return a table after operations that change it} */
    Table after(Table start, List<Operation> operations) {
        TableEvolution evolution = new TableEvolution(start, identifiers);
        for (Operation operation : operations) {
            if (!evolution.take(operation)) {
                evolution = new TableEvolution(evolution.table(), identifiers);
                evolution.take(operation);
            }
        }
        return normalizer.table(evolution.table());
    }

    /** Remembers a change that has been compiled. */
    void changed(TableChange change) {
        QualifiedName name = change.table();
        if (change.isDropped()) {
            known.put(name, Optional.empty());
        } else if (change.isCreated()) {
            known.put(name, Optional.of(created(name, change.operations())));
        } else {
            known.replaceAll((key, table) -> table.map(item -> after(item, change)));
            done.add(change);
        }
    }

    /** The check of an enum comes with its column, and may be changed by what comes next. */
    private Table created(QualifiedName name, List<Operation> operations) {
        Table start = operations.get(0).applyTo(Schema.EMPTY).table(name).orElseThrow();
        return after(normalizer.table(start), operations.subList(1, operations.size()));
    }

    void renamed(RenameTable op) {
        Table table = require(op.before());
        changed(new TableChange(QualifiedName.of(""), List.of(op)));
        known.put(op.before(), Optional.empty());
        known.put(op.after(), op.applyTo(Schema.of(table)).table(op.after()));
        renamed.add(op.before().name());
    }

    void renamed(RenameColumn op) {
        renamed.add(op.before());
    }

    /** Refuses to create triggers again from a text that an earlier ALTER TABLE has rewritten in the database. */
    void requireFresh(Table table) {
        NativeDetails details = table.details();
        renamed.stream()
                .filter(name -> details.attached().stream().anyMatch(sql -> Triggers.mentions(sql, name)))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.of(
                                    "renamed-under-trigger",
                                    "A trigger of `" + table.name() + "` mentions `" + name
                                            + "`, which this migration renames before it changes the table.")
                            .because("SQLite has rewritten the trigger by then, and rebuilding the table needs its"
                                    + " text.")
                            .advise("Put the renaming into a migration of its own.")
                            .refused();
                });
    }
}
