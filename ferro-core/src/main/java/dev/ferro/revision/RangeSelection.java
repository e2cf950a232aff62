package dev.ferro.revision;

import dev.ferro.Problem;
import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Named;
import dev.ferro.revision.RevisionTarget.Offset;
import dev.ferro.revision.RevisionTarget.Steps;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.BitSet;
import java.util.Objects;

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

    BitSet select(RevisionRange range) {
        RevisionTarget first = Objects.requireNonNullElse(range.start(), Symbol.BASE);
        RevisionTarget last = Objects.requireNonNullElse(range.end(), Symbol.HEADS);
        BitSet end = end(last, first);
        BitSet start = end(first, last);
        BitSet selected = graph.needs().downFrom(end);
        if (!start.isEmpty()) {
            requireBelow(start, selected, range);
            selected.and(graph.lineage().upFrom(start));
        }
        return selected;
    }

    /** In {@code -3:current} the steps are counted from the other end. */
    private BitSet end(RevisionTarget target, RevisionTarget other) {
        int count = target.accept(new CountedSteps());
        if (count == 0) {
            return target.accept(resolver);
        }
        BitSet from = other.accept(new CountedSteps()) == 0 ? other.accept(resolver) : rows;
        return new Walk(graph, graph.all(), "").from(Ambiguity.oneStart(graph, from, target), count, target);
    }

    private void requireBelow(BitSet start, BitSet selected, RevisionRange range) {
        if (RevisionGraph.without(start, selected).isEmpty()) {
            return;
        }
        throw Problem.of("bad-range", "`" + range + "` is not a stretch of the history.")
                .because(Ambiguity.titles(graph, start) + " does not come before the other end")
                .advise("The older end comes first; both ends are on one branch.")
                .refused();
    }

    /** How many steps a target has without a place to start at. */
    private static final class CountedSteps implements RevisionTarget.Visitor<Integer> {

        @Override
        public Integer named(Named target) {
            return 0;
        }

        @Override
        public Integer symbol(Symbol target) {
            return 0;
        }

        @Override
        public Integer steps(Steps target) {
            return target.count();
        }

        @Override
        public Integer offset(Offset target) {
            return 0;
        }

        @Override
        public Integer inBranch(InBranch target) {
            return 0;
        }
    }
}
