package dev.ferro.diff;

import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What else changes while constraints and indexes stay the same, and why those must go away for a while. */
final class Disturbances {

    private final Map<QualifiedName, Set<String>> retyped = new HashMap<>();
    private final Map<QualifiedName, Set<String>> recreated = new HashMap<>();
    private final Map<QualifiedName, Set<Set<String>>> droppedKeys = new HashMap<>();

    void columns(QualifiedName table, ColumnDiffer columns) {
        put(retyped, table, columns.retyped());
        put(recreated, table, columns.recreated());
    }

    private static void put(Map<QualifiedName, Set<String>> all, QualifiedName table, Set<String> columns) {
        if (!columns.isEmpty()) {
            all.put(table, columns);
        }
    }

    boolean isEmpty() {
        return retyped.isEmpty() && recreated.isEmpty() && droppedKeys.isEmpty();
    }

    void droppedKey(QualifiedName table, Collection<String> columns) {
        droppedKeys.computeIfAbsent(table, name -> new HashSet<>()).add(Set.copyOf(columns));
    }

    /** {@return why an element of a table must be created again, for each that must} */
    <E> Function<E, Optional<String>> of(Table table, ElementKind<E> kind) {
        return element -> recreated.getOrDefault(table.name(), Set.of()).stream()
                .filter(column -> kind.uses().test(element, column))
                .findFirst()
                .map(column -> "column `" + column + "` is added again");
    }

    /** {@return why a foreign key must be created again, or empty} */
    Optional<String> of(Table table, ForeignKey key) {
        return recreatedColumn(table.name(), key.columns())
                .or(() -> recreatedColumn(key.target(), key.targetColumns()))
                .or(() -> droppedKey(key))
                .or(() -> retypedPair(table.name(), key));
    }

    private Optional<String> recreatedColumn(QualifiedName table, List<String> columns) {
        return columns.stream()
                .filter(recreated.getOrDefault(table, Set.of())::contains)
                .findFirst()
                .map(column -> "column `" + column + "` is added again");
    }

    /** The database keeps a foreign key together with the one key that it refers to. */
    private Optional<String> droppedKey(ForeignKey key) {
        boolean dropped = droppedKeys.getOrDefault(key.target(), Set.of()).contains(Set.copyOf(key.targetColumns()));
        return dropped ? Optional.of("the key of `" + key.target() + "` that it refers to changes") : Optional.empty();
    }

    /** Between the changes of the two columns their types would not go together. */
    private Optional<String> retypedPair(QualifiedName table, ForeignKey key) {
        return IntStream.range(
                        0, Math.min(key.columns().size(), key.targetColumns().size()))
                .filter(i -> isRetyped(table, key.columns().get(i))
                        && isRetyped(key.target(), key.targetColumns().get(i)))
                .boxed()
                .findFirst()
                .map(i -> "the types of `" + key.columns().get(i) + "` and of the column that it refers to change");
    }

    private boolean isRetyped(QualifiedName table, String column) {
        return retyped.getOrDefault(table, Set.of()).contains(column);
    }
}
