package dev.ferro.safety;

import dev.ferro.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * All that Ferro knows about the hazards of operations.
 *
 * @param integersOfOneSize whether the database's small integer types hold what the largest one does
 */
public record SafetyChecks(boolean integersOfOneSize) {

    /** For operations that may run on any database. */
    public static final SafetyChecks ANYWHERE = new SafetyChecks(false);

    /**
     * {@return the hazards of operations that run one after the other, in their order} What concerns a table that is
     * created among them, or something that is only created again, is no hazard: there are no rows, or they fit already.
     */
    public List<Finding> check(List<Operation> operations) {
        Hazards hazards = new Hazards(operations, integersOfOneSize);
        List<Finding> findings = new ArrayList<>();
        operations.forEach(operation -> findings.addAll(operation.accept(hazards)));
        return List.copyOf(findings);
    }
}
