package dev.ferro.safety;

import dev.ferro.operation.CreateCheck;
import java.util.Optional;

/** Rows that are there may not pass. */
final class CheckOverRows implements SafetyCheck<CreateCheck> {

    @Override
    public Optional<Finding> check(CreateCheck op) {
        if (!op.check().validated()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "SAFE110",
                Severity.WARNING,
                op,
                "This fails while a row of `" + op.table() + "` breaks the rule "
                        + op.check().expression() + ".",
                "Look for such rows before: SELECT * FROM " + Wording.sql(op.table()) + " WHERE NOT ("
                        + op.check().expression() + ")"));
    }
}
