package dev.ferro.revision;

import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Named;
import dev.ferro.revision.RevisionTarget.Offset;
import dev.ferro.revision.RevisionTarget.Steps;
import dev.ferro.revision.RevisionTarget.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * What is particular about an end of a range.
 *
 * @param steps how many steps it is away from the other end; zero where it says itself where it is
 * @param base whether it is before the first revision
 * @param branch the branch that it stays in, unless it is all of the history
 */
record RangeEnd(int steps, boolean base, @Nullable InBranch branch) {

    static RangeEnd of(RevisionTarget target) {
        return target.accept(new Reader());
    }

    boolean isCounted() {
        return steps != 0;
    }

    /** Tells the forms of targets apart. */
    private static final class Reader implements RevisionTarget.Visitor<RangeEnd> {

        @Override
        public RangeEnd named(Named target) {
            return new RangeEnd(0, false, null);
        }

        @Override
        public RangeEnd symbol(Symbol target) {
            return new RangeEnd(0, target == Symbol.BASE, null);
        }

        @Override
        public RangeEnd steps(Steps target) {
            return new RangeEnd(target.count(), false, null);
        }

        @Override
        public RangeEnd offset(Offset target) {
            return new RangeEnd(0, false, null);
        }

        @Override
        public RangeEnd inBranch(InBranch target) {
            RangeEnd within = target.target().accept(this);
            return new RangeEnd(within.steps, within.base, target);
        }
    }
}
