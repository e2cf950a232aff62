package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Backfill;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Statement.Verification;
import dev.ferro.dialect.Statement.Work;
import org.jspecify.annotations.Nullable;

/** How a statement is shown. */
final class StatementText implements Statement.Visitor<String> {

    /** Shows SQL as it is sent, with a question mark for each value. */
    static final StatementText PLAIN = new StatementText(null);

    private final @Nullable Dialect dialect;

    private StatementText(@Nullable Dialect dialect) {
        this.dialect = dialect;
    }

    /** {@return what shows SQL with its values written out} */
    static StatementText withValues(Dialect dialect) {
        return new StatementText(dialect);
    }

    @Override
    public String sql(Sql sql) {
        return dialect == null || sql.parameters().isEmpty()
                ? sql.text()
                : new Placeholders(sql.text(), dialect).filled(sql.parameters());
    }

    @Override
    public String work(Work work) {
        return "-- Java code: " + Texts.oneLine(work.description());
    }

    @Override
    public String verification(Verification verification) {
        return "-- must return no row: " + Texts.oneLine(verification.query());
    }

    @Override
    public String backfill(Backfill backfill) {
        return "-- " + backfill.operation().rows() + " rows at a time\n"
                + backfill.whole().text();
    }
}
