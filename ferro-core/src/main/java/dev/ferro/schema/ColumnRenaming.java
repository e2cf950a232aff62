package dev.ferro.schema;

import org.jspecify.annotations.Nullable;

/** Follows a column's new name through everything in its table that mentions it, as databases do. */
final class ColumnRenaming {

    private final String before;
    private final String after;

    private ColumnRenaming(String before, String after) {
        this.before = before;
        this.after = after;
    }

    static Table rename(Table table, String before, String after) {
        return new ColumnRenaming(before, after).table(table);
    }

    private Table table(Table table) {
        return new Table(
                table.name(),
                table.columns().stream().map(this::column).toList(),
                key(table.primaryKey()),
                table.uniques().stream().map(this::unique).toList(),
                table.checks().stream()
                        .map(check -> check.expression(sql(check.expression())))
                        .toList(),
                table.exclusions().stream().map(this::exclusion).toList(),
                table.foreignKeys().stream().map(key -> foreignKey(table, key)).toList(),
                table.indexes().stream().map(this::index).toList(),
                table.comment(),
                table.details());
    }

    private Column column(Column column) {
        Generated generated = column.generated();
        Column computed = generated == null
                ? column
                : column.generated(new Generated(sql(generated.expression()), generated.stored()));
        return column.name().equals(before) ? computed.renamed(after) : computed;
    }

    private @Nullable PrimaryKey key(@Nullable PrimaryKey key) {
        return key == null ? null : key.columns(Lists.rename(key.columns(), before, after));
    }

    private UniqueConstraint unique(UniqueConstraint unique) {
        return unique.columns(Lists.rename(unique.columns(), before, after));
    }

    private ExclusionConstraint exclusion(ExclusionConstraint exclusion) {
        return exclusion
                .parts(exclusion.parts().stream()
                        .map(item -> item.key(part(item.key())))
                        .toList())
                .where(sqlOrNull(exclusion.where()))
                .include(Lists.rename(exclusion.include(), before, after));
    }

    private ForeignKey foreignKey(Table table, ForeignKey key) {
        ForeignKey renamed = key.columns(Lists.rename(key.columns(), before, after));
        return key.target().equals(table.name()) ? referring(renamed, before, after) : renamed;
    }

    /** {@return the foreign key with a column of the table it refers to called otherwise} */
    static ForeignKey referring(ForeignKey key, String before, String after) {
        return key.target(key.target(), Lists.rename(key.targetColumns(), before, after));
    }

    private Index index(Index index) {
        return index.parts(index.parts().stream().map(this::part).toList())
                .where(sqlOrNull(index.where()))
                .include(Lists.rename(index.include(), before, after));
    }

    private IndexPart part(IndexPart part) {
        return part.expression() ? part.text(sql(part.text())) : part.isColumn(before) ? part.text(after) : part;
    }

    private @Nullable String sqlOrNull(@Nullable String expression) {
        return expression == null ? null : sql(expression);
    }

    private String sql(String expression) {
        return SqlExpression.renameIdentifier(expression, before, after);
    }
}
