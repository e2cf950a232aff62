package dev.ferro.revision;

import dev.ferro.Problem;
import java.util.BitSet;
import java.util.stream.Collectors;

/** Refuses several revisions where a target needs one, and says how to choose. */
final class Ambiguity {

    private Ambiguity() {}

    static String titles(RevisionGraph graph, BitSet nodes) {
        return graph.at(nodes).stream().map(Revision::title).collect(Collectors.joining(", "));
    }

    static BitSet oneHead(RevisionGraph graph, BitSet heads, RevisionTarget target) {
        if (heads.cardinality() <= 1) {
            return heads;
        }
        throw Problem.of("several-heads", "`" + target + "` could mean more than one head.")
                .because("the heads are " + titles(graph, heads))
                .advise("`ferro merge heads -m \"...\"` joins them; `ferro upgrade heads` applies all of them;"
                        + " an id or `label@head` means one of them.")
                .refused();
    }

    static BitSet oneCurrent(RevisionGraph graph, BitSet rows, RevisionTarget target) {
        if (rows.cardinality() <= 1) {
            return rows;
        }
        String advice = graph.at(rows).stream()
                .map(row -> "`" + row.id() + "@" + target + "`")
                .collect(Collectors.joining(" or "));
        throw Problem.of("several-heads", "`" + target + "` could start at more than one revision.")
                .because("the database has several heads: " + titles(graph, rows))
                .advise("Name the branch, as in " + advice + ", or the revision that is meant.")
                .refused();
    }

    static BitSet oneStart(RevisionGraph graph, BitSet start, RevisionTarget target) {
        if (start.cardinality() <= 1) {
            return start;
        }
        throw Problem.of("several-heads", "`" + target + "` could start at more than one revision.")
                .because("it could start at " + titles(graph, start))
                .advise("Name the revision to start at.")
                .refused();
    }
}
