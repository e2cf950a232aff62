package dev.ferro.safety;

import dev.ferro.operation.Operation;
import java.util.Optional;

/**
 * Looks for one hazard in one kind of operation, on a table that may hold rows.
 *
 * @param <O> the kind of operation
 */
@FunctionalInterface
interface SafetyCheck<O extends Operation> {

    /** {@return the hazard, or empty if the operation has it not} */
    Optional<Finding> check(O operation);
}
