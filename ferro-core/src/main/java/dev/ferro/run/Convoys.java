package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.SchemaView;
import dev.ferro.revision.RevisionId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends migrations of a long history, such as that of an empty database, several at once: each in one transaction with its
 * version row and its ledger row, so that it is done whole or not at all.
 *
 * <p>Once anything fails, the version rows tell how far the database has come, and all others go one by one.
 */
final class Convoys {

    /** With fewer migrations waiting for the server matters less than to hear of each as soon as it is done. */
    private static final int LONG = 100;

    private static final int SIZE = 16;

    private final Workplace workplace;
    private boolean open;

    /** The database as it will be when what has been sent has run; null where that has to be found out. */
    private @Nullable FoldedView view;

    Convoys(Workplace workplace, Plan plan, HookRun hooks) {
        this.workplace = workplace;
        this.open =
                plan.migrations().size() >= LONG && workplace.session().mayExecuteAll() && !hooks.concernMigrations();
    }

    /** {@return how many of the next migrations have been run} None if the next one must go by itself. */
    int run(List<PlannedMigration> rest) throws SQLException {
        if (!open) {
            return 0;
        }
        int done = runTogether(rest);
        if (done == 0) {
            view = null;
        }
        return done;
    }

    private int runTogether(List<PlannedMigration> rest) throws SQLException {
        List<PlannedMigration> members = new ArrayList<>();
        List<List<String>> transactions = new ArrayList<>();
        for (PlannedMigration migration : rest.subList(0, Math.min(SIZE, rest.size()))) {
            List<String> transaction = transaction(migration);
            if (transaction.isEmpty()) {
                break;
            }
            members.add(migration);
            transactions.add(transaction);
        }
        return members.size() < 2 ? 0 : run(members, transactions);
    }

    /**
     * {@return the statements of a migration, or none if it must go by itself} The ledger's row, which comes last, can only be
     * written if the version row has been changed.
     */
    private List<String> transaction(PlannedMigration migration) {
        FerroTables tables = workplace.tables();
        Dialect dialect = workplace.session().dialect();
        Consignment consignment = MigrationRun.isWrittenFirst(migration, dialect.capabilities())
                ? Consignment.of(migration, tables.version())
                : null;
        if (consignment == null) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        statements.add(consignment.update().accept(StatementText.withValues(dialect)));
        statements.addAll(consignment.texts());
        String wayBack = workplace.wayBack(migration, after(migration));
        Optional<String> entry = tables.entry(migration, consignment.texts().size(), wayBack);
        if (entry.isEmpty()) {
            view = null;
            return List.of();
        }
        statements.add(entry.get());
        return statements;
    }

    private SchemaView after(PlannedMigration migration) {
        FoldedView known = view;
        if (known == null) {
            LiveView live = workplace.view();
            known = new FoldedView(live.dialect().normalizer(), live::schema, live::home);
            view = known;
        }
        known.add(migration.operations());
        return known;
    }

    private int run(List<PlannedMigration> members, List<List<String>> transactions) throws SQLException {
        Instant started = Instant.now();
        int done = sent(transactions) ? members.size() : done(members);
        for (int index = 0; index < done; index++) {
            announce(
                    members.get(index),
                    transactions.get(index),
                    Duration.between(started, Instant.now()).dividedBy(done));
        }
        return done;
    }

    private boolean sent(List<List<String>> transactions) throws SQLException {
        Session session = workplace.session();
        try {
            session.executeTransactions(transactions);
            return true;
        } catch (SQLException failure) {
            open = false;
            if (DatabaseErrors.isConnectionLost(failure)) {
                throw lost(failure);
            }
            session.rollback();
            return false;
        }
    }

    private int done(List<PlannedMigration> members) {
        Set<RevisionId> rows =
                Set.copyOf(workplace.tables().version().read(workplace.session().connection()));
        for (int index = 0; index < members.size(); index++) {
            if (rows.equals(Set.copyOf(members.get(index).after()))) {
                return index + 1;
            }
        }
        return 0;
    }

    private void announce(PlannedMigration migration, List<String> statements, Duration took) {
        MigrationListener listener = workplace.listener();
        listener.started(migration);
        statements.subList(1, statements.size() - 1).forEach(statement -> listener.statement(migration, statement));
        listener.finished(migration, took);
    }

    private static FerroException lost(SQLException cause) {
        return Problem.of("connection-lost", "The connection broke while several migrations were run.")
                .because(DatabaseErrors.words(cause))
                .advise("Each of them is done whole or not at all: `ferro current` tells how far the database has come."
                        + " Then run the command again.")
                .refused()
                .causedBy(cause);
    }
}
