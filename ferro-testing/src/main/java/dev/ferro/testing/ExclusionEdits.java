package dev.ferro.testing;

import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Edits of exclusion constraints.
 *
 * @param tools what is made is made with them
 */
record ExclusionEdits(Tools tools) {

    List<Edit> all() {
        return tools.profile().can(Ability.EXCLUSIONS)
                ? List.of(
                        Edit.ofTable(tools.dice(), this::another),
                        Edit.ofTable(tools.dice(), this::otherwise),
                        change(exclusion -> exclusion.where(null)),
                        change(exclusion -> exclusion.include(List.of())),
                        change(exclusion ->
                                exclusion.deferrability(tools.dice().pick(List.of(Deferrability.values())))))
                : List.of();
    }

    private Table another(Schema schema, Table table) {
        return RandomTables.with(table, tools.exclusions().exclusion(schema, table));
    }

    private Table otherwise(Schema schema, Table table) {
        if (table.exclusions().isEmpty()) {
            return table;
        }
        ExclusionConstraint former = tools.dice().pick(table.exclusions());
        Table rest = former.removeFrom(table);
        return RandomTables.with(
                rest, tools.exclusions().exclusion(schema, rest).map(exclusion -> exclusion.renamed(former.name())));
    }

    private Edit change(UnaryOperator<ExclusionConstraint> change) {
        return Edit.ofTable(tools.dice(), (UnaryOperator<Table>) table ->
                table.withExclusions(table.exclusions().stream().map(change).toList()));
    }
}
