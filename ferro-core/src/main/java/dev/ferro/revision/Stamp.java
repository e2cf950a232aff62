package dev.ferro.revision;

import static dev.ferro.revision.RevisionGraph.bits;

import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Named;
import dev.ferro.revision.RevisionTarget.Offset;
import dev.ferro.revision.RevisionTarget.Steps;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.BitSet;

/** Says what setting the version to a target does to the set of applied revisions. */
final class Stamp implements RevisionTarget.Visitor<StampEffect> {

    private final RevisionGraph graph;
    private final BitSet rows;
    private final TargetResolver resolver;

    Stamp(RevisionGraph graph, BitSet rows) {
        this.graph = graph;
        this.rows = rows;
        this.resolver = new TargetResolver(graph, rows);
    }

    @Override
    public StampEffect named(Named target) {
        return to(resolver.named(target));
    }

    @Override
    public StampEffect symbol(Symbol target) {
        return switch (target) {
            case HEAD, HEADS -> to(resolver.symbol(target));
            case BASE -> new StampEffect(graph.all(), new BitSet(), new BitSet());
            case CURRENT -> new StampEffect(new BitSet(), new BitSet(), rows);
        };
    }

    @Override
    public StampEffect steps(Steps target) {
        return to(resolver.steps(target));
    }

    @Override
    public StampEffect offset(Offset target) {
        return to(resolver.offset(target));
    }

    @Override
    public StampEffect inBranch(InBranch target) {
        boolean base = target.target().equals(Symbol.BASE);
        return base
                ? new StampEffect(
                        graph.needs().upFrom(bits(BranchResolver.root(graph, target))), new BitSet(), new BitSet())
                : to(resolver.inBranch(target));
    }

    /** The base, reached by steps, is before everything. */
    private StampEffect to(BitSet position) {
        if (position.isEmpty()) {
            return new StampEffect(graph.all(), new BitSet(), new BitSet());
        }
        BitSet related = graph.needs().upFrom(position);
        related.or(graph.needs().downFrom(position));
        return new StampEffect(new BitSet(), related, position);
    }
}
