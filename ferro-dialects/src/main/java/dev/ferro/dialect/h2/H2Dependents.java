package dev.ferro.dialect.h2;

import dev.ferro.dialect.SchemaView;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The constraints and indexes that stand in the way of something.
 *
 * @param owned the constraints, in the order in which they can be dropped
 * @param indexes the indexes
 */
record H2Dependents(List<Owned> owned, List<OwnedIndex> indexes) {

    private static final H2Dependents NONE = new H2Dependents(List.of(), List.of());

    /** What drops a constraint, and what brings it back. */
    record Owned(String drop, String restore) {

        static Owned of(QualifiedName table, Constraint constraint) {
            return new Owned(drop(table, constraint), H2Sql.addConstraint(table, constraint));
        }

        static Owned of(QualifiedName table, ForeignKey key) {
            return new Owned(drop(table, key), H2Sql.addForeignKey(table, key));
        }

        private static String drop(QualifiedName table, Constraint constraint) {
            return H2Sql.dropConstraint(table, Objects.requireNonNull(constraint.name(), "H2 names every constraint"));
        }
    }

    /** An index and its table. */
    record OwnedIndex(QualifiedName table, Index index) {}

    /** {@return what is built on a column and on others, which goes when the column is dropped} */
    static H2Dependents ofColumn(SchemaView view, QualifiedName name, String column) {
        Optional<Table> found = view.table(H2Names.folded(name));
        if (found.isEmpty()) {
            return NONE;
        }
        Table table = found.get();
        String wanted = H2Names.folded(column);
        Stream<Owned> keys = table.foreignKeys().stream()
                .filter(key -> isShared(key, wanted))
                .map(key -> Owned.of(table.name(), key));
        Stream<Owned> others = table.withForeignKeys(List.of()).constraints().stream()
                .filter(constraint -> isShared(constraint, wanted))
                .map(constraint -> Owned.of(table.name(), constraint));
        List<OwnedIndex> indexes = table.indexes().stream()
                .filter(index -> index.parts().size() > 1 && index.uses(wanted))
                .map(index -> new OwnedIndex(table.name(), index))
                .toList();
        return new H2Dependents(Stream.concat(keys, others).toList(), indexes);
    }

    private static boolean isShared(Constraint constraint, String column) {
        return constraint.columns().size() > 1 && constraint.columns().contains(column);
    }

    /** {@return the foreign keys that may make use of the index of their own table's primary key} */
    static H2Dependents ofPrimaryKey(SchemaView view, QualifiedName name) {
        Table table = view.table(H2Names.folded(name)).orElseGet(() -> Table.named(name));
        PrimaryKey key = table.primaryKey();
        List<String> keys = key == null ? List.of() : key.columns();
        List<Owned> users = table.foreignKeys().stream()
                .filter(foreign -> keys.containsAll(foreign.columns()))
                .map(foreign -> Owned.of(table.name(), foreign))
                .toList();
        return new H2Dependents(users, List.of());
    }

    /** {@return the constraints that may make use of an index instead of one of their own} */
    static H2Dependents ofIndex(SchemaView view, QualifiedName name, String index) {
        Table table = view.table(H2Names.folded(name)).orElseGet(() -> Table.named(name));
        Optional<Index> found = table.index(H2Names.folded(index));
        if (found.isEmpty()) {
            return NONE;
        }
        Set<String> keys = found.get().parts().stream().map(IndexPart::text).collect(Collectors.toSet());
        Set<Owned> users = new LinkedHashSet<>();
        List<UniqueConstraint> uniques = table.uniques().stream()
                .filter(unique -> found.get().unique() && keys.equals(Set.copyOf(unique.columns())))
                .toList();
        if (!uniques.isEmpty()) {
            users.addAll(referrers(view, table, keys));
        }
        table.foreignKeys().stream()
                .filter(key -> keys.containsAll(key.columns()))
                .forEach(key -> users.add(Owned.of(table.name(), key)));
        uniques.forEach(unique -> users.add(Owned.of(table.name(), unique)));
        return new H2Dependents(List.copyOf(users), List.of());
    }

    private static List<Owned> referrers(SchemaView view, Table table, Set<String> keys) {
        List<Owned> referrers = new ArrayList<>();
        for (Table other : view.schema().tables()) {
            for (ForeignKey key : other.foreignKeys()) {
                if (key.target().equals(table.name()) && keys.equals(Set.copyOf(key.targetColumns()))) {
                    referrers.add(Owned.of(other.name(), key));
                }
            }
        }
        return referrers;
    }

    List<String> drop() {
        List<String> texts = new ArrayList<>();
        owned.forEach(item -> texts.add(item.drop));
        indexes.forEach(item -> texts.add(H2Sql.dropIndex(item.table, item.index.name())));
        return texts;
    }

    /** {@return what brings the constraints back, keys before what refers to them} */
    List<String> restore() {
        List<String> texts = new ArrayList<>();
        owned.forEach(item -> texts.add(0, item.restore));
        return texts;
    }
}
