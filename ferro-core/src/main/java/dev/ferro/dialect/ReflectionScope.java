package dev.ferro.dialect;

import dev.ferro.schema.QualifiedName;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which part of a database is read.
 *
 * @param schemas schemas to read beside the connection's default one
 * @param everySchema whether to read every other schema too, but for the database's own
 * @param only the only tables to read, so that the catalogue is asked about no other; empty for all
 * @param tables which of the tables found are of interest, such as a filter of the configuration
 */
public record ReflectionScope(
        Set<String> schemas, boolean everySchema, Set<QualifiedName> only, Predicate<QualifiedName> tables) {

    /** The connection's default schema, with all its tables. */
    public static final ReflectionScope ALL = new ReflectionScope(Set.of(), Set.of(), name -> true);

    public ReflectionScope(Set<String> schemas, Set<QualifiedName> only, Predicate<QualifiedName> tables) {
        this(schemas, false, only, tables);
    }

    public ReflectionScope {
        schemas = Set.copyOf(schemas);
        only = Set.copyOf(only);
    }

    /** {@return the scope of all that users have in a database, whatever schema it is in} */
    public static ReflectionScope everywhere(Predicate<QualifiedName> tables) {
        return new ReflectionScope(Set.of(), true, Set.of(), tables);
    }

    /** {@return the scope of one table} */
    public static ReflectionScope table(QualifiedName name) {
        Set<String> schemas = name.schema() == null ? Set.of() : Set.of(name.schema());
        return new ReflectionScope(schemas, Set.of(name), table -> true);
    }
}
