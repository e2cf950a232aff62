package dev.ferro.revision;

import static dev.ferro.revision.RevisionGraph.bits;
import static dev.ferro.revision.RevisionGraph.without;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Named;
import dev.ferro.revision.RevisionTarget.Offset;
import dev.ferro.revision.RevisionTarget.Steps;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.BitSet;

/**
 * Says which applied revisions a downgrade to a target takes back: the target's children, where they are on the branch
 * that is meant, and everything that needs them. Other branches stay.
 */
final class DowngradeSelection implements RevisionTarget.Visitor<BitSet> {

    private final RevisionGraph graph;
    private final BitSet rows;
    private final BitSet applied;
    private final TargetResolver resolver;

    DowngradeSelection(RevisionGraph graph, BitSet rows) {
        this.graph = graph;
        this.rows = rows;
        this.applied = graph.needs().downFrom(rows);
        this.resolver = new TargetResolver(graph, rows);
    }

    @Override
    public BitSet named(Named target) {
        return above(resolver.named(target), graph.all(), target);
    }

    @Override
    public BitSet symbol(Symbol target) {
        return switch (target) {
            case HEAD, HEADS -> above(resolver.symbol(target), graph.all(), target);
            case BASE -> applied;
            case CURRENT -> new BitSet();
        };
    }

    @Override
    public BitSet steps(Steps target) {
        if (target.count() > 0) {
            throw forwards(target);
        }
        return new Unwinding(graph, rows).last(-target.count(), target);
    }

    @Override
    public BitSet offset(Offset target) {
        BitSet position = resolver.offset(target);
        return position.isEmpty() ? applied : above(position, graph.all(), target);
    }

    @Override
    public BitSet inBranch(InBranch target) {
        return target.target().accept(new WithinBranch(target));
    }

    private BitSet above(BitSet position, BitSet branch, RevisionTarget target) {
        requireApplied(position, target);
        BitSet children = graph.lineage().directlyAbove(position);
        children.and(branch);
        return appliedUpFrom(children);
    }

    private BitSet appliedUpFrom(BitSet nodes) {
        BitSet selected = graph.needs().upFrom(nodes);
        selected.and(applied);
        return selected;
    }

    private void requireApplied(BitSet position, RevisionTarget target) {
        BitSet missing = without(position, applied);
        if (missing.isEmpty()) {
            return;
        }
        boolean newer = graph.needs().upFrom(rows).intersects(missing);
        throw Problem.of(
                        "not-applied",
                        "A downgrade cannot go to `" + target + "`: " + Ambiguity.titles(graph, missing)
                                + " is not applied.")
                .because(
                        newer || applied.isEmpty()
                                ? "it is newer than the database, which is at " + current()
                                : "it is on a branch that the database is not on; the database is at " + current())
                .advise("`ferro upgrade " + target + "` goes there.")
                .refused();
    }

    private String current() {
        return rows.isEmpty() ? "the base" : Ambiguity.titles(graph, rows);
    }

    private static FerroException forwards(RevisionTarget target) {
        return Problem.of("wrong-direction", "A downgrade cannot go to `" + target + "`.")
                .because("it leads forward")
                .advise("`ferro upgrade " + target + "` goes there.")
                .usage();
    }

    /** The part of a target after {@code label@}. */
    private final class WithinBranch implements RevisionTarget.Visitor<BitSet> {

        private final InBranch whole;
        private final int root;

        WithinBranch(InBranch whole) {
            this.whole = whole;
            this.root = BranchResolver.root(graph, whole);
        }

        @Override
        public BitSet named(Named target) {
            return above(resolver.inBranch(whole), graph.branchOf(root), whole);
        }

        @Override
        public BitSet symbol(Symbol target) {
            return switch (target) {
                case HEAD, HEADS -> above(resolver.inBranch(whole), graph.all(), whole);
                case BASE -> appliedUpFrom(bits(root));
                case CURRENT -> new BitSet();
            };
        }

        @Override
        public BitSet steps(Steps target) {
            if (target.count() > 0) {
                throw forwards(whole);
            }
            return new Unwinding(graph, rows).lastInBranch(-target.count(), root, whole);
        }

        @Override
        public BitSet offset(Offset target) {
            BitSet position = resolver.inBranch(whole);
            return position.isEmpty() ? appliedUpFrom(bits(root)) : above(position, graph.branchOf(root), whole);
        }

        @Override
        public BitSet inBranch(InBranch target) {
            return DowngradeSelection.this.inBranch(target);
        }
    }
}
