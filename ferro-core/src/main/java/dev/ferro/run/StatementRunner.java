package dev.ferro.run;

import dev.ferro.Problem;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Statement.Verification;
import dev.ferro.dialect.Statement.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs the statements of a migration, each as its kind demands. */
final class StatementRunner implements Statement.Visitor<StatementRunner.Action> {

    private final Session session;
    private final boolean inTransaction;

    StatementRunner(Session session, boolean inTransaction) {
        this.session = session;
        this.inTransaction = inTransaction;
    }

    void run(Statement statement) throws SQLException {
        statement.accept(this).run();
    }

    @Override
    public Action sql(Sql sql) {
        return () -> session.execute(sql);
    }

    @Override
    public Action work(Work work) {
        return inTransaction
                ? () -> work.work().run(GuardedConnection.around(session.connection()))
                : () -> {
                    work.work().run(session.connection());
                    session.rest();
                };
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

    private static String row(ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            values.add(rows.getMetaData().getColumnLabel(column) + " = " + rows.getString(column));
        }
        return String.join(", ", values);
    }

    /** Something that can fail as JDBC fails. */
    interface Action {
        void run() throws SQLException;
    }
}
