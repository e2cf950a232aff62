package dev.ferro.safety;

import dev.ferro.operation.RenameTable;
import java.util.Optional;

/** A table gets a name that running programs do not know. */
final class RenamedTable implements SafetyCheck<RenameTable> {

    @Override
    public Optional<Finding> check(RenameTable op) {
        return Optional.of(new Finding(
                "SAFE103",
                Severity.WARNING,
                op,
                "Programs that still say `" + op.before() + "` fail from here on.",
                "Stop them first, or deploy the ones that say `" + op.after() + "` together with this migration."));
    }
}
