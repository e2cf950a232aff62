package dev.ferro.safety;

import dev.ferro.operation.RenameColumn;
import java.util.Optional;

/** A column gets a name that running programs do not know. */
final class RenamedColumn implements SafetyCheck<RenameColumn> {

    @Override
    public Optional<Finding> check(RenameColumn op) {
        return Optional.of(new Finding(
                "SAFE103",
                Severity.WARNING,
                op,
                "Programs that still say " + Wording.column(op.table(), op.before()) + " fail from here on.",
                "Stop them first, or add `" + op.after() + "` beside it, copy the values and drop `" + op.before()
                        + "` later."));
    }
}
