package dev.ferro.safety;

import dev.ferro.operation.DropPrimaryKey;
import java.util.Optional;

/** A table loses what identifies its rows. */
final class DroppedPrimaryKey implements SafetyCheck<DropPrimaryKey> {

    @Override
    public Optional<Finding> check(DropPrimaryKey op) {
        return Optional.of(new Finding(
                "SAFE111",
                Severity.WARNING,
                op,
                "The rows of `" + op.table() + "` are no longer told apart by "
                        + Wording.list(op.key().columns()) + ".",
                "Programs that find or replicate rows by this key must know about it before."));
    }
}
