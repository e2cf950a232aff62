package dev.ferro.run;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Backfill;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Statement.Verification;
import dev.ferro.dialect.Statement.Work;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Runs the statements of a migration, each as its kind demands. */
final class StatementRunner implements Statement.Visitor<StatementRunner.Action> {

    /** The code of the problem that Java code has ended the transaction, so that it cannot be rolled back. */
    static final String ENDED = "transaction-ended";

    private static final String SAVEPOINT = "ferro_work";

    /** The class of SQL's states that are about savepoints. */
    private static final String SAVEPOINT_EXCEPTION = "3B";

    private final Workplace workplace;
    private final Session session;
    private final boolean inTransaction;
    private final LongConsumer filled;
    private boolean marked;

    /** @param filled hears how many rows a backfill has filled by now */
    StatementRunner(Workplace workplace, boolean inTransaction, LongConsumer filled) {
        this.workplace = workplace;
        this.session = workplace.session();
        this.inTransaction = inTransaction;
        this.filled = filled;
    }

    boolean isInTransaction() {
        return inTransaction;
    }

    /**
     * @param committing whether the statement may commit what came before it, even if it fails
     */
    void run(Statement statement, boolean committing) throws SQLException {
        marked = committing && inTransaction;
        if (marked) {
            session.execute(Statement.sql("SAVEPOINT " + SAVEPOINT));
        }
        statement.accept(this).run();
        marked = false;
    }

    /** {@return whether the statement that failed has committed what came before it} Then the savepoint is gone. */
    boolean isCommitted(Throwable cause) {
        if (!marked || !(cause instanceof SQLException)) {
            return false;
        }
        try {
            session.execute(Statement.sql("ROLLBACK TO SAVEPOINT " + SAVEPOINT));
            return false;
        } catch (SQLException gone) {
            return !DatabaseErrors.isConnectionLost(gone);
        }
    }

    @Override
    public Action sql(Sql sql) {
        return () -> session.execute(sql);
    }

    @Override
    public Action work(Work work) {
        return inTransaction
                ? () -> within(work)
                : () -> {
                    work.work().run(session.connection());
                    session.rest();
                };
    }

    /** The connection keeps the work from ending the transaction by a call; a savepoint tells whether SQL has done so. */
    private void within(Work work) throws SQLException {
        Connection guarded = GuardedConnection.around(session.connection());
        if (!session.dialect().capabilities().transactionalDdl()) {
            work.work().run(guarded);
            return;
        }
        session.execute(Statement.sql("SAVEPOINT " + SAVEPOINT));
        work.work().run(guarded);
        try {
            session.execute(Statement.sql("RELEASE SAVEPOINT " + SAVEPOINT));
        } catch (SQLException e) {
            if (isSavepointGone(e)) {
                throw transactionEnded(e);
            }
            throw e;
        }
    }

    /** Of drivers that know the standard's states, the others have no state at all. */
    private static boolean isSavepointGone(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith(SAVEPOINT_EXCEPTION);
    }

    private static FerroException transactionEnded(SQLException cause) {
        return Problem.of(ENDED, "The Java code of the migration ends the transaction by SQL.")
                .because("the transaction is Ferro's, which commits when the whole migration has worked")
                .advise("Leave the statement out; what must run outside a transaction goes into"
                        + " `op.withoutTransaction(...)`.")
                .refused()
                .causedBy(cause);
    }

    @Override
    public Action verification(Verification verification) {
        return () -> verify(verification);
    }

    private void verify(Verification verification) throws SQLException {
        try (java.sql.Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(verification.query())) {
                if (rows.next()) {
                    throw Problem.of("verification-failed", verification.violation())
                            .because("the query `" + verification.query() + "` returns " + row(rows))
                            .refused();
                }
            }
        }
    }

    /** A column that is called like its value is a constant, which tells nothing. */
    private static String row(ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            String label = rows.getMetaData().getColumnLabel(column);
            String value = rows.getString(column);
            if (!label.equals(value)) {
                values.add(label + " = " + value);
            }
        }
        return values.isEmpty() ? "a row" : String.join(", ", values);
    }

    @Override
    public Action backfill(Backfill backfill) {
        return () -> new Backfilling(workplace, backfill, filled).run();
    }

    /** Something that can fail as JDBC fails. */
    interface Action {
        void run() throws SQLException;
    }
}
