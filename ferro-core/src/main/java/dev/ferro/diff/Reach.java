package dev.ferro.diff;

import dev.ferro.operation.Operation;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far an operation reaches, as far as it matters whether another one may come before it instead of after.
 *
 * @param names the tables, types, schemas and other names that it is about
 */
record Reach(Set<QualifiedName> names) {

    /** {@return whether the order of the two matters, or may matter} */
    boolean meets(Reach other) {
        return !Collections.disjoint(names, other.names);
    }

    /** Finds out how far each of some operations reaches. */
    static final class Finder {

        private final TouchFinder touches = new TouchFinder();
        private final Footprints footprints;

        /** The foreign keys that each table has at any time between the operations. */
        private final Map<QualifiedName, Set<ForeignKey>> keys = new HashMap<>();

        Finder(Schema before, List<Operation> operations) {
            Schema schema = before;
            add(schema);
            for (Operation operation : operations) {
                schema = operation.applyTo(schema);
                add(schema);
            }
            footprints = new Footprints(before, schema);
        }

        private void add(Schema schema) {
            for (Table table : schema.tables()) {
                keys.computeIfAbsent(table.name(), name -> new HashSet<>()).addAll(table.foreignKeys());
            }
        }

        Reach of(Operation operation) {
            Set<QualifiedName> names = new HashSet<>();
            for (Touch touch : operation.accept(touches)) {
                names.add(touch.owner());
                if (touch.kind() == Touch.Kind.INDEX || touch.kind() == Touch.Kind.CONSTRAINT) {
                    names.add(touch.owner().sibling(touch.part()));
                }
            }
            Footprint footprint = operation.accept(footprints);
            Stream.of(
                            footprint.created(),
                            footprint.destroyed(),
                            footprint.reshaped(),
                            footprint.needed(),
                            footprint.released())
                    .flatMap(List::stream)
                    .forEach(thing -> names.add(thing.owner()));
            footprint.destroyed().forEach(thing -> addTargets(thing, names));
            for (QualifiedName name : List.copyOf(names)) {
                if (name.schema() != null) {
                    names.add(QualifiedName.of(name.schema()));
                }
            }
            return new Reach(names);
        }

        /** What goes may take a foreign key with it, and then matters to the table that this refers to. */
        private void addTargets(Thing destroyed, Set<QualifiedName> names) {
            for (ForeignKey key : keys.getOrDefault(destroyed.owner(), Set.of())) {
                boolean goes = destroyed.parts().isEmpty()
                        || key.columns().contains(destroyed.parts().get(0))
                        || destroyed.parts().get(0).equals(key.name());
                if (goes) {
                    names.add(key.target());
                }
            }
        }
    }
}
