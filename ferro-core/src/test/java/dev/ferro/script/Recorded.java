package dev.ferro.script;

import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionId;
import java.util.List;
import java.util.function.Consumer;

/** Records scripts that are written as lambdas. */
final class Recorded {

    private Recorded() {}

    static RecordedMigration migration(Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        Migration migration = new Migration() {
            @Override
            public void upgrade(Operations op) {
                upgrade.accept(op);
            }

            @Override
            public void downgrade(Operations op) {
                downgrade.accept(op);
            }
        };
        return RecordedMigration.of(new RevisionId("1a2b3c4d5e6f"), migration, "");
    }

    static List<Operation> upgrade(Consumer<Operations> upgrade) {
        return migration(upgrade, op -> {}).upgrade();
    }

    static List<Operation> downgrade(Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        return migration(upgrade, downgrade).downgrade();
    }

    static Operation only(Consumer<Operations> upgrade) {
        List<Operation> operations = upgrade(upgrade);
        if (operations.size() != 1) {
            throw new AssertionError("not one operation: " + operations);
        }
        return operations.get(0);
    }
}
