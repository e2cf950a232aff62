package dev.ferro.safety;

import dev.ferro.operation.AddColumn;
import dev.ferro.schema.Column;
import java.util.Optional;

/** A column is added that rows cannot have a value for. */
final class RequiredColumnWithoutDefault implements SafetyCheck<AddColumn> {

    @Override
    public Optional<Finding> check(AddColumn op) {
        if (op.column().nullable() || isFilled(op.column())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "SAFE106",
                Severity.WARNING,
                op,
                "This fails if `" + op.table() + "` holds rows: they have no value for `"
                        + op.column().name() + "`.",
                "Take three steps instead: add it nullable, fill it with an UPDATE, then make it NOT NULL."));
    }

    private static boolean isFilled(Column column) {
        return column.defaultExpression() != null || column.identity() != null || column.generated() != null;
    }
}
