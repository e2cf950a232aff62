package dev.ferro.safety;

import dev.ferro.operation.DropTable;
import java.util.Optional;

/** A table goes, and its rows with it. */
final class DroppedTable implements SafetyCheck<DropTable> {

    @Override
    public Optional<Finding> check(DropTable op) {
        return Optional.of(new Finding(
                "SAFE101",
                Severity.DANGER,
                op,
                "All rows of `" + op.table().name() + "` are deleted.",
                "Keep a copy of what may still be needed: a downgrade brings the table back, but no rows."));
    }
}
