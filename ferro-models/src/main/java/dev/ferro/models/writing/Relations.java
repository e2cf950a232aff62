package dev.ferro.models.writing;

import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which foreign keys become fields: those that refer to a model's key with columns of their own. */
final class Relations {

    private final Schema schema;
    private final Map<QualifiedName, List<ForeignKey>> fields = new HashMap<>();

    private Relations(Schema schema) {
        this.schema = schema;
    }

    /** @param schema the tables that become models */
    static Relations of(Schema schema) {
        Relations relations = new Relations(schema);
        schema.tables().forEach(relations::choose);
        schema.tables().forEach(relations::breakCircle);
        return relations;
    }

    /** {@return the foreign keys of a table that become fields} */
    List<ForeignKey> fields(Table table) {
        return fields.getOrDefault(table.name(), List.of());
    }

    /** {@return those that do not} */
    List<ForeignKey> others(Table table) {
        List<ForeignKey> others = new ArrayList<>(table.foreignKeys());
        others.removeAll(fields(table));
        return others;
    }

    private void choose(Table table) {
        Set<String> used = new HashSet<>();
        List<ForeignKey> chosen = new ArrayList<>();
        List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
        keys.sort(Comparator.comparing(key -> key.columns().size()));
        for (ForeignKey key : keys) {
            if (Collections.disjoint(used, key.columns()) && isField(table, key)) {
                used.addAll(key.columns());
                chosen.add(key);
            }
        }
        fields.put(table.name(), chosen);
    }

    private boolean isField(Table table, ForeignKey key) {
        Table target = schema.table(key.target()).orElse(null);
        PrimaryKey referred = target == null ? null : target.primaryKey();
        return target != null
                && referred != null
                && referred.columns().equals(key.targetColumns())
                && columns(table, key.columns()).stream()
                        .map(Column::type)
                        .toList()
                        .equals(columns(target, key.targetColumns()).stream()
                                .map(Column::type)
                                .toList())
                && areAlike(columns(table, key.columns()), key)
                && isWithinKeyOrWithout(table, key);
    }

    private static List<Column> columns(Table table, List<String> names) {
        return names.stream().map(name -> table.column(name).orElseThrow()).toList();
    }

    /** One field says the same of all its columns. */
    private static boolean areAlike(List<Column> columns, ForeignKey key) {
        Column first = columns.get(0);
        boolean setsNull = key.onDelete() == ReferentialAction.SET_NULL || key.onUpdate() == ReferentialAction.SET_NULL;
        return first.identity() == null
                && first.generated() == null
                && (first.nullable() || !setsNull)
                && columns.stream()
                        .allMatch(column ->
                                column.renamed(first.name()).type(first.type()).equals(first));
    }

    private static boolean isWithinKeyOrWithout(Table table, ForeignKey key) {
        List<String> own =
                table.primaryKey() == null ? List.of() : table.primaryKey().columns();
        return Collections.disjoint(own, key.columns()) || Collections.indexOfSubList(own, key.columns()) >= 0;
    }

    static boolean isInKey(Table table, ForeignKey key) {
        return table.primaryKey() != null && table.primaryKey().columns().containsAll(key.columns());
    }

    /** A key that comes from another one cannot lead back to itself. */
    private void breakCircle(Table table) {
        if (reached(table, new HashSet<>()).contains(table.name())) {
            fields.getOrDefault(table.name(), new ArrayList<>()).removeIf(key -> isInKey(table, key));
        }
    }

    private Set<QualifiedName> reached(Table table, Set<QualifiedName> found) {
        for (ForeignKey key : fields(table)) {
            if (isInKey(table, key) && found.add(key.target())) {
                reached(schema.table(key.target()).orElseThrow(), found);
            }
        }
        return found;
    }
}
