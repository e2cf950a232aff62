package dev.ferro.dialect.h2;

import dev.ferro.dialect.Statement;
import dev.ferro.operation.RenameEnumValue;
import dev.ferro.schema.Column;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls a label otherwise in each column of an enum, and in what mentions the column. */
final class H2LabelRenaming {

    private final RenameEnumValue op;
    private final H2EnumSwap swap;

    private H2LabelRenaming(RenameEnumValue op) {
        this.op = op;
        this.swap = new H2EnumSwap(op.type(), op.renamed(), Map.of(op.before(), op.after()));
    }

    static List<Statement> statements(RenameEnumValue op, Schema schema) {
        if (!op.isStated()) {
            throw H2Sql.missing("named enum types", "enum `" + op.type().name() + "`")
                    .because("a column is known to be of it by its labels, and nothing here says which they are")
                    .advise("name them: `op.renameEnumValue(\"" + op.type().name() + "\", List.of(\"…\"), \""
                            + op.before() + "\", \"" + op.after() + "\")`")
                    .refused();
        }
        H2LabelRenaming renaming = new H2LabelRenaming(op);
        return H2Sql.statements(schema.tables().stream()
                .flatMap(table -> renaming.of(table).stream())
                .toList());
    }

    private boolean isMeant(Column column) {
        return column.type().enumeration().filter(swap::isMeant).isPresent();
    }

    private List<String> of(Table table) {
        Table renamed = table.renameLabel(this::isMeant, op.before(), op.after());
        List<String> texts = new ArrayList<>();
        for (Column column : table.columns()) {
            if (isMeant(column)) {
                texts.addAll(of(column, table, renamed));
            }
        }
        return texts;
    }

    /** A default that is none of the labels is refused, so that it goes meanwhile. */
    private List<String> of(Column column, Table table, Table renamed) {
        String name = column.name();
        String expression = renamed.column(name).map(Column::defaultExpression).orElse(null);
        List<String> texts = new ArrayList<>();
        if (expression != null) {
            texts.add(H2Sql.alterColumn(table.name(), name, "DROP DEFAULT"));
        }
        texts.addAll(H2EnumSwap.around(table, renamed, name, swap.retype(table.name(), name)));
        if (expression != null) {
            texts.add(H2Sql.alterColumn(table.name(), name, "SET DEFAULT " + expression));
        }
        return texts;
    }
}
