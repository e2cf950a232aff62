package dev.ferro.safety;

import dev.ferro.operation.AlterColumn;
import java.util.Optional;

/** A column that may hold NULL must not any longer. */
final class ColumnMadeRequired implements SafetyCheck<AlterColumn> {

    @Override
    public Optional<Finding> check(AlterColumn op) {
        if (!op.before().nullable() || op.after().nullable()) {
            return Optional.empty();
        }
        String column = Wording.sql(op.after().name());
        return Optional.of(new Finding(
                "SAFE105",
                Severity.WARNING,
                op,
                "This fails while a row of `" + op.table() + "` holds NULL in `"
                        + op.after().name() + "`.",
                "Fill such rows before: UPDATE " + Wording.sql(op.table()) + " SET " + column + " = … WHERE " + column
                        + " IS NULL"));
    }
}
