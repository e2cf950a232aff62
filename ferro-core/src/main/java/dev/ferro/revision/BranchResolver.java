package dev.ferro.revision;

import static dev.ferro.revision.RevisionGraph.bits;
import static dev.ferro.revision.RevisionGraph.without;

import dev.ferro.Problem;
import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Named;
import dev.ferro.revision.RevisionTarget.Offset;
import dev.ferro.revision.RevisionTarget.Steps;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.BitSet;

/** Says which revisions the part of a target after {@code label@} means. */
final class BranchResolver implements RevisionTarget.Visitor<BitSet> {

    private final RevisionGraph graph;
    private final BitSet rows;
    private final InBranch whole;
    private final int root;
    private final BitSet branch;
    private final Walk walk;

    BranchResolver(RevisionGraph graph, BitSet rows, InBranch whole) {
        this.graph = graph;
        this.rows = rows;
        this.whole = whole;
        this.root = root(graph, whole);
        this.branch = graph.branchOf(root);
        this.walk = Walk.within(graph, branch, whole);
    }

    /**
     * {@return the revision that starts the branch} A label starts one where it is declared; a revision is on the one that
     * starts at the nearest label, fork or merge below it. What is under that is trunk.
     */
    static int root(RevisionGraph graph, InBranch target) {
        int root = graph.place(graph.names().find(target.branch()).id());
        while (continuesBranch(graph, root)) {
            root = graph.lineage().below(root)[0];
        }
        graph.soundness().require(bits(root));
        return root;
    }

    private static boolean continuesBranch(RevisionGraph graph, int node) {
        int[] parents = graph.lineage().below(node);
        return graph.revision(node).labels().isEmpty()
                && parents.length == 1
                && graph.lineage().above(parents[0]).length == 1;
    }

    @Override
    public BitSet named(Named target) {
        int found = graph.place(graph.names()
                .find(target.name(), revision -> branch.get(graph.place(revision.id())))
                .id());
        if (branch.get(found)) {
            return bits(found);
        }
        throw Problem.of(
                        "not-in-branch",
                        "Revision " + graph.revision(found).title() + " is not in branch `" + whole.branch() + "`.")
                .because("it is neither above nor below " + graph.revision(root).title())
                .advise("Leave `" + whole.branch() + "@` out, or name a revision of the branch.")
                .refused();
    }

    @Override
    public BitSet symbol(Symbol target) {
        return switch (target) {
            case HEAD -> Ambiguity.oneHead(graph, heads(), whole);
            case HEADS -> heads();
            case BASE -> new BitSet();
            case CURRENT -> current();
        };
    }

    private BitSet heads() {
        graph.soundness().requireAll();
        return graph.lineage().tops(graph.lineage().upFrom(bits(root)));
    }

    /** {@return the newest applied revisions of the branch, be they rows or needed by rows} */
    private BitSet current() {
        BitSet applied = graph.needs().downFrom(rows);
        applied.and(branch);
        return graph.lineage().tops(applied);
    }

    /** Up, each step applies the next revision of the branch; its trunk is part of the way. */
    @Override
    public BitSet steps(Steps target) {
        if (target.count() > 0) {
            return walk.up(Ambiguity.oneStart(graph, current(), whole), target.count(), whole);
        }
        BitSet last = new Unwinding(graph, rows).lastInBranch(-target.count(), root, whole);
        return graph.needs().tops(without(graph.needs().downFrom(rows), last));
    }

    @Override
    public BitSet offset(Offset target) {
        BitSet start = Ambiguity.oneStart(graph, target.start().accept(this), whole);
        return walk.from(start, target.count(), whole);
    }

    /** The grammar has one {@code @} only. */
    @Override
    public BitSet inBranch(InBranch target) {
        return target.target().accept(new BranchResolver(graph, rows, target));
    }
}
