package dev.ferro.revision;

import static dev.ferro.revision.RevisionGraph.bits;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.util.BitSet;
import java.util.stream.Collectors;

/**
 * Counted steps along parents and children.
 *
 * @param graph the graph
 * @param within the revisions that may be stepped on
 * @param place what they are in messages, such as {@code of branch `x`}; may be empty
 * @param stops whether steps that would lead out of the history are left out, instead of refused
 */
record Walk(RevisionGraph graph, BitSet within, String place, boolean stops) {

    static Walk anywhere(RevisionGraph graph) {
        return new Walk(graph, graph.all(), "", false);
    }

    static Walk within(RevisionGraph graph, BitSet branch, RevisionTarget.InBranch target) {
        return new Walk(graph, branch, " of branch `" + target.branch() + "`", false);
    }

    BitSet from(BitSet start, int count, RevisionTarget target) {
        return count > 0 ? up(start, count, target) : down(start, -count, target);
    }

    /** {@return the revision that is {@code count} steps above the start, which is one revision or the base} */
    BitSet up(BitSet start, int count, RevisionTarget target) {
        graph.soundness().requireAll();
        BitSet position = start;
        for (int step = 0; step < count; step++) {
            BitSet next = position.isEmpty() ? graph.roots() : graph.lineage().directlyAbove(position);
            next.and(within);
            if (next.isEmpty() && stops) {
                return position;
            }
            if (next.isEmpty()) {
                throw tooFar(target, step, count, "the newest revision" + place + end(position));
            }
            position =
                    one(next, target, position.isEmpty() ? "several revisions start at the base" : "the history forks");
        }
        return position;
    }

    /** {@return the revision that is {@code count} steps below the start; the base is one step below a root} */
    BitSet down(BitSet start, int count, RevisionTarget target) {
        graph.soundness().require(start);
        BitSet position = start;
        for (int step = 0; step < count; step++) {
            if (position.isEmpty() && stops) {
                return position;
            }
            if (position.isEmpty()) {
                throw tooFar(target, step, count, "the base");
            }
            BitSet next = graph.lineage().directlyBelow(position);
            next.and(within);
            position = next.isEmpty() ? next : one(next, target, "revisions are merged");
        }
        return position;
    }

    private String end(BitSet position) {
        return position.isEmpty() ? "" : " " + graph.at(position).get(0).title();
    }

    private BitSet one(BitSet next, RevisionTarget target, String why) {
        if (next.cardinality() == 1) {
            return bits(next.nextSetBit(0));
        }
        throw Problem.of("ambiguous-step", "`" + target + "` could mean more than one way.")
                .because(why + " here: " + Ambiguity.titles(graph, next))
                .advise("Say which way, as in " + ways(next, target) + ", or name the revision that is meant.")
                .refused();
    }

    /** {@return the target within the branch of each of the next revisions} */
    private String ways(BitSet next, RevisionTarget target) {
        String within = target.toString().substring(target.toString().indexOf('@') + 1);
        return graph.at(next).stream()
                .map(revision -> "`" + revision.id() + "@" + within + "`")
                .collect(Collectors.joining(" or "));
    }

    private static FerroException tooFar(RevisionTarget target, int steps, int count, String end) {
        return Problem.of("step-too-far", "`" + target + "` leads out of the history.")
                .because(
                        steps == 0
                                ? "there is no step beyond " + end
                                : end + " is reached after " + steps + " of " + count + " steps")
                .advise("Take fewer steps; `ferro history` shows all revisions.")
                .refused();
    }
}
