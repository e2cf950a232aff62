package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Identifiers;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compiles what is changed in one table: by SQLite's own statements where these can do all of it, else by a rebuild. */
final class TableCompiler {

    private final SqlitePrinter printer;
    private final SqliteNormalizer normalizer;
    private final CurrentTables tables;
    private final Identifiers identifiers;
    private final Set<QualifiedName> touched = new LinkedHashSet<>();
    private final Set<QualifiedName> dropped = new LinkedHashSet<>();

    TableCompiler(SqlitePrinter printer, SqliteNormalizer normalizer, CurrentTables tables, Identifiers identifiers) {
        this.printer = printer;
        this.normalizer = normalizer;
        this.tables = tables;
        this.identifiers = identifiers;
    }

    List<Step> compile(TableChange change) {
        List<Operation> operations = change.operations();
        if (change.isDropped()) {
            dropped.add(change.table());
            tables.changed(change);
            return List.of(step(operations, List.of("DROP TABLE " + printer.name(change.table()))));
        }
        Optional<List<Step>> natively = new NativePath(
                        change, printer, normalizer, done -> tables.after(tables.require(change.table()), done))
                .steps();
        if (natively.isPresent()) {
            tables.changed(change);
            return natively.get();
        }
        return change.isCreated() ? List.of(create(change)) : rebuild(change);
    }

    private static Step step(List<Operation> operations, List<String> sql) {
        return new Step(operations, sql.stream().<Statement>map(Statement::sql).toList());
    }

    private Step create(TableChange change) {
        tables.changed(change);
        return step(change.operations(), printer.create(tables.require(change.table())));
    }

    /** Mostly one rebuild; what does not fit in with the operations before it begins another one. */
    private List<Step> rebuild(TableChange change) {
        Table start = tables.require(change.table());
        TableEvolution evolution = new TableEvolution(start, identifiers);
        int end = 0;
        while (end < change.operations().size()
                && evolution.take(change.operations().get(end))) {
            end++;
        }
        TableChange first = new TableChange(change.table(), change.operations().subList(0, end));
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(first.operations(), rebuild(start, evolution)));
        tables.changed(first);
        if (end < change.operations().size()) {
            List<Operation> rest =
                    change.operations().subList(end, change.operations().size());
            steps.addAll(compile(new TableChange(change.table(), rest)));
        }
        return steps;
    }

    /** {@return the statements that make a table what has become of it} */
    List<Statement> rebuild(Table start, TableEvolution evolution) {
        tables.requireFresh(start);
        Table now = normalizer.table(evolution.table());
        SqliteTableRebuild rebuild = new SqliteTableRebuild(printer, start, now, evolution.sources());
        if (rebuild.touchesKeys()) {
            touched.add(start.name());
        }
        return rebuild.statements();
    }

    /** {@return the steps with a look at the foreign keys at their end, if they may have broken some} */
    List<Step> verified(List<Step> steps) {
        List<Statement> checks = new ArrayList<>();
        touched.forEach(name -> checks.add(ForeignKeyChecks.of(name)));
        dropped.forEach(name -> checks.add(ForeignKeyChecks.ofDropped(name)));
        touched.clear();
        dropped.clear();
        if (checks.isEmpty() || steps.isEmpty()) {
            return steps;
        }
        Step last = steps.get(steps.size() - 1);
        checks.addAll(0, last.statements());
        List<Step> verified = new ArrayList<>(steps);
        verified.set(steps.size() - 1, new Step(last.operations(), checks));
        return verified;
    }
}
