package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Step;
import dev.ferro.operation.AddColumn;
import dev.ferro.operation.Operation;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** A column that ALTER TABLE … ADD COLUMN adds, with the checks and the foreign key that are its own. */
final class AddedColumn {

    private final SqliteNormalizer normalizer;
    private final SqlitePrinter printer;
    private final List<Operation> operations = new ArrayList<>();
    private final Column column;
    private Table table;

    AddedColumn(AddColumn op, SqliteNormalizer normalizer, SqlitePrinter printer) {
        this.normalizer = normalizer;
        this.printer = printer;
        this.column = op.column();
        this.table = Table.of(op.table(), List.of(column));
        operations.add(op);
    }

    /**
     * {@return whether ALTER TABLE can add the column to a table that holds rows}
     *
     * @see <a href="https://www.sqlite.org/lang_altertable.html#altertabaddcol">ALTER TABLE ADD COLUMN</a>
     */
    static boolean isPossible(Column column) {
        Generated generated = column.generated();
        String value =
                column.defaultExpression() == null ? null : Expressions.normalDefault(column.defaultExpression());
        boolean filled = column.nullable() || value != null;
        boolean constant = value == null || Expressions.isLiteral(value);
        boolean stored = generated != null && generated.stored();
        return column.isStated() && column.identity() == null && filled && constant && !stored;
    }

    /** {@return whether a check mentions the column; if so it is added with it} */
    boolean take(Operation op, CheckConstraint check) {
        boolean own = Expressions.mentions(check.expression(), column.name());
        return own && take(op, check.addTo(table));
    }

    /** {@return whether a foreign key is the column's first; if so it is added with it} */
    boolean take(Operation op, ForeignKey key) {
        boolean own = key.columns().equals(List.of(column.name()))
                && column.defaultExpression() == null
                && table.foreignKeys().isEmpty();
        return own && take(op, key.addTo(table));
    }

    private boolean take(Operation op, Table with) {
        table = with;
        return operations.add(op);
    }

    Step step() {
        Table normal = normalizer.table(table);
        StringBuilder sql = new StringBuilder("ALTER TABLE " + printer.name(table.name()) + " ADD COLUMN ");
        sql.append(printer.column(normal.columns().get(0), normal));
        normal.checks().forEach(check -> sql.append(' ').append(printer.constraint(check, normal)));
        normal.foreignKeys().forEach(key -> sql.append(' ').append(printer.inline(key, normal)));
        return new Step(operations, List.of(Statement.sql(sql.toString())));
    }
}
