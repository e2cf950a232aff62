package dev.ferro.dialect.sqlite;

import dev.ferro.Problem;
import dev.ferro.dialect.Identifiers;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Step;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameEnumValue;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Gives an enum other labels, that is, other checks to all columns whose check holds exactly the former ones. */
final class EnumSwap {

    private final CurrentTables tables;
    private final Identifiers identifiers;
    private final EnumChecks checks;
    private final TableCompiler compiler;

    EnumSwap(CurrentTables tables, Identifiers identifiers, TableCompiler compiler) {
        this.tables = tables;
        this.identifiers = identifiers;
        this.checks = new EnumChecks(identifiers);
        this.compiler = compiler;
    }

    /** {@return the steps, with rows that hold a label of the mapping getting another one} */
    List<Step> swap(Operation op, EnumType before, EnumType after, Map<String, String> mapping) {
        List<Statement> statements = new ArrayList<>();
        for (Table table : tables.all()) {
            statements.addAll(swap(table, before, after, mapping));
        }
        return compiler.verified(List.of(Step.of(op, statements)));
    }

    private List<Statement> swap(Table table, EnumType before, EnumType after, Map<String, String> mapping) {
        TableEvolution evolution = new TableEvolution(table, identifiers);
        List<Operation> changes = new ArrayList<>();
        for (Column column : table.columns()) {
            List<Operation> swaps = swaps(table, column, before, after);
            if (!swaps.isEmpty() && !mapping.isEmpty()) {
                evolution.sources().convert(column.name(), mapped(column.name(), mapping));
            }
            changes.addAll(swaps);
        }
        changes.forEach(evolution::take);
        if (changes.isEmpty()) {
            return List.of();
        }
        List<Statement> statements = compiler.rebuild(table, evolution);
        tables.changed(new TableChange(table.name(), changes));
        return statements;
    }

    /** {@return the steps that call a label otherwise, in the rows, defaults and rules of all columns that have it} */
    List<Step> rename(RenameEnumValue op) {
        if (!op.isStated()) {
            throw Problem.of("not-in-database", "SQLite has no named enum types.")
                    .at("enum `" + op.type().name() + "`")
                    .because("a column is known to be of it by its labels, and nothing here says which they are")
                    .advise("Name them: `op.renameEnumValue(\"" + op.type().name() + "\", List.of(\"…\"), \""
                            + op.before() + "\", \"" + op.after() + "\")`.")
                    .refused();
        }
        List<Statement> statements = new ArrayList<>();
        tables.all().forEach(table -> statements.addAll(rename(table, op)));
        return compiler.verified(List.of(Step.of(op, statements)));
    }

    private List<Statement> rename(Table table, RenameEnumValue op) {
        Predicate<Column> meant = column -> isOf(table, column, op.type());
        Table renamed = table.renameLabel(meant, op.before(), op.after());
        List<Operation> changes = TableDifferences.of(table, renamed);
        if (changes.isEmpty()) {
            return List.of();
        }
        TableEvolution evolution = new TableEvolution(table, identifiers);
        table.columns().stream()
                .filter(meant)
                .map(Column::name)
                .forEach(name -> evolution.sources().convert(name, mapped(name, Map.of(op.before(), op.after()))));
        changes.forEach(evolution::take);
        List<Statement> statements = compiler.rebuild(table, evolution);
        tables.changed(new TableChange(table.name(), changes));
        return statements;
    }

    private boolean isOf(Table table, Column column, EnumType type) {
        String rule = checks.expression(column.name(), type.labels());
        return table.checks().stream().anyMatch(check -> Expressions.same(check.expression(), rule));
    }

    private List<Operation> swaps(Table table, Column column, EnumType before, EnumType after) {
        String former = checks.expression(column.name(), before.labels());
        List<Operation> swaps = new ArrayList<>();
        for (CheckConstraint check : table.checks()) {
            if (Expressions.same(check.expression(), former)) {
                swaps.add(new DropConstraint(table.name(), check));
                swaps.add(new CreateCheck(
                        table.name(), check.expression(checks.expression(column.name(), after.labels()))));
            }
        }
        return swaps;
    }

    private String mapped(String column, Map<String, String> mapping) {
        String name = identifiers.quote(column);
        return new TreeMap<>(mapping)
                .entrySet().stream()
                        .map(entry -> " WHEN " + SqliteValues.quoted(entry.getKey()) + " THEN "
                                + SqliteValues.quoted(entry.getValue()))
                        .collect(Collectors.joining("", "CASE " + name, " ELSE " + name + " END"));
    }
}
