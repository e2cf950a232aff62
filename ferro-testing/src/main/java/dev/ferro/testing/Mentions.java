package dev.ferro.testing;

import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL of a table that speaks of a column, or of a label. */
final class Mentions {

    private Mentions() {}

    /** {@return the table without a column and without everything that speaks of it} */
    static Table withoutColumn(Table table, String column) {
        return without(table, column).withoutColumn(column);
    }

    /** {@return the table without expressions that speak of a column; computed columns go with theirs} */
    static Table without(Table table, String column) {
        Table rest = table;
        for (String computed : computedFrom(table, column)) {
            rest = withoutColumn(rest, computed);
        }
        return rest.withChecks(rest.checks().stream()
                        .filter(check -> !SqlExpression.mentions(check.expression(), column))
                        .toList())
                .withExclusions(rest.exclusions().stream()
                        .filter(exclusion ->
                                exclusion.expressions().noneMatch(sql -> SqlExpression.mentions(sql, column)))
                        .toList())
                .withIndexes(rest.indexes().stream()
                        .filter(index ->
                                expressions(index).stream().noneMatch(sql -> SqlExpression.mentions(sql, column)))
                        .toList());
    }

    /** {@return the table without computed columns that are computed from a column} */
    static List<String> computedFrom(Table table, String column) {
        return table.columns().stream()
                .filter(candidate -> isComputedFrom(candidate.generated(), column))
                .map(Column::name)
                .toList();
    }

    private static boolean isComputedFrom(@Nullable Generated generated, String column) {
        return generated != null && SqlExpression.mentions(generated.expression(), column);
    }

    /** {@return the table without rules and conditions that name a label} */
    static Table withoutLabel(Table table, String label) {
        String literal = RandomTypes.literal(label);
        return table.withChecks(table.checks().stream()
                        .filter(check -> !check.expression().contains(literal))
                        .toList())
                .withExclusions(table.exclusions().stream()
                        .filter(exclusion -> exclusion.expressions().noneMatch(sql -> sql.contains(literal)))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(index -> expressions(index).stream().noneMatch(sql -> sql.contains(literal)))
                        .toList());
    }

    private static List<String> expressions(Index index) {
        List<String> expressions = new ArrayList<>();
        if (index.where() != null) {
            expressions.add(index.where());
        }
        index.parts().stream().filter(part -> part.expression()).forEach(part -> expressions.add(part.text()));
        return expressions;
    }
}
