package dev.ferro.exchange;

import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.ScriptStatement;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.script.SqlBody;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a migration as a changelog in formatted SQL: a changeset for all that runs in one transaction, and another for what
 * runs without. The last of them takes all back; those before it have nothing left to do then.
 */
public final class LiquibaseChangelog {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private LiquibaseChangelog() {}

    /**
     * {@return the file of a migration}
     *
     * @param body what it does
     * @param quoting what its database takes for quoted
     * @param message what it does, in words
     * @param author whom the changesets name
     * @param now the time
     */
    public static ForeignFile of(SqlBody body, Quoting quoting, String message, String author, Instant now) {
        check(body, quoting);
        String id = TIME.format(now) + "-" + ForeignText.slug(message).replace('_', '-');
        List<List<SqlBody.Part>> changesets = runs(body.upgrade());
        StringBuilder text = new StringBuilder("--liquibase formatted sql\n");
        for (int i = 0; i < changesets.size(); i++) {
            boolean last = i == changesets.size() - 1;
            changeset(text, author + ":" + id + (changesets.size() == 1 ? "" : "-" + (i + 1)), changesets.get(i), body);
            text.append("--comment: ").append(ForeignText.sentence(message)).append('\n');
            text.append(ForeignText.statements(changesets.get(i), quoting));
            rollback(text, last ? body.downgrade() : List.of(), quoting);
        }
        return new ForeignFile(TIME.format(now) + "_" + ForeignText.slug(message) + ".sql", text.toString());
    }

    /** {@return the parts, those together that run in one transaction or without} */
    private static List<List<SqlBody.Part>> runs(List<SqlBody.Part> parts) {
        List<List<SqlBody.Part>> runs = new ArrayList<>();
        for (SqlBody.Part part : parts) {
            if (part.statements().isEmpty()) {
                continue;
            }
            boolean joins = !runs.isEmpty() && runs.get(runs.size() - 1).get(0).inTransaction() == part.inTransaction();
            if (!joins) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(part);
        }
        return runs;
    }

    private static void changeset(StringBuilder text, String name, List<SqlBody.Part> parts, SqlBody body) {
        text.append("\n--changeset ").append(name);
        if (body.database() != null) {
            text.append(" dbms:").append(body.database());
        }
        text.append(parts.get(0).inTransaction() ? "\n" : " runInTransaction:false\n");
    }

    /** A text of several lines may hold empty ones, hence no line for each. */
    private static void rollback(StringBuilder text, List<SqlBody.Part> parts, Quoting quoting) {
        String statements = ForeignText.statements(parts, quoting).strip();
        text.append(
                statements.isEmpty() ? "\n--rollback empty\n" : "\n/* liquibase rollback\n" + statements + "\n*/\n");
    }

    /** What holds statements inside would be cut, and what closes a comment would end what takes it back. */
    private static void check(SqlBody body, Quoting quoting) {
        Stream.concat(body.upgrade().stream(), body.downgrade().stream())
                .flatMap(part -> part.statements().stream())
                .flatMap(statement -> ScriptStatement.of(statement.strip(), quoting).pieces().stream())
                .filter(LiquibaseChangelog::isCut)
                .findFirst()
                .ifPresent(piece -> {
                    throw ScriptStatement.unsayable("A statement cannot stand in a changelog of formatted SQL.", piece)
                            .because("Liquibase would cut it into several");
                });
    }

    private static boolean isCut(SqlPieces.Piece piece) {
        boolean holdsOthers =
                piece.isCode() && piece.text().strip().replaceFirst(";$", "").contains(";");
        return holdsOthers || piece.text().contains("*/");
    }
}
