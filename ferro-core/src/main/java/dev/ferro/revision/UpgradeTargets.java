package dev.ferro.revision;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Named;
import dev.ferro.revision.RevisionTarget.Offset;
import dev.ferro.revision.RevisionTarget.Steps;
import dev.ferro.revision.RevisionTarget.Symbol;
import java.util.BitSet;

/** Says which revisions an upgrade to a target must have applied, refusing what only a downgrade could mean. */
final class UpgradeTargets implements RevisionTarget.Visitor<BitSet> {

    private final TargetResolver resolver;

    UpgradeTargets(RevisionGraph graph, BitSet rows) {
        this.resolver = new TargetResolver(graph, rows);
    }

    @Override
    public BitSet named(Named target) {
        return resolver.named(target);
    }

    @Override
    public BitSet symbol(Symbol target) {
        return switch (target) {
            case HEAD, HEADS, CURRENT -> resolver.symbol(target);
            case BASE -> throw backwards(target);
        };
    }

    @Override
    public BitSet steps(Steps target) {
        if (target.leadsBack()) {
            throw backwards(target);
        }
        return resolver.steps(target);
    }

    @Override
    public BitSet offset(Offset target) {
        return resolver.offset(target);
    }

    @Override
    public BitSet inBranch(InBranch target) {
        if (target.leadsBack()) {
            throw backwards(target);
        }
        return resolver.inBranch(target);
    }

    private static FerroException backwards(RevisionTarget target) {
        return Problem.of("wrong-direction", "An upgrade cannot go to `" + target + "`.")
                .because("it leads back")
                .advise("`ferro downgrade " + target + "` goes there.")
                .usage();
    }
}
