package dev.ferro.safety;

import dev.ferro.operation.CreateUnique;
import java.util.Optional;

/** Rows that are there may not be unique. */
final class UniqueOverRows implements SafetyCheck<CreateUnique> {

    @Override
    public Optional<Finding> check(CreateUnique op) {
        return Optional.of(new Finding(
                "SAFE108",
                Severity.WARNING,
                op,
                "This fails while two rows of `" + op.table() + "` hold the same "
                        + Wording.list(op.unique().columns()) + ".",
                "Look for them before: "
                        + Wording.duplicates(op.table(), op.unique().columns())));
    }
}
