package dev.ferro.run;

import java.util.List;

/**
 * The statements of a migration, as a dry run shows them.
 *
 * @param migration the migration
 * @param statements what would be sent, with its values written out; Java code and checks are comments
 */
public record MigrationStatements(PlannedMigration migration, List<String> statements) {

    public MigrationStatements {
        statements = List.copyOf(statements);
    }
}
