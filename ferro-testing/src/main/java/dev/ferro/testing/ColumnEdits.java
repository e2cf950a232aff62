package dev.ferro.testing;

import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Schema;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Edits of columns, all but their types.
 *
 * @param tools what is made is made with them
 */
record ColumnEdits(Tools tools) {

    List<Edit> all() {
        return List.of(
                Edit.ofTable(tools.dice(), this::add),
                Edit.ofTable(tools.dice(), this::add),
                Edit.ofTable(tools.dice(), (UnaryOperator<Table>) this::addComputed),
                Edit.ofTable(tools.dice(), (UnaryOperator<Table>) this::drop),
                this::rename,
                change(column -> true, column -> column.nullable(!column.nullable())),
                change(ColumnEdits::isPlain, this::otherDefault),
                change(ColumnEdits::isPlain, this::otherIdentity),
                change(
                        ColumnEdits::isPlain,
                        column -> column.collation(tools.columns().collation(column.type()))),
                change(column -> true, column -> column.comment(tools.columns().comment())),
                Edit.ofTable(tools.dice(), (UnaryOperator<Table>) this::otherExpression),
                Edit.ofTable(tools.dice(), (UnaryOperator<Table>) this::computePlain),
                change(column -> column.generated() != null, column -> column.generated(null)));
    }

    private Edit change(Predicate<Column> suitable, UnaryOperator<Column> change) {
        return Edit.ofTable(tools.dice(), table -> {
            List<Column> columns = table.columns().stream().filter(suitable).toList();
            return columns.isEmpty()
                    ? table
                    : table.mapColumn(tools.dice().pick(columns).name(), change);
        });
    }

    private static boolean isPlain(Column column) {
        return column.generated() == null;
    }

    private Table add(Schema schema, Table table) {
        return table.withColumn(tools.columns().plain(schema, table));
    }

    private Table addComputed(Table table) {
        return RandomTables.with(table, tools.columns().computed(table));
    }

    private Table drop(Table table) {
        List<Column> plain = RandomExpressions.plain(table);
        Column column = tools.dice().pick(table.columns());
        return plain.size() < 2 ? table : Mentions.withoutColumn(table, column.name());
    }

    private Schema rename(Schema schema) {
        if (schema.tables().isEmpty()) {
            return schema;
        }
        Table table = tools.dice().pick(schema.tables());
        Column column = tools.dice().pick(table.columns());
        return schema.renameColumn(table.name(), column.name(), tools.names().column(table));
    }

    private Column otherDefault(Column column) {
        return column.identity() == null && tools.dice().percent(70)
                ? column.defaultsTo(tools.types().defaultOf(column.type()).orElse(null))
                : column.defaultsTo(null);
    }

    /** Only a key can be numbered; on any other column this is taken back. */
    private Column otherIdentity(Column column) {
        return column.defaultExpression() == null
                ? column.identity(tools.columns().identity())
                : column;
    }

    private Table otherExpression(Table table) {
        List<Column> computed =
                table.columns().stream().filter(column -> !isPlain(column)).toList();
        return computed.isEmpty()
                ? table
                : table.mapColumn(tools.dice().pick(computed).name(), column -> otherExpression(table, column));
    }

    private Column otherExpression(Table table, Column column) {
        return tools.expressions()
                .computed(table)
                .filter(computed -> computed.type().equals(column.type()))
                .map(computed -> column.generated(new Generated(computed.expression(), isStored(column))))
                .orElse(column);
    }

    private boolean isStored(Column column) {
        Generated former = column.generated();
        return (former == null || tools.dice().percent(15)) ? tools.columns().isStored() : former.stored();
    }

    private Table computePlain(Table table) {
        return tools.expressions()
                .computed(table)
                .flatMap(computed -> RandomExpressions.plain(table).stream()
                        .filter(column -> column.type().equals(computed.type()))
                        .filter(column -> !SqlExpression.mentions(computed.expression(), column.name()))
                        .filter(column -> column.identity() == null)
                        .findFirst()
                        .map(column -> compute(table, column, computed.expression())))
                .orElse(table);
    }

    private Table compute(Table table, Column column, String expression) {
        Generated generated = new Generated(expression, tools.columns().isStored());
        Table rest = Mentions.without(table, column.name());
        return rest.column(column.name()).isEmpty()
                        || rest.columns().size() < table.columns().size()
                ? table
                : rest.mapColumn(column.name(), plain -> plain.defaultsTo(null).generated(generated));
    }
}
