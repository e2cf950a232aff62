package dev.ferro.run;

import dev.ferro.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides operations so that a dialect compiles each part knowing the schema as it is by then: after an operation whose
 * effect nobody can foresee, the schema is looked at again.
 */
final class Batches {

    private Batches() {}

    static List<List<Operation>> of(List<Operation> operations) {
        List<List<Operation>> batches = new ArrayList<>();
        List<Operation> batch = new ArrayList<>();
        boolean opaque = false;
        for (Operation operation : operations) {
            boolean next = Traits.of(operation).opaque();
            if (!batch.isEmpty() && next != opaque) {
                batches.add(List.copyOf(batch));
                batch.clear();
            }
            opaque = next;
            batch.add(operation);
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }
}
