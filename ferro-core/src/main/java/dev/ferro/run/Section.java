package dev.ferro.run;

import dev.ferro.operation.Operation;
import java.util.List;

/**
 * Operations of a migration that share a transaction, or that run outside any.
 *
 * @param inTransaction whether they run in one transaction
 * @param operations the operations, in order; none of them is a {@link dev.ferro.operation.WithoutTransaction}
 */
public record Section(boolean inTransaction, List<Operation> operations) {

    public Section {
        operations = List.copyOf(operations);
    }
}
