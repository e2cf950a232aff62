package dev.ferro.command;

import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import dev.ferro.safety.Finding;
import dev.ferro.safety.SafetyChecks;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation as commands show it.
 *
 * @param description what it does, in a few words
 * @param hazards what it may do to rows and running programs
 */
public record ChangeView(String description, List<HazardView> hazards) {

    /**
     * A hazard as commands show it.
     *
     * @param code its stable code
     * @param severity how much it matters: info, warning or danger
     * @param message what will happen
     * @param advice what to do about it
     */
    public record HazardView(String code, String severity, String message, String advice) {

        static HazardView of(Finding finding) {
            return new HazardView(
                    finding.code(),
                    finding.severity().name().toLowerCase(java.util.Locale.ROOT),
                    finding.message(),
                    finding.advice());
        }
    }

    static List<ChangeView> of(List<Operation> operations, SafetyChecks checks) {
        List<Finding> findings = checks.check(operations);
        List<ChangeView> changes = new ArrayList<>();
        for (Operation operation : operations) {
            List<HazardView> hazards = findings.stream()
                    .filter(finding -> finding.operation() == operation)
                    .map(HazardView::of)
                    .toList();
            changes.add(new ChangeView(Describer.describe(operation), hazards));
        }
        return List.copyOf(changes);
    }
}
