package dev.ferro.dialect.sqlite;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Spells desired expressions like those of the database that say the same: SQLite keeps every text as it was typed. */
final class ExpressionSpelling {

    private final Table actual;

    private ExpressionSpelling(Table actual) {
        this.actual = actual;
    }

    static Schema like(Schema desired, Schema actual) {
        return desired.mapTables(table -> actual.table(table.name())
                .map(found -> new ExpressionSpelling(found).table(table))
                .orElse(table));
    }

    private Table table(Table table) {
        return table.withColumns(table.columns().stream().map(this::column).toList())
                .withChecks(table.checks().stream().map(this::check).toList())
                .withIndexes(table.indexes().stream().map(this::index).toList());
    }

    private Column column(Column column) {
        Optional<Column> found = actual.column(column.name());
        String defaultExpression = found.map(Column::defaultExpression).orElse(null);
        Generated generated = column.generated();
        Generated computed = found.map(Column::generated).orElse(null);
        Column spelled = column.defaultsTo(spelled(column.defaultExpression(), defaultExpression));
        return generated == null || computed == null
                ? spelled
                : spelled.generated(
                        new Generated(like(generated.expression(), computed.expression()), generated.stored()));
    }

    /** By name, or by content where the database holds the check without a name. */
    private CheckConstraint check(CheckConstraint check) {
        return actual.checks().stream()
                .filter(found -> found.name() == null || Objects.equals(found.name(), check.name()))
                .map(CheckConstraint::expression)
                .filter(expression -> Expressions.same(expression, check.expression()))
                .findFirst()
                .map(check::expression)
                .orElse(check);
    }

    private Index index(Index index) {
        return actual.index(index.name())
                .map(found ->
                        index.where(spelled(index.where(), found.where())).parts(parts(index.parts(), found.parts())))
                .orElse(index);
    }

    private static List<IndexPart> parts(List<IndexPart> desired, List<IndexPart> found) {
        return desired.size() != found.size()
                ? desired
                : IntStream.range(0, desired.size())
                        .mapToObj(i -> part(desired.get(i), found.get(i)))
                        .toList();
    }

    private static IndexPart part(IndexPart desired, IndexPart found) {
        return desired.expression() && found.expression() ? desired.text(like(desired.text(), found.text())) : desired;
    }

    private static @Nullable String spelled(@Nullable String desired, @Nullable String found) {
        return desired == null || found == null ? desired : like(desired, found);
    }

    private static String like(String desired, String found) {
        return Expressions.same(desired, found) ? found : desired;
    }
}
