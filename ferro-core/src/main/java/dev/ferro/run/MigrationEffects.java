package dev.ferro.run;

import dev.ferro.dialect.HeldLock;
import dev.ferro.dialect.StatementEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a migration, with its transactions and with what each statement does to others.
 *
 * @param migration the migration
 * @param sections its statements, divided by its transactions
 */
public record MigrationEffects(PlannedMigration migration, List<Part> sections) {

    public MigrationEffects {
        sections = List.copyOf(sections);
    }

    /**
     * Statements that share a transaction, or that run outside any.
     *
     * @param inTransaction whether they run in one transaction
     * @param lock what the transaction itself locks from its beginning to its end, or null
     * @param statements the statements, in order
     */
    public record Part(boolean inTransaction, @Nullable HeldLock lock, List<Planned> statements) {

        public Part {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A statement and what it does to others.
     *
     * @param text what would be sent, with its values written out; Java code and checks are comments
     * @param effect what it locks, but for what the migration itself has created
     */
    public record Planned(String text, StatementEffect effect) {}
}
