package dev.ferro.safety;

import dev.ferro.operation.CreatePrimaryKey;
import java.util.Optional;

/** Rows that are there may not have the key, or share it. */
final class PrimaryKeyOverRows implements SafetyCheck<CreatePrimaryKey> {

    @Override
    public Optional<Finding> check(CreatePrimaryKey op) {
        return Optional.of(new Finding(
                "SAFE112",
                Severity.WARNING,
                op,
                "This fails while rows of `" + op.table() + "` share the same "
                        + Wording.list(op.key().columns()) + ", or hold NULL there.",
                "Look for them before: "
                        + Wording.duplicates(op.table(), op.key().columns())));
    }
}
