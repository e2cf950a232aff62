package dev.ferro.safety;

import dev.ferro.operation.AlterColumn;
import java.util.Optional;

/** A timestamp gets a time zone, or loses it: its values are read in the zone of the session. */
final class TimeZoneChanged implements SafetyCheck<AlterColumn> {

    @Override
    public Optional<Finding> check(AlterColumn op) {
        Capacity before = Capacity.of(op.before().type());
        Capacity after = Capacity.of(op.type());
        if (!before.isTimestamp() || !after.isTimestamp() || before.zoned() == after.zoned()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "SAFE116",
                Severity.WARNING,
                op,
                "The values of " + Wording.column(op.table(), op.after().name())
                        + " are converted by the time zone of the session that migrates.",
                "Say the zone that is meant, for example using \""
                        + Wording.sql(op.after().name()) + " AT TIME ZONE 'UTC'\"."));
    }
}
