package dev.ferro.diff;

import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the foreign keys without which tables could be created one after the other, and dropped in the opposite order.
 *
 * <p>Tables are put in a row, each behind those it refers to. When none can follow, the one that misses least goes next
 * and the keys that point to what is still missing stand apart.
 */
final class ForeignKeyCycles {

    private final Map<QualifiedName, Table> waiting = new LinkedHashMap<>();
    private final Map<QualifiedName, List<ForeignKey>> apart = new LinkedHashMap<>();

    ForeignKeyCycles(List<Table> tables) {
        tables.forEach(table -> waiting.put(table.name(), table));
        tables.forEach(this::setApartWhatNeedsAnIndex);
        while (!waiting.isEmpty()) {
            place();
        }
    }

    /** {@return the foreign keys of a table that must stand apart from it} */
    List<ForeignKey> of(QualifiedName table) {
        return apart.getOrDefault(table, List.of());
    }

    /** A table's indexes come after it, hence also a foreign key to itself that needs one of them. */
    private void setApartWhatNeedsAnIndex(Table table) {
        setApart(table, key -> key.target().equals(table.name()) && !Keys.holds(table, key.targetColumns()));
    }

    private void place() {
        List<Table> next = waiting.values().stream()
                .filter(table -> missing(table).isEmpty())
                .toList();
        if (next.isEmpty()) {
            Table least = waiting.values().stream()
                    .min(Comparator.comparing(table -> missing(table).size()))
                    .orElseThrow();
            setApart(least, key -> isMissing(least, key));
            waiting.remove(least.name());
        } else {
            next.forEach(table -> waiting.remove(table.name()));
        }
    }

    private Set<QualifiedName> missing(Table table) {
        Set<QualifiedName> missing = new LinkedHashSet<>();
        table.foreignKeys().stream().filter(key -> isMissing(table, key)).forEach(key -> missing.add(key.target()));
        return missing;
    }

    private boolean isMissing(Table table, ForeignKey key) {
        return !key.target().equals(table.name()) && waiting.containsKey(key.target());
    }

    private void setApart(Table table, Predicate<ForeignKey> condition) {
        table.foreignKeys().stream()
                .filter(condition)
                .forEach(key -> apart.computeIfAbsent(table.name(), name -> new ArrayList<>())
                        .add(key));
    }
}
