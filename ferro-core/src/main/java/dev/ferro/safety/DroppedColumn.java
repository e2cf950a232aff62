package dev.ferro.safety;

import dev.ferro.operation.DropColumn;
import java.util.Optional;

/** A column goes, and its values with it; those of a generated column can be computed again. */
final class DroppedColumn implements SafetyCheck<DropColumn> {

    @Override
    public Optional<Finding> check(DropColumn op) {
        if (op.column().generated() != null) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "SAFE102",
                Severity.DANGER,
                op,
                "All values of " + Wording.column(op.table(), op.column().name()) + " are deleted.",
                "Keep a copy of what may still be needed: a downgrade brings the column back, but no values."));
    }
}
