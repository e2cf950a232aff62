package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.dialect.Capabilities;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs one migration, with its version row and its ledger row.
 *
 * <p>Where everything is in one transaction, the version row is written first: the write finds out, without a round trip
 * of its own, whether another migrator has been here meanwhile, and keeps others away until the end. Where a part runs
 * outside, or Java code could end the transaction, the rows are compared first and written last.
 */
final class MigrationRun {

    private final Workplace workplace;
    private final Session session;
    private final FerroTables tables;
    private final MigrationLock lock;
    private final MigrationListener listener;
    private final LiveView view;
    private final PlannedMigration migration;
    private final Progress progress;
    private final Continuation continuation;
    private final Instant started = Instant.now();
    private final @Nullable Journal journal;
    private boolean announced;
    private @Nullable StatementRunner runner;

    MigrationRun(Workplace workplace, PlannedMigration migration, Continuation continuation) {
        this.workplace = workplace;
        this.session = workplace.session();
        this.tables = workplace.tables();
        this.lock = workplace.lock();
        this.listener = workplace.listener();
        this.view = workplace.view();
        this.migration = migration;
        this.continuation = continuation;
        boolean transactional = session.dialect().capabilities().transactionalDdl();
        this.progress = new Progress(migration, transactional, continuation.mark());
        this.journal = migration.isAtomic() && transactional
                ? null
                : new Journal(workplace, migration, started, continuation.mark());
    }

    /** {@return whether it was run; it was not if the version rows are not those it was planned for} */
    boolean run(int earlier) {
        try {
            return isWrittenFirst(migration, session.dialect().capabilities()) ? writingFirst() : writingLast();
        } catch (SQLException | RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw failed(e, earlier);
        }
    }

    /** {@return whether everything is in one transaction, and stays so} */
    static boolean isWrittenFirst(PlannedMigration migration, Capabilities capabilities) {
        return migration.isAtomic()
                && capabilities.transactionalDdl()
                && migration.operations().stream()
                        .noneMatch(operation -> Traits.of(operation).java());
    }

    private boolean writingFirst() throws SQLException {
        lock.begin();
        if (!isSentAtOnce() && !isRunStepByStep()) {
            session.rollback();
            return false;
        }
        commitWithLedger();
        finished();
        return true;
    }

    private boolean isRunStepByStep() throws SQLException {
        if (!moveRows()) {
            return false;
        }
        started();
        run(migration.sections().get(0), null);
        return true;
    }

    /** What does not work at once is rolled back, for step by step it tells where it fails. */
    private boolean isSentAtOnce() throws SQLException {
        Consignment consignment = session.mayExecuteAll() ? Consignment.of(migration, tables.version()) : null;
        if (consignment == null) {
            return false;
        }
        started();
        consignment.texts().forEach(text -> listener.statement(migration, text));
        try {
            if (session.executeAll(consignment.update(), consignment.texts()) == 1) {
                consignment.steps().forEach(this::sent);
                return true;
            }
        } catch (SQLException somewhere) {
            if (DatabaseErrors.isConnectionLost(somewhere)) {
                throw somewhere;
            }
            // which statement it is, the second time tells
        }
        session.rollback();
        lock.begin();
        return false;
    }

    private void sent(Step step) {
        progress.step(step);
        step.statements().forEach(statement -> progress.statement(statement.accept(StatementText.PLAIN), true));
        progress.stepDone();
    }

    private void started() throws SQLException {
        if (!announced) {
            announced = true;
            lock.announce(migration);
            listener.started(migration);
        }
    }

    private boolean writingLast() throws SQLException {
        if (!isAsPlanned()) {
            return false;
        }
        started();
        if (journal != null) {
            journal.open();
        }
        List<Section> sections = continuation.sections();
        for (int index = 0; index < sections.size(); index++) {
            Step broken = index == 0 ? continuation.broken() : null;
            boolean last = index == sections.size() - 1;
            if (sections.get(index).inTransaction()) {
                lock.begin();
                run(sections.get(index), broken);
                finishTransaction(last);
            } else {
                session.rest();
                run(sections.get(index), broken);
                progress.committedAll();
                beginLast(last);
            }
        }
        finished();
        return true;
    }

    private void beginLast(boolean last) throws SQLException {
        if (last) {
            lock.begin();
            finishTransaction(true);
        }
    }

    private void finishTransaction(boolean last) throws SQLException {
        if (!last) {
            commit();
            return;
        }
        if (!moveRows()) {
            throw PlanRun.changed(migration.before(), tables.version().read(session.connection()));
        }
        commitWithLedger();
    }

