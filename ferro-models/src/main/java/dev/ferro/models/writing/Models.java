package dev.ferro.models.writing;

import dev.ferro.models.NamingRules;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import java.util.List;

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
}
