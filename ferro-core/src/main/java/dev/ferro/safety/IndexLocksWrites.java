package dev.ferro.safety;

import dev.ferro.operation.CreateIndex;
import java.util.Optional;

/** An index is built while nobody can write. */
final class IndexLocksWrites implements SafetyCheck<CreateIndex> {

    @Override
    public Optional<Finding> check(CreateIndex op) {
        return op.concurrently()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "SAFE114",
                        Severity.INFO,
                        op,
                        "Nobody can write to `" + op.table() + "` while this index is built.",
                        "On a large table, run it when writes can wait; PostgreSQL can build it meanwhile:"
                                + " `index(…).concurrently()`."));
    }
}
