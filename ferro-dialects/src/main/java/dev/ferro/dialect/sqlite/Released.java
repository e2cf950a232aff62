package dev.ferro.dialect.sqlite;

import dev.ferro.schema.Constraint;
import dev.ferro.schema.Index;
import dev.ferro.schema.Table;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Constraints and indexes that went with a column; that someone drops them afterwards is no mistake. */
final class Released {

    private final Set<Object> keys = new HashSet<>();

    /** Remembers what a table has before and no longer after. */
    void between(Table before, Table after) {
        before.constraints().stream()
                .filter(constraint -> !after.constraints().contains(constraint))
                .forEach(constraint -> keys.add(key(constraint)));
        before.indexes().stream()
                .map(Index::name)
                .filter(name -> after.index(name).isEmpty())
                .forEach(keys::add);
    }

    boolean holds(Object key) {
        return keys.contains(key);
    }

    /** {@return what a constraint is known by: its name, or else all of it} */
    static Object key(Constraint constraint) {
        return Objects.requireNonNullElse(constraint.name(), constraint);
    }
}
