package dev.ferro.safety;

import dev.ferro.operation.CreateForeignKey;
import java.util.Optional;

/** Rows that are there may refer to nothing. */
final class ForeignKeyOverRows implements SafetyCheck<CreateForeignKey> {

    @Override
    public Optional<Finding> check(CreateForeignKey op) {
        if (!op.key().validated()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "SAFE109",
                Severity.WARNING,
                op,
                "This fails while a row of `" + op.table() + "` refers by "
                        + Wording.list(op.key().columns()) + " to a row that `"
                        + op.key().target() + "` does not hold.",
                "Delete such rows before, give them another value, or set it to NULL."));
    }
}
