package dev.ferro.testing;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Edits of keys and other constraints.
 *
 * @param tools what is made is made with them
 */
record ConstraintEdits(Tools tools) {

    List<Edit> all() {
        return List.of(
                Edit.ofTable(tools.dice(), this::otherPrimaryKey),
                Edit.ofTable(tools.dice(), (UnaryOperator<Table>) table -> table.withPrimaryKey(null)),
                Edit.ofTable(
                        tools.dice(),
                        (schema, table) ->
                                RandomTables.with(table, tools.elements().unique(schema, table))),
                Edit.ofTable(tools.dice(), this::otherUnique),
                Edit.ofTable(tools.dice(), (UnaryOperator<Table>) this::turnedUnique),
                Edit.ofTable(
                        tools.dice(),
                        (schema, table) ->
                                RandomTables.with(table, tools.elements().check(schema, table))),
                Edit.ofTable(tools.dice(), (UnaryOperator<Table>) this::otherCheck),
                Edit.ofTable(tools.dice(), (UnaryOperator<Table>) this::respelledCheck),
                Edit.ofTable(tools.dice(), tools.elements()::withForeignKey),
                Edit.ofTable(tools.dice(), tools.elements()::withForeignKey),
                Edit.ofTable(tools.dice(), (UnaryOperator<Table>) this::otherForeignKey),
                Edit.ofTable(tools.dice(), (UnaryOperator<Table>) this::otherValidity),
                Edit.ofTable(tools.dice(), (UnaryOperator<Table>) this::drop),
                Edit.ofTable(tools.dice(), this::rename));
    }

    private Table otherPrimaryKey(Schema schema, Table table) {
        List<String> columns =
                tools
                        .dice()
                        .some(
                                Validity.keyable(table, tools.profile()),
                                tools.dice().between(1, 2))
                        .stream()
                        .map(Column::name)
                        .toList();
        PrimaryKey former = table.primaryKey();
        PrimaryKey key = former == null || tools.dice().percent(30)
                ? tools.elements().primaryKey(schema, table, columns)
                : new PrimaryKey(former.name(), columns, tools.elements().keyDeferrability());
        return columns.isEmpty() ? table : table.withPrimaryKey(key);
    }

    private Table otherUnique(Schema schema, Table table) {
        if (table.uniques().isEmpty()) {
            return table;
        }
        UniqueConstraint former = tools.dice().pick(table.uniques());
        Table rest = former.removeFrom(table);
        return RandomTables.with(
                rest, tools.elements().unique(schema, rest).map(unique -> unique.renamed(former.name())));
    }

    private Table turnedUnique(Table table) {
        return table.withUniques(table.uniques().stream()
                .map(unique -> unique.nullsDistinct(tools.elements().nullsDistinct())
                        .deferrability(tools.elements().keyDeferrability()))
                .toList());
    }

    private Table otherCheck(Table table) {
        return table.withChecks(table.checks().stream()
                .map(check -> tools.expressions()
                        .condition(table)
                        .map(check::expression)
                        .orElse(check))
                .toList());
    }

    private Table respelledCheck(Table table) {
        return table.withChecks(table.checks().stream().map(this::respelled).toList());
    }

    private CheckConstraint respelled(CheckConstraint check) {
        return check.expression(tools.expressions().respelled(check.expression()));
    }

    private Table otherForeignKey(Table table) {
        return table.withForeignKeys(
                table.foreignKeys().stream().map(this::otherwise).toList());
    }

    private ForeignKey otherwise(ForeignKey key) {
        return switch (tools.dice().between(0, 2)) {
            case 0 -> key.onDelete(tools.elements().action());
            case 1 -> key.onUpdate(tools.elements().action());
            default -> key.deferrability(tools.elements().deferrability());
        };
    }

    private Table otherValidity(Table table) {
        return table.withChecks(table.checks().stream()
                        .map(check -> check.validated(tools.elements().validated()))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(key -> key.validated(tools.elements().validated()))
                        .toList());
    }

    private Table drop(Table table) {
        List<Constraint> constraints = table.constraints();
        return constraints.isEmpty() ? table : tools.dice().pick(constraints).removeFrom(table);
    }

    private Table rename(Schema schema, Table table) {
        if (table.constraints().isEmpty()) {
            return table;
        }
        Constraint constraint = tools.dice().pick(table.constraints());
        String name = constraint.name();
        return name == null
                ? table
                : table.renameConstraint(name, tools.names().element("rn", schema, table, constraint.columns()));
    }
}
