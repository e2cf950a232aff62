package dev.ferro.revision;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import java.util.BitSet;
import java.util.List;

/**
 * What is wrong with a history, and whom it concerns.
 *
 * @param problems everything that is wrong
 * @param unsound the revisions that something is wrong with, and those that need them
 */
record Soundness(List<Problem> problems, BitSet unsound) {

    /** Whoever looks up the history must see all of it: what cannot be read may be the newest. */
    void requireAll() {
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
    }

    /** Whoever looks down the history from sound revisions meets sound ones only. */
    void require(BitSet nodes) {
        if (unsound.intersects(nodes)) {
            requireAll();
        }
    }
}
