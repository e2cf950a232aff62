package dev.ferro.run;

import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations of a migration that share a transaction, or that run outside any.
 *
 * @param inTransaction whether they run in one transaction
 * @param operations the operations, in order; none of them is a {@link dev.ferro.operation.WithoutTransaction}
 * @param steps what carries them out, or null where that depends on what the database holds by then
 */
public record Section(
        boolean inTransaction,
        List<Operation> operations,
        @Nullable List<Step> steps) {

    public Section {
        operations = List.copyOf(operations);
        steps = steps == null ? null : List.copyOf(steps);
    }

    Section(boolean inTransaction, List<Operation> operations) {
        this(inTransaction, operations, null);
    }

    Section with(List<Step> compiled) {
        return new Section(inTransaction, operations, compiled);
    }
}
