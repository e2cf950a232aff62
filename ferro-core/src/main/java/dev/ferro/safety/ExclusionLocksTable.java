package dev.ferro.safety;

import dev.ferro.operation.CreateExclusion;
import java.util.Optional;

/** The index of an exclusion constraint is built while nobody can read or write. */
final class ExclusionLocksTable implements SafetyCheck<CreateExclusion> {

    @Override
    public Optional<Finding> check(CreateExclusion op) {
        return Optional.of(new Finding(
                "SAFE114",
                Severity.INFO,
                op,
                "Nobody can read or write `" + op.table() + "` while the index of this constraint is built.",
                "On a large table, run it when the application can wait; PostgreSQL cannot build it meanwhile."));
    }
}
