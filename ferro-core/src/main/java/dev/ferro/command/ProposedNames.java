package dev.ferro.command;

import dev.ferro.schema.Constraint;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives constraints that may have any name the one that the database has for them.
 *
 * @param names by table, the proposed names and those that are there in their place
 */
record ProposedNames(Map<QualifiedName, Map<String, String>> names) {

    /**
     * {@return which constraints are there already by another name than the proposed one}
     *
     * @param proposed the constraints that may have any name
     * @param desired what is described, in the database's own spelling
     * @param actual what the database holds, in its normal form
     */
    static ProposedNames among(Map<QualifiedName, Set<String>> proposed, Schema desired, Schema actual) {
        Map<QualifiedName, Map<String, String>> names = new HashMap<>();
        if (!proposed.isEmpty()) {
            for (Table table : desired.tables()) {
                Set<String> free = proposed.getOrDefault(table.name(), Set.of());
                actual.table(table.name()).ifPresent(found -> names.put(table.name(), there(free, table, found)));
            }
        }
        return new ProposedNames(names);
    }

    private static Map<String, String> there(Set<String> free, Table desired, Table actual) {
        Map<String, String> names = new HashMap<>();
        Set<String> meant = names(desired);
        Set<String> known = names(actual);
        List<Constraint> others = new ArrayList<>(actual.constraints().stream()
                .filter(constraint -> constraint.name() != null && !meant.contains(constraint.name()))
                .toList());
        for (Constraint constraint : desired.constraints()) {
            String name = String.valueOf(constraint.name());
            if (free.contains(name) && !known.contains(name)) {
                others.stream()
                        .filter(other -> other.renamed(null).equals(constraint.renamed(null)))
                        .findFirst()
                        .ifPresent(other -> {
                            names.put(name, Objects.requireNonNull(other.name()));
                            others.remove(other);
                        });
            }
        }
        return names;
    }

    private static Set<String> names(Table table) {
        return table.constraints().stream()
                .map(Constraint::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** {@return the schema with the names that are there} */
    Schema in(Schema schema) {
        return names.isEmpty() ? schema : schema.mapTables(this::in);
    }

    private Table in(Table table) {
        Table renamed = table;
        for (Map.Entry<String, String> name :
                names.getOrDefault(table.name(), Map.of()).entrySet()) {
            renamed = renamed.renameConstraint(name.getKey(), name.getValue());
        }
        return renamed;
    }
}
