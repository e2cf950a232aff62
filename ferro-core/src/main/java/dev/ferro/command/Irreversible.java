package dev.ferro.command;

import dev.ferro.FerroException;
import dev.ferro.dialect.Quoting;
import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import dev.ferro.run.Direction;
import dev.ferro.run.PlannedMigration;
import dev.ferro.script.RecordedMigration;
import java.util.ArrayList;
import java.util.List;

/** Finds what of a migration nothing takes back. */
final class Irreversible {

    private Irreversible() {}

    /** {@return a line for each such thing} */
    static List<String> of(PlannedMigration migration, Quoting quoting) {
        List<String> lines = new ArrayList<>();
        switch (migration.direction()) {
            case UPGRADE -> lines.addAll(wayBack(migration.operations(), migration.script()));
            case DOWNGRADE -> {}
        }
        Losses.possible(migration, quoting)
                .forEach(loss -> lines.add("what " + loss + " holds is deleted; " + opposite(migration.direction())
                        + " does not bring it back"));
        return List.copyOf(lines);
    }

    private static String opposite(Direction direction) {
        return switch (direction) {
            case UPGRADE -> "a downgrade";
            case DOWNGRADE -> "an upgrade";
        };
    }

    /** A downgrade that cannot even be recorded is no reason not to show an upgrade. */
    private static List<String> wayBack(List<Operation> operations, RecordedMigration script) {
        try {
            return script.irreversible()
                    .map(why -> List.of("the script says: " + why))
                    .orElseGet(() -> withoutInverse(operations, script.downgrade()));
        } catch (FerroException refused) {
            return List.of("its downgrade fails: " + refused.problems().get(0).what());
        }
    }

    private static List<String> withoutInverse(List<Operation> operations, List<Operation> downgrade) {
        String end = downgrade.isEmpty()
                ? " has no inverse, and the downgrade of the script does nothing"
                : " has no inverse; what takes it back is what the downgrade of the script says";
        return operations.stream()
                .filter(operation -> operation.inverse().isEmpty())
                .map(operation -> Describer.describe(operation) + end)
                .toList();
    }
}
