package dev.ferro.schema;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Follows a label's new name through everything in a table that mentions it together with a column of its type. */
final class LabelRenaming {

    private final Table table;
    private final Predicate<Column> isOfType;
    private final String before;
    private final String after;

    private LabelRenaming(Table table, Predicate<Column> isOfType, String before, String after) {
        this.table = table;
        this.isOfType = isOfType;
        this.before = before;
        this.after = after;
    }

    static Table rename(Table table, Predicate<Column> isOfType, String before, String after) {
        boolean concerned = table.columns().stream().anyMatch(isOfType);
        return concerned ? new LabelRenaming(table, isOfType, before, after).table() : table;
    }

    private Table table() {
        return table.withColumns(table.columns().stream().map(this::column).toList())
                .withChecks(table.checks().stream()
                        .map(check -> check.expression(sql(check.expression())))
                        .toList())
                .withExclusions(table.exclusions().stream().map(this::exclusion).toList())
                .withIndexes(table.indexes().stream().map(this::index).toList());
    }

    private Column column(Column column) {
        Generated generated = column.generated();
        String expression = column.defaultExpression();
        Column computed = generated == null
                ? column
                : column.generated(new Generated(sql(generated.expression()), generated.stored()));
        return expression == null || !isOfType.test(column)
                ? computed
                : computed.defaultsTo(SqlExpression.renameLiteral(expression, before, after));
    }

    private ExclusionConstraint exclusion(ExclusionConstraint exclusion) {
        return exclusion
                .parts(exclusion.parts().stream()
                        .map(item -> item.key(part(item.key())))
                        .toList())
                .where(sqlOrNull(exclusion.where()));
    }

    private Index index(Index index) {
        return index.parts(index.parts().stream().map(this::part).toList()).where(sqlOrNull(index.where()));
    }

    private IndexPart part(IndexPart part) {
        return part.expression() ? part.text(sql(part.text())) : part;
    }

    private @Nullable String sqlOrNull(@Nullable String expression) {
        return expression == null ? null : sql(expression);
    }

    private String sql(String expression) {
        boolean concerned = table.columns().stream()
                .filter(isOfType)
                .anyMatch(column -> SqlExpression.mentions(expression, column.name()));
        return concerned ? SqlExpression.renameLiteral(expression, before, after) : expression;
    }
}
