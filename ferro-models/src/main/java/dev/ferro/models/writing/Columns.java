package dev.ferro.models.writing;

import dev.ferro.models.Rules;
import dev.ferro.schema.Column;
import dev.ferro.schema.Identity;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of plain columns.
 *
 * @param source the record that they are in
 * @param elements what hangs on the columns
 */
record Columns(TableSource source, TableElements elements) {

    Component component(String columnName) {
        Column column = table().column(columnName).orElseThrow();
        String field = source.fields().free(JavaNames.fieldName(column.name()));
        FieldType type = column.type()
                .accept(new FieldTypes(source.models().names(), source.models().rules()));
        source.imported(type.imports());
        boolean key = isKey(column);
        if (key && column.nullable()) {
            source.remark("`" + column.name() + "` is in the key and may be NULL, which no field can say");
        }
        List<Code> options = new ArrayList<>();
        if (key) {
            options.add(Code.value("primaryKey", "true"));
        }
        addNumbering(options, column);
        addElements(options, column);
        options.addAll(type.options());
        if (!source.models().rules().column(field).equals(column.name())) {
            options.add(Code.value("column", Literals.text(column.name())));
        }
        addDetails(options, column, source);
        boolean nullable = column.nullable() && !key;
        String written = nullable ? source.nullable(type.reference()) : key ? type.reference() : type.primitive();
        return new Component(annotations(options), written, field);
    }

    private List<Code> annotations(List<Code> options) {
        if (options.isEmpty()) {
            return List.of();
        }
        source.imported("Field");
        return List.of(Code.annotation("Field", options));
    }

    private Table table() {
        return source.table();
    }

    private boolean isKey(Column column) {
        PrimaryKey key = table().primaryKey();
        return key != null && key.columns().contains(column.name());
    }

    private void addNumbering(List<Code> options, Column column) {
        PrimaryKey key = table().primaryKey();
        boolean counted = key != null
                && key.columns().equals(List.of(column.name()))
                && Rules.isCountable(column.type())
                && column.defaultExpression() == null
                && column.generated() == null;
        Identity identity = column.identity();
        if (identity == null && counted) {
            source.imported("Autoincrement");
            options.add(Code.value("autoincrement", "Autoincrement.NO"));
        } else if (identity != null && !(counted && identity == Identity.BY_DEFAULT)) {
            source.imported("Identity");
            options.add(Code.value("identity", "Identity." + identity.name()));
        }
    }

    private void addElements(List<Code> options, Column column) {
        if (elements.takeUnique(List.of(column.name()))) {
            options.add(Code.value("unique", "true"));
        }
        if (elements.takeIndex(column.name())) {
            options.add(Code.value("index", "true"));
        }
        String check = elements.takeCheck(column.name());
        if (check != null) {
            options.add(Code.value("check", Literals.text(check)));
        }
    }

    /** Adds what the columns of foreign keys may have too. */
    static void addDetails(List<Code> options, Column column, TableSource source) {
        String expression = column.defaultExpression();
        if (expression != null) {
            // in parentheses it is an expression, which only the database can judge
            boolean fits = Rules.defaultFits(column.type(), expression);
            addText(options, "defaultValue", fits ? expression : "(" + expression + ")");
        }
        if (column.generated() != null) {
            addText(options, "generated", column.generated().expression());
            if (!column.generated().stored()) {
                options.add(Code.value("virtual", "true"));
            }
        }
        if (column.collation() != null && Rules.takesCollation(column.type())) {
            addText(options, "collation", column.collation());
        }
        addText(options, "comment", column.comment());
    }

    private static void addText(List<Code> options, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            options.add(Code.value(name, Literals.text(text)));
        }
    }
}
