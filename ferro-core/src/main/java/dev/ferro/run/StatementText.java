package dev.ferro.run;

import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Statement.Verification;
import dev.ferro.dialect.Statement.Work;
import dev.ferro.dialect.Types;
import org.jspecify.annotations.Nullable;

/** How a statement is shown. */
final class StatementText implements Statement.Visitor<String> {

    /** Shows SQL as it is sent, with a question mark for each value. */
    static final StatementText PLAIN = new StatementText(null);

    private final @Nullable Types types;

    private StatementText(@Nullable Types types) {
        this.types = types;
    }

    /** {@return what shows SQL with its values written out} */
    static StatementText withValues(Types types) {
        return new StatementText(types);
    }

    @Override
    public String sql(Sql sql) {
        return types == null || sql.parameters().isEmpty()
                ? sql.text()
                : new Placeholders(sql.text()).filled(sql.parameters(), types);
    }

    @Override
    public String work(Work work) {
        return "-- Java code: " + work.description().replace("\n", " ");
    }

    @Override
    public String verification(Verification verification) {
        return "-- must return no row: " + verification.query().replace("\n", " ");
    }
}
