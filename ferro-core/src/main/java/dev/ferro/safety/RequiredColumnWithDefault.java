package dev.ferro.safety;

import dev.ferro.operation.AddColumn;
import java.util.Optional;

/** A column is added that existing rows get a value for. */
final class RequiredColumnWithDefault implements SafetyCheck<AddColumn> {

    @Override
    public Optional<Finding> check(AddColumn op) {
        if (op.column().nullable() || op.column().defaultExpression() == null) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "SAFE107",
                Severity.INFO,
                op,
                "Every row that `" + op.table() + "` holds gets " + op.column().defaultExpression() + " in `"
                        + op.column().name() + "`.",
                "If that is wrong for some of them, correct them with an UPDATE after this."));
    }
}
