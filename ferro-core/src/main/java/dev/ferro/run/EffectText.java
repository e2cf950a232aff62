package dev.ferro.run;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Statement;
import java.util.stream.Stream;

/** How a statement is shown where only what it changes matters; what only checks is left out. */
final class EffectText implements Statement.Visitor<Stream<String>> {

    private final StatementText text;

    EffectText(Dialect dialect) {
        this.text = StatementText.withValues(dialect);
    }

    @Override
    public Stream<String> sql(Statement.Sql sql) {
        return Stream.of(text.sql(sql));
    }

    @Override
    public Stream<String> work(Statement.Work work) {
        return Stream.of(text.work(work));
    }

    @Override
    public Stream<String> verification(Statement.Verification verification) {
        return Stream.empty();
    }

    @Override
    public Stream<String> backfill(Statement.Backfill backfill) {
        return Stream.of(backfill.whole().text());
    }
}
