package dev.ferro.revision;

import static dev.ferro.revision.RevisionGraph.bits;

import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Named;
import dev.ferro.revision.RevisionTarget.Offset;
import dev.ferro.revision.RevisionTarget.Steps;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.BitSet;

/** Says which revisions a target means; none for the base. */
final class TargetResolver implements RevisionTarget.Visitor<BitSet> {

    private final RevisionGraph graph;
    private final BitSet rows;
    private final Walk walk;

    TargetResolver(RevisionGraph graph, BitSet rows) {
        this.graph = graph;
        this.rows = rows;
        this.walk = Walk.anywhere(graph);
    }

    @Override
    public BitSet named(Named target) {
        return bits(graph.place(graph.names().find(target.name()).id()));
    }

    @Override
    public BitSet symbol(Symbol target) {
        return switch (target) {
            case HEAD -> Ambiguity.oneHead(graph, heads(), target);
            case HEADS -> heads();
            case BASE -> new BitSet();
            case CURRENT -> rows;
        };
    }

    private BitSet heads() {
        graph.soundness().requireAll();
        return graph.tops();
    }

    @Override
    public BitSet steps(Steps target) {
        BitSet start = Ambiguity.oneCurrent(graph, rows, target);
        return target.count() > 0
                ? walk.up(start, target.count(), target)
                : new Unwinding(graph, rows).rowsLeft(-target.count(), target);
    }

    @Override
    public BitSet offset(Offset target) {
        BitSet start = Ambiguity.oneStart(graph, target.start().accept(this), target);
        return walk.from(start, target.count(), target);
    }

    @Override
    public BitSet inBranch(InBranch target) {
        return target.target().accept(new BranchResolver(graph, rows, target));
    }
}
