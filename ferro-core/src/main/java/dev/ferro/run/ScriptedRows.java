package dev.ferro.run;

import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Statement.Verification;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a script says about the version table, since it cannot know where it will be run: whether the database is where the
 * script goes on from, and how rows change whatever other branches the database has.
 *
 * <p>A revision that only one other needs is a row until that one is applied. Where several need it, it may be hidden
 * behind one that the script knows nothing of; then the statement itself must look.
 */
final class ScriptedRows {

    private final VersionTable table;
    private final RevisionGraph graph;
    private final Map<RevisionId, List<RevisionId>> needs = new HashMap<>();
    private final Map<RevisionId, List<RevisionId>> needing = new HashMap<>();

    ScriptedRows(VersionTable table, RevisionGraph graph) {
        this.table = table;
        this.graph = graph;
        for (Revision revision : graph.revisions()) {
            Set<RevisionId> below = new LinkedHashSet<>(revision.parents());
            graph.dependencies(revision.id()).forEach(dependency -> below.add(dependency.id()));
            needs.put(revision.id(), List.copyOf(below));
            below.forEach(
                    id -> needing.computeIfAbsent(id, key -> new ArrayList<>()).add(revision.id()));
        }
    }

    /** {@return a check that the database is where a migration goes on from} */
    Verification check(PlannedMigration migration) {
        RevisionId id = migration.revision().id();
        String violation = violation(migration.before());
        if (isExact(migration)) {
            return table.verifyAllOf(without(migration.before(), migration.after()), violation);
        }
        return switch (migration.direction()) {
            case UPGRADE -> applicable(id, violation);
            case DOWNGRADE -> table.verifyAllOf(List.of(id), violation);
        };
    }

    private Verification applicable(RevisionId id, String violation) {
        List<RevisionId> rows = needs(id).stream().filter(this::isNeededOnce).toList();
        List<Set<RevisionId>> witnesses = new ArrayList<>();
        for (RevisionId need : needs(id)) {
            if (!isNeededOnce(need)) {
                witnesses.add(from(need));
            }
        }
        if (!rows.isEmpty()) {
            return table.verifyRows(rows, witnesses, Optional.empty(), violation);
        }
        Set<RevisionId> begun = from(id);
        return begun.size() == graph.revisions().size()
                ? table.verifyEmpty(violation)
                : table.verifyRows(rows, witnesses, Optional.of(begun), violation);
    }

    /** {@return the statements that change the rows as a migration does} */
    List<Sql> changes(PlannedMigration migration) {
        if (isExact(migration)) {
            return table.changes(migration.before(), migration.after());
        }
        RevisionId id = migration.revision().id();
        return switch (migration.direction()) {
            case UPGRADE -> applied(id);
            case DOWNGRADE -> takenBack(id);
        };
    }

    private List<Sql> applied(RevisionId id) {
        List<RevisionId> below = needs(id);
        if (below.size() == 1 && isNeededOnce(below.get(0))) {
            return table.changes(below, List.of(id));
        }
        List<Sql> changes = new ArrayList<>();
        if (!below.isEmpty()) {
            changes.add(table.deleteAnyOf(below));
        }
        changes.addAll(table.changes(List.of(), List.of(id)));
        return changes;
    }

    private List<Sql> takenBack(RevisionId id) {
        List<RevisionId> below = graph.rows(needs(id));
        if (below.size() == 1 && isNeededOnce(below.get(0))) {
            return table.changes(List.of(id), below);
        }
        List<Sql> changes = new ArrayList<>(table.changes(List.of(id), List.of()));
        for (RevisionId need : below) {
            Set<RevisionId> above = from(need);
            above.remove(need);
            changes.addAll(
                    isNeededOnce(need)
                            ? table.changes(List.of(), List.of(need))
                            : List.of(table.insertUnlessAnyOf(need, above)));
        }
        return changes;
    }

    /** {@return a check that the database has just these rows} */
    Verification check(Collection<RevisionId> rows) {
        return table.verifyExactly(rows, violation(rows));
    }

    private static String violation(Collection<RevisionId> rows) {
        return "The database is not at " + Texts.plainRows(rows) + ", which this script goes on from.";
    }

    /** A squashed revision that only counts takes the place of a row that the history no longer shows. */
    private boolean isExact(PlannedMigration migration) {
        return migration.counts() || !needs.containsKey(migration.revision().id());
    }

    private List<RevisionId> needs(RevisionId id) {
        return needs.getOrDefault(id, List.of());
    }

    private boolean isNeededOnce(RevisionId id) {
        return needing.getOrDefault(id, List.of()).size() == 1;
    }

    /** {@return a revision and all that need it} */
    private Set<RevisionId> from(RevisionId id) {
        Set<RevisionId> found = new LinkedHashSet<>();
        Deque<RevisionId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            RevisionId next = open.poll();
            if (found.add(next)) {
                open.addAll(needing.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    private static List<RevisionId> without(Collection<RevisionId> rows, Collection<RevisionId> others) {
        return rows.stream().filter(row -> !others.contains(row)).toList();
    }
}
