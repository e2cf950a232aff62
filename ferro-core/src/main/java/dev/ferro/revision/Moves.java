package dev.ferro.revision;

import static dev.ferro.revision.RevisionGraph.without;

import java.util.BitSet;
import java.util.List;

/** What a database can be moved by, from its rows. */
final class Moves {

    private final RevisionGraph graph;
    private final BitSet rows;
    private final BitSet applied;

    /** Refused where something is wrong with what is applied. */
    Moves(RevisionGraph graph, BitSet rows) {
        graph.soundness().require(rows);
        this.graph = graph;
        this.rows = rows;
        this.applied = graph.needs().downFrom(rows);
    }

    /** {@return what must be applied to get to a target} */
    BitSet upgrade(RevisionTarget target) {
        BitSet end = target.accept(new UpgradeTargets(graph, rows));
        graph.soundness().require(end);
        return without(graph.needs().downFrom(end), applied);
    }

    /** {@return what must be taken back to get to a target} */
    BitSet downgrade(RevisionTarget target) {
        return target.accept(new DowngradeSelection(graph, rows));
    }

    /** {@return the rows once the version is set to the targets} */
    BitSet stamp(List<RevisionTarget> targets) {
        BitSet left = applied;
        BitSet wanted = new BitSet();
        for (RevisionTarget target : targets) {
            StampEffect effect = target.accept(new Stamp(graph, rows));
            graph.soundness().require(effect.added());
            BitSet tops = graph.needs().tops(without(left, effect.removed()));
            left = graph.needs().downFrom(without(tops, effect.related()));
            wanted.or(effect.added());
        }
        BitSet all = graph.needs().downFrom(wanted);
        all.or(left);
        return graph.needs().tops(all);
    }
}
