package dev.ferro.revision;

import static dev.ferro.revision.RevisionGraph.bits;
import static dev.ferro.revision.RevisionGraph.without;

import dev.ferro.Problem;
import java.util.BitSet;

/** Takes applied revisions back one by one, newest first. */
final class Unwinding {

    private final RevisionGraph graph;
    private final BitSet applied;

    Unwinding(RevisionGraph graph, BitSet rows) {
        this.graph = graph;
        this.applied = graph.needs().downFrom(rows);
    }

    /** {@return the rows that are left after some steps back} */
    BitSet rowsLeft(int count, RevisionTarget target) {
        return graph.needs().tops(without(applied, last(count, target)));
    }

    /** {@return the last revisions, of which each must have been the only head} */
    BitSet last(int count, RevisionTarget target) {
        BitSet rest = (BitSet) applied.clone();
        BitSet tops = graph.needs().tops(rest);
        AppliedSet left = new AppliedSet(graph.needs(), rest);
        for (int step = 0; step < count; step++) {
            requireSome(tops, step, count, target, "");
            int top = Ambiguity.oneCurrent(graph, tops, target).nextSetBit(0);
            left.flip(top);
            rest.clear(top);
            tops = left.tops();
        }
        return without(applied, rest);
    }

    /**
     * {@return the last revisions of a branch, with everything applied that needs them}
     *
     * @param root where the branch starts, which is the last one that can be taken back
     */
    BitSet lastInBranch(int count, int root, RevisionTarget target) {
        BitSet branch = graph.lineage().upFrom(bits(root));
        BitSet rest = (BitSet) applied.clone();
        for (int step = 0; step < count; step++) {
            BitSet present = (BitSet) branch.clone();
            present.and(rest);
            BitSet tops = graph.lineage().tops(present);
            requireSome(tops, step, count, target, " of the branch");
            Ambiguity.oneStart(graph, tops, target);
            rest.andNot(graph.needs().upFrom(tops));
        }
        return without(applied, rest);
    }

    private static void requireSome(BitSet tops, int step, int count, RevisionTarget target, String branch) {
        if (tops.isEmpty()) {
            throw Problem.of("step-too-far", "`" + target + "` goes back further than the database is.")
                    .because("only " + step + " of the " + count + " revisions" + branch + " are applied")
                    .advise("`ferro downgrade base` takes back everything; `ferro current` shows what is applied.")
                    .refused();
        }
    }
}
