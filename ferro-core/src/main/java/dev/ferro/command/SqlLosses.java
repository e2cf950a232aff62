package dev.ferro.command;

import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.SqlCursor;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.SqlStatements;
import dev.ferro.schema.QualifiedName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what SQL drops, one statement after the other.
 *
 * <p>A table that is dropped for its own copy, as a rebuild does, loses no more than what is not copied.
 */
final class SqlLosses {

    /** What can be dropped of a table beside a column. */
    private static final Set<String> OTHERS =
            Set.of("CHECK", "CONSTRAINT", "FOREIGN", "INDEX", "KEY", "PARTITION", "PRIMARY");

    private final Quoting quoting;
    private final Set<Loss> losses = new LinkedHashSet<>();
    private final Map<QualifiedName, List<String>> filled = new HashMap<>();
    private final Map<QualifiedName, List<String>> rebuilt = new LinkedHashMap<>();

    SqlLosses(Quoting quoting) {
        this.quoting = quoting;
    }

    /** {@return the tables and columns that are dropped} */
    Set<Loss> losses() {
        return losses;
    }

    /** {@return the tables that are dropped for their copies, with the columns that are copied} */
    Map<QualifiedName, List<String>> rebuilt() {
        return rebuilt;
    }

    void add(String sql) {
        for (SqlStatements.Statement statement : SqlStatements.of(SqlPieces.of(sql, quoting), 1)) {
            SqlCursor words = SqlCursor.of(statement.text(), quoting);
            if (words.take("DROP", "TABLE")) {
                tables(words.condition());
            } else if (words.take("TRUNCATE")) {
                words.take("TABLE");
                words.take("ONLY");
                tables(words);
            } else if (words.take("ALTER", "TABLE")) {
                alter(words.condition());
            } else if (words.take("INSERT") && words.skipPast("INTO")) {
                insert(words);
            }
        }
    }

    private void tables(SqlCursor words) {
        words.names().forEach(table -> losses.add(new Loss(table, null)));
    }

    private void alter(SqlCursor words) {
        words.take("ONLY");
        QualifiedName table = words.name();
        words.parts().forEach(change -> change(table, change));
    }

    private void change(QualifiedName table, SqlCursor words) {
        if (words.take("RENAME", "TO")) {
            renamed(table, words.name());
        } else if (words.take("DROP")) {
            boolean column = words.take("COLUMN");
            words.condition();
            if (column || OTHERS.stream().noneMatch(words::isNext)) {
                losses.add(new Loss(table, words.name().name()));
            }
        }
    }

    private void renamed(QualifiedName before, QualifiedName after) {
        QualifiedName table = after.schema() == null ? new QualifiedName(before.schema(), after.name()) : after;
        List<String> columns = filled.get(before);
        if (columns != null && losses.remove(new Loss(table, null))) {
            rebuilt.put(table, columns);
        }
    }

    private void insert(SqlCursor words) {
        QualifiedName table = words.name();
        List<String> columns =
                words.brackets().names().stream().map(QualifiedName::name).toList();
        filled.put(table, columns);
    }
}
