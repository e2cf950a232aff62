package dev.ferro.diff;

import dev.ferro.schema.Constraint;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names that are in use before. Tables, types and indexes, those of constraints included, share the
 * names of their schema; a name that something else still has cannot be given by renaming. They are collected when the
 * first renaming asks.
 */
final class Names {

    private final Schema schema;
    private final Set<QualifiedName> used = new HashSet<>();

    Names(Schema schema) {
        this.schema = schema;
    }

    private void collect() {
        schema.enums().stream().map(EnumType::name).forEach(used::add);
        for (Table table : schema.tables()) {
            used.add(table.name());
            table.indexes().stream().map(Index::name).map(table.name()::sibling).forEach(used::add);
            table.constraints().stream()
                    .map(Constraint::name)
                    .filter(Objects::nonNull)
                    .map(table.name()::sibling)
                    .forEach(used::add);
        }
    }

    /** {@return whether a name is free for something in a table} */
    Predicate<String> freeFor(Table table) {
        return name -> !used().contains(table.name().sibling(name));
    }

    private Set<QualifiedName> used() {
        if (used.isEmpty()) {
            collect();
        }
        return used;
    }
}
