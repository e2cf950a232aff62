package dev.ferro.safety;

import dev.ferro.operation.ReplaceEnumValues;
import java.util.List;
import java.util.Optional;

/** An enum type loses labels that rows may hold. */
final class RemovedLabel implements SafetyCheck<ReplaceEnumValues> {

    @Override
    public Optional<Finding> check(ReplaceEnumValues op) {
        List<String> removed = op.before().labels().stream()
                .filter(label -> !op.after().labels().contains(label))
                .filter(label -> !op.mapping().containsKey(label))
                .toList();
        return removed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "SAFE113",
                        Severity.WARNING,
                        op,
                        "This fails while a row holds " + Wording.list(removed) + " of the enum `"
                                + op.before().name() + "`.",
                        "Name the label that such rows get, in the operation's mapping."));
    }
}
