package dev.ferro.diff;

import dev.ferro.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table that was there before.
 *
 * @param name the name it had
 * @param columns the facts about each of its columns, by the names that these have now
 */
record Former(QualifiedName name, Map<String, List<Fact>> columns) {

    /** {@return renames and those of this table, which is called {@code now} by now} */
    Renames addTo(Renames others, QualifiedName now) {
        Renames renames = now.equals(name) ? others : others.withTable(name, now);
        for (Map.Entry<String, List<Fact>> column : new TreeMap<>(columns).entrySet()) {
            String before = formerName(column.getValue());
            if (before != null && !before.equals(column.getKey())) {
                renames = renames.withColumn(now, before, column.getKey());
            }
        }
        return renames;
    }

    private static @Nullable String formerName(List<Fact> facts) {
        return !facts.isEmpty() && facts.get(0) instanceof Fact.Kept kept ? kept.column() : null;
    }
}
