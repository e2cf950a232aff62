package dev.ferro.models.writing;

import dev.ferro.models.NamingRules;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.Objects;

/**
 * What the sources of all models are written with.
 *
 * @param schema the tables that become models
 * @param packageName their package, or nothing
 * @param rules the names that the reader will make
 * @param names the classes
 * @param relations the foreign keys that become fields
 * @param joins the tables that become fields
 * @param related what relations are called from the other side
 */
record Models(
        Schema schema,
        String packageName,
        NamingRules rules,
        ClassNames names,
        Relations relations,
        List<Join> joins,
        RelatedNames related) {

    List<Join> joinsOf(QualifiedName source) {
        return joins.stream().filter(join -> join.source().equals(source)).toList();
    }

    /** {@return the sequences that the model of a table has to name: those that it is the first to be filled from} */
    List<Sequence> sequencesOf(Table table) {
        return schema.sequences().stream()
                .filter(sequence -> schema.tables().stream()
                        .filter(other -> isFilledFrom(other, sequence))
                        .findFirst()
                        .filter(table::equals)
                        .isPresent())
                .toList();
    }

    static boolean isFilledFrom(Table table, Sequence sequence) {
        return table.columns().stream()
                .map(Column::defaultExpression)
                .filter(Objects::nonNull)
                .anyMatch(expression ->
                        SqlExpression.names(expression, sequence.name().name()));
    }
}
