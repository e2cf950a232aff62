package dev.ferro.command;

import dev.ferro.command.Merge.Change;
import dev.ferro.command.Merge.SharedThing;
import dev.ferro.diff.Overlap;
import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.script.RecordedMigration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares what branches do that know nothing of each other. */
final class SideComparison {

    private final RevisionGraph graph;
    private final Map<RevisionId, RecordedMigration> migrations;
    private final IdentityHashMap<Operation, RevisionId> owners = new IdentityHashMap<>();

    /** @param migrations those of the branches, from where they part */
    SideComparison(RevisionGraph graph, Map<RevisionId, RecordedMigration> migrations) {
        this.graph = graph;
        this.migrations = migrations;
        migrations.forEach((id, migration) -> migration.upgrade().forEach(operation -> owners.put(operation, id)));
    }

    /** {@return what any two of the branches both touch} */
    List<SharedThing> overlaps(List<RevisionId> heads) {
        Map<String, Set<Change>> direct = new LinkedHashMap<>();
        Map<String, Set<Change>> near = new LinkedHashMap<>();
        for (int index = 0; index < heads.size(); index++) {
            for (RevisionId other : heads.subList(index + 1, heads.size())) {
                RevisionId head = heads.get(index);
                for (Overlap overlap : Overlap.between(only(head, other), only(other, head))) {
                    Set<Change> changes = (overlap.direct() ? direct : near)
                            .computeIfAbsent(overlap.subject(), subject -> new LinkedHashSet<>());
                    overlap.first().forEach(operation -> changes.add(change(operation)));
                    overlap.second().forEach(operation -> changes.add(change(operation)));
                }
            }
        }
        List<SharedThing> things = new ArrayList<>();
        direct.forEach((subject, changes) -> things.add(new SharedThing(subject, true, List.copyOf(changes))));
        near.forEach((subject, changes) -> things.add(new SharedThing(subject, false, List.copyOf(changes))));
        return List.copyOf(things);
    }

    /** {@return what one branch does and the other does not} */
    private List<Operation> only(RevisionId head, RevisionId other) {
        Set<RevisionId> shared = graph.ancestors(List.of(other));
        return graph.ancestors(List.of(head)).stream()
                .filter(id -> !shared.contains(id))
                .flatMap(id -> migration(id).upgrade().stream())
                .toList();
    }

    private RecordedMigration migration(RevisionId id) {
        return Objects.requireNonNull(migrations.get(id));
    }

    /** {@return the operations that cannot be compared with any other} */
    List<Change> unknown() {
        return migrations.values().stream()
                .flatMap(migration -> migration.upgrade().stream())
                .filter(operation -> !Overlap.isKnown(operation))
                .map(this::change)
                .toList();
    }

    private Change change(Operation operation) {
        return new Change(Objects.requireNonNull(owners.get(operation)).value(), Describer.describe(operation));
    }
}
