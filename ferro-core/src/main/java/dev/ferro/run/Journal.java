package dev.ferro.run;

import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Step;
import dev.ferro.script.Digest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in the ledger how far a migration has come that is not one transaction, so that another run can go on from there
 * whatever happens to this one.
 *
 * <p>Where a database commits by itself, it does so before it carries out a change of the schema, and thereby commits the
 * note that it is about to. Rows that a migration changes share their transaction with what the ledger says of them.
 */
final class Journal {

    private final Workplace workplace;
    private final PlannedMigration migration;
    private final Instant started;

    /** What is done. */
    private Mark mark;

    /** What of it is committed. */
    private Mark durable;

    private boolean byItself;
    private boolean behind;

    Journal(Workplace workplace, PlannedMigration migration, Instant started, Mark mark) {
        this.workplace = workplace;
        this.migration = migration;
        this.started = started;
        this.mark = mark;
        this.durable = mark;
    }

    /** Says that the migration has started, before anything of it has. */
    void open() throws SQLException {
        workplace.lock().begin();
        session().execute(Statement.sql(ledger().interrupted(migration)));
        session().execute(Statement.sql(ledger().running(migration, started, mark)));
        session().commit();
    }

    /** A step begins; one that broke off goes on. */
    void begin(Step step) {
        if (mark.reached() == 0) {
            Written written = new Written(StatementText.withValues(session().dialect()));
            mark = mark.begin(
                    OperationDigest.of(step.operations(), session().dialect().name()),
                    step.statements().size() == 1
                            ? List.of()
                            : step.statements().stream()
                                    .map(statement -> statement.accept(written))
                                    .toList());
        }
    }

    /**
     * A statement is about to be sent.
     *
     * @param commits whether it commits by itself
     * @param inTransaction whether it is a part of a transaction otherwise
     */
    void before(String text, boolean commits, boolean inTransaction) throws SQLException {
        byItself = commits || !inTransaction;
        if (byItself) {
            mark = mark.start(text, subject(session(), text).orElse(null));
            write();
        }
        if (commits && inTransaction) {
            commitUnlessItDoes(text);
        }
    }

    /** Java code may change the schema, and thereby commit what it has done so far, and this note. */
    void beforeCode(String text, boolean inTransaction) throws SQLException {
        byItself = !inTransaction;
        mark = mark.start(text, null);
        write();
    }

    /** What is done before must not be lost, when what comes after stays. */
    private void commitUnlessItDoes(String text) throws SQLException {
        if (!session().dialect().execution().commitsBefore(text)) {
            session().commit();
            workplace.lock().begin();
            durable = mark.unstarted();
            behind = false;
        }
    }

    /** {@return what tells whether a statement has been carried out, when it is asked for again} */
    static Optional<String> subject(Session session, String text) throws SQLException {
        Connection connection = session.connection();
        return session.dialect()
                .reflection()
                .subject(connection, text)
                .map(shown -> new Digest().with(shown).hex());
    }

    void done() {
        mark = mark.reach();
        behind = !byItself;
        if (byItself) {
            durable = mark;
        }
    }

    void end() {
        mark = mark.end();
        if (!behind) {
            durable = mark;
        }
    }

    /** Everything is about to be committed. */
    void committing() throws SQLException {
        write();
    }

    void committed() {
        durable = mark;
        behind = false;
    }

    /** The statement that failed has committed what came before it. */
    void committedBeforeFailure() {
        durable = mark.unstarted();
    }

    private void write() throws SQLException {
        session().update(ledger().reached(migration, mark));
    }

    private Session session() {
        return workplace.session();
    }

    private Ledger ledger() {
        return workplace.tables().ledger();
    }

    /** {@return the statement that says that it failed, and how far it has come} */
    String failed(int statements, @Nullable String error) {
        return ledger().ended(LedgerEntry.failed(migration, started, statements, error), durable);
    }

    /** {@return the statement that says that it is done} */
    String applied(int statements, @Nullable String wayBack) {
        return ledger().ended(LedgerEntry.applied(migration, started, statements, wayBack), null);
    }

    /** Statements with their values in them. */
    private record Written(StatementText text) implements Statement.Visitor<Statement> {

        @Override
        public Statement sql(Statement.Sql sql) {
            return Statement.sql(text.sql(sql));
        }

        @Override
        public Statement work(Statement.Work work) {
            return work;
        }

        @Override
        public Statement verification(Statement.Verification verification) {
            return verification;
        }

        @Override
        public Statement backfill(Statement.Backfill backfill) {
            return backfill;
        }
    }
}
