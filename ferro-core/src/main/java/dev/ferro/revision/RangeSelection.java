package dev.ferro.revision;

import static dev.ferro.revision.RevisionGraph.bits;
import static dev.ferro.revision.RevisionGraph.without;

import dev.ferro.Problem;
import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Selects the revisions between the two ends of a range. */
final class RangeSelection {

    private final RevisionGraph graph;
    private final BitSet rows;
    private final TargetResolver resolver;

    RangeSelection(RevisionGraph graph, BitSet rows) {
        this.graph = graph;
        this.rows = rows;
        this.resolver = new TargetResolver(graph, rows);
    }

    /** Without an end, a range reaches to everything there is, be it sound or not. */
    BitSet select(RevisionRange range) {
        RevisionTarget first = Objects.requireNonNullElse(range.start(), Symbol.BASE);
        RevisionTarget last = range.end();
        BitSet end = last == null ? graph.tops() : position(last, first);
        BitSet start = start(first, Objects.requireNonNullElse(last, Symbol.HEADS));
        BitSet selected = graph.needs().downFrom(end);
        requireBelow(start, selected, range);
        selected.and(
                start.isEmpty()
                        ? scope(RangeEnd.of(first).branch())
                        : graph.lineage().upFrom(start));
        return selected;
    }

    /** {@return where the range starts} At the base of a branch that is the branch's first revision. */
    private BitSet start(RevisionTarget target, RevisionTarget other) {
        RangeEnd start = RangeEnd.of(target);
        return start.base() && start.branch() != null
                ? bits(BranchResolver.root(graph, start.branch()))
                : position(target, other);
    }

    /** In {@code -3:current} the steps are counted from the other end, and stop where the history does. */
    private BitSet position(RevisionTarget target, RevisionTarget other) {
        RangeEnd end = RangeEnd.of(target);
        if (!end.isCounted()) {
            return target.accept(resolver);
        }
        BitSet scope = scope(end.branch());
        BitSet from = (BitSet) (RangeEnd.of(other).isCounted() ? rows : other.accept(resolver)).clone();
        from.and(scope);
        return new Walk(graph, scope, "", true).from(Ambiguity.oneStart(graph, from, target), end.steps(), target);
    }

    private BitSet scope(@Nullable InBranch branch) {
        return branch == null ? graph.all() : graph.branchOf(BranchResolver.root(graph, branch));
    }

    private void requireBelow(BitSet start, BitSet selected, RevisionRange range) {
        if (without(start, selected).isEmpty()) {
            return;
        }
        graph.soundness().require(selected);
        throw Problem.of("bad-range", "`" + range + "` is not a stretch of the history.")
                .because(Ambiguity.titles(graph, start) + " does not come before the other end")
                .advise("The older end comes first; both ends are on one branch.")
                .refused();
    }
}
