package dev.ferro.run;

import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The way from some rows to a target.
 *
 * @param steps the revisions on it, in order
 */
record Route(List<Step> steps) {

    /**
     * A revision that is applied or taken back.
     *
     * @param revision the revision
     * @param counts whether nothing of it runs, because what it replaces has run or is run one by one
     * @param before the version table's rows before it
     * @param after the version table's rows after it
     */
    record Step(Revision revision, boolean counts, List<RevisionId> before, List<RevisionId> after) {}

    static Route of(RevisionGraph graph, Direction direction, List<RevisionId> rows, RevisionTarget target) {
        Set<RevisionId> start = new LinkedHashSet<>(rows);
        RevisionGraph seen = graph.seenFrom(start, target);
        return switch (direction) {
            case UPGRADE -> of(seen, rows, seen.counted(start), seen.upgradePath(start, target));
            case DOWNGRADE -> of(seen, rows, List.of(), seen.downgradePath(start, target));
        };
    }

    /** {@return the step that takes back one revision} */
    static Route back(RevisionGraph graph, List<RevisionId> rows, RevisionId id) {
        RevisionGraph seen = graph.seenFrom(rows);
        return of(seen, rows, List.of(), List.of(seen.find(id).orElseThrow()));
    }

    private static Route of(RevisionGraph seen, List<RevisionId> rows, List<Revision> counted, List<Revision> path) {
        List<Step> steps = new ArrayList<>();
        List<RevisionId> before = rows;
        for (Revision revision : counted) {
            List<RevisionId> after = seen.rows(rows);
            steps.add(new Step(revision, true, before, after));
            before = after;
        }
        List<List<RevisionId>> along = seen.rowsAlong(rows, path);
        for (int index = 0; index < path.size(); index++) {
            Revision revision = path.get(index);
            steps.add(new Step(revision, seen.isCounted(revision), before, along.get(index)));
            before = along.get(index);
        }
        return new Route(List.copyOf(steps));
    }

    List<RevisionId> ids() {
        return steps.stream().map(step -> step.revision().id()).toList();
    }
}
