package dev.ferro.run;

import dev.ferro.revision.RevisionGraph;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Named;
import dev.ferro.revision.RevisionTarget.Offset;
import dev.ferro.revision.RevisionTarget.Steps;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Says which rows the version table has at the start of a range.
 *
 * @param graph the history
 * @param database gives the rows of the database, which is asked only where nothing else knows
 */
record RangeStart(RevisionGraph graph, Supplier<List<RevisionId>> database)
        implements RevisionTarget.Visitor<List<RevisionId>> {

    @Override
    public List<RevisionId> named(Named target) {
        return graph.resolve(target, Set.of());
    }

    @Override
    public List<RevisionId> symbol(Symbol target) {
        return switch (target) {
            case HEAD, HEADS, BASE -> graph.resolve(target, Set.of());
            case CURRENT -> database.get();
        };
    }

    @Override
    public List<RevisionId> steps(Steps target) {
        return resolved(target);
    }

    @Override
    public List<RevisionId> offset(Offset target) {
        return resolved(target);
    }

    /** The base of a branch is what the branch stands on: what a downgrade to it would leave. */
    @Override
    public List<RevisionId> inBranch(InBranch target) {
        if (!target.target().equals(Symbol.BASE)) {
            return resolved(target);
        }
        List<RevisionId> named = graph.resolve(new Named(target.branch()), Set.of());
        Set<RevisionId> left = new LinkedHashSet<>(graph.ancestors(named));
        graph.downgradePath(new LinkedHashSet<>(named), target).forEach(revision -> left.remove(revision.id()));
        return graph.rows(left);
    }

    private List<RevisionId> resolved(RevisionTarget target) {
        return graph.resolve(target, target.needsDatabase() ? new LinkedHashSet<>(database.get()) : Set.of());
    }
}
