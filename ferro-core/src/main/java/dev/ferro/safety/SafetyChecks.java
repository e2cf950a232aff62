package dev.ferro.safety;

import dev.ferro.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** All that Ferro knows about the hazards of operations. */
public final class SafetyChecks {

    private SafetyChecks() {}

    /**
     * {@return the hazards of operations that run one after the other, in their order} What concerns a table that is
     * created among them, or something that is only created again, is no hazard: there are no rows, or they fit already.
     */
    public static List<Finding> check(List<Operation> operations) {
        Hazards hazards = new Hazards(operations);
        List<Finding> findings = new ArrayList<>();
        operations.forEach(operation -> findings.addAll(operation.accept(hazards)));
        return List.copyOf(findings);
    }
}
