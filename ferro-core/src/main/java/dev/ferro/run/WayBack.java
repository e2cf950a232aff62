package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.SchemaView;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.script.SqlBody;
import dev.ferro.script.SqlBody.Part;
import dev.ferro.script.SqlRenderer;
import java.util.List;
import java.util.Optional;

/**
 * Writes what takes a migration back, for those who have its script no more: a script in the SQL of the database, which the
 * ledger keeps.
 *
 * @param dialect the database
 */
record WayBack(Dialect dialect) {

    /**
     * {@return the script} Where the way back cannot be told in SQL, or there is none, it says so and why.
     *
     * @param after the database as the migration leaves it
     */
    String of(PlannedMigration migration, SchemaView after) {
        try {
            return script(migration, parts(migration, after));
        } catch (RuntimeException untold) {
            // an upgrade does not fail because its way back does
            return script(migration, without(String.valueOf(untold.getMessage())));
        }
    }

    private List<Part> parts(PlannedMigration migration, SchemaView after) {
        Optional<String> irreversible = migration.script().irreversible();
        if (irreversible.isPresent()) {
            return without(irreversible.get());
        }
        List<Operation> back =
                OperationList.on(dialect.name(), migration.script().downgrade());
        return back.stream().anyMatch(operation -> Traits.of(operation).java())
                ? without("the ledger keeps SQL only, and the downgrade runs Java code")
                : ScriptSql.of(dialect, after, back);
    }

    private String script(PlannedMigration migration, List<Part> parts) {
        return SqlRenderer.render(migration.revision(), new SqlBody(dialect.name(), List.of(), parts));
    }

    private static List<Part> without(String why) {
        return List.of(new Part(true, List.of("irreversible: " + why.strip().replaceAll("\\s+", " ")), List.of()));
    }
}
