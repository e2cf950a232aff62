package dev.ferro.dialect;

import dev.ferro.schema.QualifiedName;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which part of a database is read.
 *
 * @param schemas schemas to read beside the connection's default one
 * @param only the only tables to read, so that the catalogue is asked about no other; empty for all
 * @param tables which of the tables found are of interest, such as a filter of the configuration
 */
public record ReflectionScope(Set<String> schemas, Set<QualifiedName> only, Predicate<QualifiedName> tables) {

    public static final ReflectionScope ALL = new ReflectionScope(Set.of(), Set.of(), name -> true);

    public ReflectionScope {
        schemas = Set.copyOf(schemas);
        only = Set.copyOf(only);
    }

    /** {@return the scope of one table} */
    public static ReflectionScope table(QualifiedName name) {
        Set<String> schemas = name.schema() == null ? Set.of() : Set.of(name.schema());
        return new ReflectionScope(schemas, Set.of(name), table -> true);
    }
}