    private void commit() throws SQLException {
        if (journal != null) {
            journal.committing();
        }
        session.commit();
        progress.committedAll();
        if (journal != null) {
            journal.committed();
        }
    }

    /** @param broken what is to be done first of a step that broke off; null if there is none */
    private void run(Section section, @Nullable Step broken) throws SQLException {
        StatementRunner own = new StatementRunner(workplace, section.inTransaction(), this::filled);
        runner = own;
        if (broken != null) {
            run(List.of(broken), own);
        }
        List<Step> known = section.steps();
        if (known != null) {
            run(known, own);
            return;
        }
        for (List<Operation> batch : Batches.of(section.operations())) {
            progress.compiling(batch);
            run(session.dialect().ddl().compile(batch, view), own);
        }
    }

    private void filled(long rows) {
        progress.filled(rows);
        listener.filled(migration, rows);
    }

    private void run(List<Step> steps, StatementRunner own) throws SQLException {
        for (Step step : steps) {
            progress.step(step);
            if (journal != null) {
                journal.begin(step);
            }
            boolean code = step.operations().stream()
                    .anyMatch(operation -> Traits.of(operation).java());
            for (Statement statement : step.statements()) {
                run(statement, code, own);
            }
            progress.stepDone();
            if (journal != null) {
                journal.end();
            }
        }
    }

    private void run(Statement statement, boolean code, StatementRunner own) throws SQLException {
        String text = statement.accept(StatementText.PLAIN);
        boolean committing = progress.statement(text, own.isInTransaction());
        listener.statement(migration, text);
        if (journal != null && code) {
            journal.beforeCode(text, own.isInTransaction());
        } else if (journal != null) {
            journal.before(text, progress.isEnding(), own.isInTransaction());
        }
        own.run(statement, committing);
        if (journal != null) {
            journal.done();
        }
    }

    private boolean isAsPlanned() {
        Set<RevisionId> rows = new HashSet<>(tables.version().read(session.connection()));
        return rows.equals(Set.copyOf(migration.before()));
    }

    /** A row that is changed proves that it was there; where rows are only added, there is nothing to prove it. */
    private boolean moveRows() throws SQLException {
        boolean onlyAdded = migration.after().containsAll(migration.before());
        if (onlyAdded && !isAsPlanned()) {
            return false;
        }
        for (Sql change : tables.version().changes(migration.before(), migration.after())) {
            if (session.update(change) != 1) {
                return false;
            }
        }
        return true;
    }

    /** The ledger's row is the last thing in the transaction, so that both share a round trip. */
    private void commitWithLedger() throws SQLException {
        String wayBack = workplace.wayBack(migration, view);
        String entry = journal == null
                ? tables.ledger().entry(LedgerEntry.applied(migration, started, progress.statements(), wayBack))
                : journal.applied(progress.statements(), wayBack);
        progress.committing();
        session.commitAfter(entry);
        progress.committedAll();
    }

    private void finished() {
        listener.finished(migration, Duration.between(started, Instant.now()));
    }

    private FerroException failed(Throwable cause, int earlier) {
        if (runner != null && runner.isCommitted(cause)) {
            progress.committedBeforeFailure();
            if (journal != null) {
                journal.committedBeforeFailure();
            }
        }
        MigrationFailure failure = new MigrationFailure(migration, progress, cause, blockers(cause), earlier);
        FerroException exception = failure.asException();
        try {
            session.rollback();
            writeFailure(failure);
        } catch (SQLException | RuntimeException e) {
            exception.addSuppressed(e);
        }
        listener.failed(migration, exception);
        return exception;
    }

    /** Whoever is in the way is mostly still there; who is not, or cannot be asked about, goes unnamed. */
    private @Nullable List<String> blockers(Throwable cause) {
        if (!(cause instanceof SQLException failure) || !session.isLockTimeout(failure)) {
            return null;
        }
        try {
            session.rollback();
            return session.dialect()
                    .locks()
                    .blockers(session.connection(), Objects.requireNonNullElse(progress.statement(), ""));
        } catch (SQLException unknown) {
            cause.addSuppressed(unknown);
            return List.of();
        }
    }

    private void writeFailure(MigrationFailure failure) throws SQLException {
        lock.begin();
        session.commitAfter(
                journal == null
                        ? tables.ledger()
                                .entry(LedgerEntry.failed(migration, started, progress.statements(), failure.words()))
                        : journal.failed(progress.statements(), failure.words()));
    }
}
