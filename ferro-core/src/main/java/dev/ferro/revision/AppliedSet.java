package dev.ferro.revision;

import java.util.BitSet;

/** A set of applied revisions that changes one by one, and always knows its tops. */
final class AppliedSet {

    private final Edges needs;
    private final BitSet applied;
    private final BitSet tops;

    AppliedSet(Edges needs, BitSet applied) {
        this.needs = needs;
        this.applied = (BitSet) applied.clone();
        this.tops = needs.tops(applied);
    }

    void flip(int node) {
        applied.flip(node);
        tops.set(node, applied.get(node));
        for (int below : needs.below(node)) {
            tops.set(below, applied.get(below) && !isNeeded(below));
        }
    }

    private boolean isNeeded(int node) {
        for (int above : needs.above(node)) {
            if (applied.get(above)) {
                return true;
            }
        }
        return false;
    }

    BitSet tops() {
        return tops;
    }
}
