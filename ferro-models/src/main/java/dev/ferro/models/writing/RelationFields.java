package dev.ferro.models.writing;

import dev.ferro.models.NamingRules;
import dev.ferro.models.Words;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the fields that refer to other models.
 *
 * @param source the record that they are in
 * @param elements what hangs on their columns
 */
record RelationFields(TableSource source, TableElements elements) {

    Component component(ForeignKey key) {
        String field = source.fields().free(field(key));
        Column first = source.table().column(key.columns().get(0)).orElseThrow();
        String target = source.models().names().table(key.target());
        boolean unique = elements.takeUnique(key.columns());
        List<Code> annotations = new ArrayList<>();
        List<Code> column = new ArrayList<>();
        if (Relations.isInKey(source.table(), key)) {
            column.add(Code.value("primaryKey", "true"));
        }
        Columns.addDetails(column, first, source);
        if (!column.isEmpty()) {
            source.imported("Field");
            annotations.add(Code.annotation("Field", column));
        }
        source.imported("ForeignKey");
        annotations.add(Code.annotation("ForeignKey", options(key, field, unique)));
        boolean nullable = first.nullable() && !Relations.isInKey(source.table(), key);
        return new Component(annotations, nullable ? source.nullable(target) : target, field);
    }

    private List<Code> options(ForeignKey key, String field, boolean unique) {
        List<Code> options = new ArrayList<>();
        options.add(Code.value(
                "relatedName",
                Literals.text(source.models().related().of(key.target(), source.className(), field, unique))));
        addActions(options, key, source);
        if (unique) {
            options.add(Code.value("unique", "true"));
        }
        if (elements.isUnindexed(key)) {
            options.add(Code.value("index", "false"));
        }
        if (!referring(field, key.targetColumns(), source.models().rules()).equals(key.columns())) {
            options.add(Code.texts("column", key.columns()));
        }
        addName(options, key, source);
        return options;
    }

    static void addActions(List<Code> options, ForeignKey key, TableSource source) {
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            source.imported("OnDelete");
            options.add(Code.value("onDelete", "OnDelete." + key.onDelete().name()));
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            source.imported("OnUpdate");
            options.add(Code.value("onUpdate", "OnUpdate." + key.onUpdate().name()));
        }
        addDeferrability(options, "deferrable", key, source);
    }

    static void addDeferrability(List<Code> options, String option, Constraint constraint, TableSource source) {
        if (constraint.deferrability() != Deferrability.NOT_DEFERRABLE) {
            source.imported("Deferrable");
            options.add(Code.value(
                    option, "Deferrable." + constraint.deferrability().name()));
        }
    }

    static void addName(List<Code> options, ForeignKey key, TableSource source) {
        String made = source.models().rules().foreignKey(source.table().name().name(), key.columns());
        if (key.name() != null && !key.name().equals(made)) {
            options.add(Code.value("name", Literals.text(key.name())));
        }
    }

    /** {@return the columns that a field of that name would have} */
    private static List<String> referring(String field, List<String> target, NamingRules rules) {
        String start = rules.column(field) + "_";
        return target.size() == 1
                ? List.of(rules.cut(start + "id"))
                : target.stream().map(column -> rules.cut(start + column)).toList();
    }

    /** {@return what is left of the columns' names without those of the key, or what the row is that is referred to} */
    private String field(ForeignKey key) {
        String first = key.columns().get(0);
        String end =
                "_" + (key.columns().size() == 1 ? "id" : key.targetColumns().get(0));
        boolean ends = first.length() > end.length() && first.endsWith(end);
        String start = ends ? first.substring(0, first.length() - end.length()) : first;
        String singular = Words.snake(source.models().names().table(key.target()));
        return JavaNames.fieldName(ends || key.columns().size() == 1 ? start : singular);
    }

    Component component(Join join) {
        source.imported("ManyToMany");
        source.imported(List.of("java.util.List"));
        String field = source.fields().free(join.field());
        List<Code> options = new ArrayList<>();
        options.add(Code.value(
                "relatedName",
                Literals.text(source.models().related().of(join.target(), source.className(), field, false))));
        if (!join.through().isEmpty() || !field.equals(join.field())) {
            options.add(Code.value("through", Literals.text(join.table().name())));
        }
        if (!join.reverseIndex()) {
            options.add(Code.value("reverseIndex", "false"));
        }
        String type = "List<" + source.models().names().table(join.target()) + ">";
        return new Component(List.of(Code.annotation("ManyToMany", options)), type, field);
    }
}
