package dev.ferro.exchange;

import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.ScriptStatement;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.SqlPieces.Piece;
import dev.ferro.dialect.SqlStatements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Liquibase writes where it shows its changesets instead of running them, in whichever format they are.
 *
 * @see <a href="https://docs.liquibase.com/commands/update/update-sql.html">update-sql</a>
 * @see <a href="https://docs.liquibase.com/commands/rollback/future-rollback-sql.html">future-rollback-sql</a>
 */
final class ExportedSql {

    private static final Pattern TITLE = Pattern.compile(
            "(?im)^--\\s*(?:update\\b.*\\bdatabase script|sql to roll back currently unexecuted changes)\\s*$");

    private static final Pattern CHANGESET =
            Pattern.compile("(?i)--\\s*(changeset|rolling back changeset:)\\s+(.+)::(.+)::(.+?)\\s*");

    private static final Pattern END = Pattern.compile("(?i)--\\s*release database lock\\s*");

    private final Quoting quoting;
    private final Pattern bookkeeping;
    private final Map<String, Changeset> changesets = new LinkedHashMap<>();
    private final Map<String, String> rollbacks = new LinkedHashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private @Nullable Matcher current;

    private ExportedSql(Quoting quoting, String table) {
        this.quoting = quoting;
        this.bookkeeping = Pattern.compile(
                "(?is)(?:(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|CREATE\\s+TABLE)\\s+\\S*\\b(?:" + Pattern.quote(table)
                        + "|databasechangelog|databasechangeloglock)\\b.*|SET\\s+SEARCH_PATH\\s*=[^;]*\"\\$user\".*)");
    }

    static boolean isOne(SourceFile file) {
        return TITLE.matcher(file.text()).find();
    }

    /**
     * {@return the changesets of some files, with what undoes them as far as one of the files has it}
     *
     * @param table the table of Liquibase's history
     */
    static List<Changeset> read(List<SourceFile> files, Quoting quoting, String table) {
        ExportedSql reading = new ExportedSql(quoting, table);
        for (SourceFile file : files) {
            SqlPieces.of(file.text(), quoting).forEach(reading::add);
            reading.end();
        }
        return reading.changesets.values().stream()
                .map(changeset -> changeset.undoneBy(reading.rollbacks.get(changeset.name())))
                .toList();
    }

    private void add(Piece piece) {
        boolean comment = piece.kind() == SqlPieces.Kind.LINE_COMMENT;
        Matcher changeset = CHANGESET.matcher(piece.text());
        if (comment && changeset.matches()) {
            end();
            current = changeset;
        } else if (comment && END.matcher(piece.text()).matches()) {
            end();
        } else if (comment && pieces.stream().allMatch(each -> each.text().isBlank())) {
            comments.add(piece.text().substring(2).strip());
        } else if (current != null) {
            pieces.add(piece);
        }
    }

    private void end() {
        Matcher changeset = current;
        if (changeset != null) {
            end(changeset, SqlStatements.of(pieces, 1));
        }
        current = null;
        pieces.clear();
        comments.clear();
    }

    /** Liquibase ends in the middle where nothing undoes a changeset: then nothing is said of that one. */
    private void end(Matcher title, List<SqlStatements.Statement> statements) {
        List<String> own = statements.stream()
                .map(SqlStatements.Statement::text)
                .filter(text -> !bookkeeping.matcher(text).matches())
                .toList();
        StringBuilder sql = new StringBuilder();
        own.forEach(text -> sql.append(ended(text)).append("\n\n"));
        Changeset changeset = new Changeset(
                title.group(2),
                title.group(4),
                title.group(3),
                Map.of(),
                String.join(" ", comments),
                sql.toString(),
                null,
                List.of());
        if (title.group(1).equalsIgnoreCase("changeset")) {
            changesets.putIfAbsent(changeset.name(), changeset);
        } else if (!statements.isEmpty()) {
            rollbacks.put(changeset.name(), sql.toString());
        }
    }

    private String ended(String statement) {
        return ScriptStatement.of(statement, quoting).ended();
    }
}
