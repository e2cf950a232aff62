package dev.ferro.run;

import dev.ferro.dialect.Client;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.SqlStatements;
import dev.ferro.dialect.Statement;
import java.util.List;

/**
 * A statement as it stands in a script of SQL that Ferro itself runs.
 *
 * @param client knows how a check is said in SQL
 * @param text writes values out
 */
record ScriptedText(Client client, StatementText text) implements Statement.Visitor<List<String>> {

    @Override
    public List<String> sql(Statement.Sql sql) {
        return List.of(text.sql(sql));
    }

    /** Autogenerate writes none. */
    @Override
    public List<String> work(Statement.Work work) {
        throw new IllegalStateException("Java code cannot be written: " + work.description());
    }

    /** Some databases need several statements to say that nothing may be found. */
    @Override
    public List<String> verification(Statement.Verification verification) {
        return SqlStatements.of(SqlPieces.of(client.verification(verification), client.quoting()), 1).stream()
                .map(SqlStatements.Statement::text)
                .toList();
    }

    /** Autogenerate writes none. */
    @Override
    public List<String> backfill(Statement.Backfill backfill) {
        return List.of(backfill.whole().text());
    }
}
