package dev.ferro.safety;

import dev.ferro.operation.AlterColumn;
import java.util.Optional;

/** A type changes in a way for which the database writes every row anew. */
final class RewrittenTable implements SafetyCheck<AlterColumn> {

    @Override
    public Optional<Finding> check(AlterColumn op) {
        if (!op.changesType() || Capacity.of(op.before().type()).isKeptAs(Capacity.of(op.type()))) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "SAFE115",
                Severity.INFO,
                op,
                "Every row of `" + op.table() + "` is written anew, and nobody can use the table meanwhile.",
                "On a large table, add a second column instead, copy the values in batches and switch over."));
    }
}
