package dev.ferro.safety;

import dev.ferro.operation.RenameEnumValue;
import java.util.Optional;

/** A label gets a name that running programs do not know. */
final class RenamedLabel implements SafetyCheck<RenameEnumValue> {

    @Override
    public Optional<Finding> check(RenameEnumValue op) {
        return Optional.of(new Finding(
                "SAFE117",
                Severity.WARNING,
                op,
                "Programs that still say `" + op.before() + "` of the enum `"
                        + op.type().name() + "` fail from here on, and those that read `" + op.after()
                        + "` must know it.",
                "Stop them first, or add `" + op.after() + "` beside it, move the rows and drop `" + op.before()
                        + "` later."));
    }
}
