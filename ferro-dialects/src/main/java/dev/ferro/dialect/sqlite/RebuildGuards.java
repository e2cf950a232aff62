package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Statement;
import dev.ferro.schema.Column;
import dev.ferro.schema.Index;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be true before a table is rebuilt, so that nothing that the rebuild does not know gets lost. */
final class RebuildGuards {

    private final Table before;
    private final Table after;
    private final ColumnSources sources;
    private final String name;

    RebuildGuards(Table before, Table after, ColumnSources sources, String name) {
        this.before = before;
        this.after = after;
        this.sources = sources;
        this.name = name;
    }

    List<Statement> statements() {
        List<Statement> guards = new ArrayList<>();
        guards.add(nothingUnknown());
        guards.add(foreignKeysOff());
        after.columns().stream()
                .filter(column -> !column.nullable() && column.generated() == null)
                .forEach(column -> filled(column).ifPresent(guards::add));
        return guards;
    }

    /** SQL of the script itself may have added to the table since its definition was read. */
    private Statement nothingUnknown() {
        String table = SqliteValues.quoted(before.name().name());
        String columns = list(before.columns().stream().map(Column::name));
        String others = list(Stream.concat(
                before.indexes().stream().map(Index::name),
                before.details().attached().stream().map(Triggers::name)));
        String query = "SELECT name FROM pragma_table_xinfo(" + table + ") WHERE name COLLATE NOCASE NOT IN (" + columns
                + ") UNION ALL SELECT name FROM sqlite_schema WHERE tbl_name = " + table
                + " COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL"
                + " AND name COLLATE NOCASE NOT IN (" + others + ")";
        return new Statement.Verification(
                query,
                "`" + before.name() + "` has a column, index or trigger that this migration does not know, since SQL of"
                        + " its own made it. Put that SQL into a migration before this one.");
    }

    private static String list(Stream<String> names) {
        return names.map(SqliteValues::quoted).collect(Collectors.joining(", "));
    }

    private Statement foreignKeysOff() {
        return new Statement.Verification(
                "SELECT foreign_keys FROM pragma_foreign_keys WHERE foreign_keys = 1",
                "Foreign keys are enforced, so that rebuilding `" + before.name() + "` could delete the rows that refer"
                        + " to it. `PRAGMA foreign_keys = OFF` must come before the transaction.");
    }

    /** SQLite would find it too, but name the table that it copies to. */
    private Optional<Statement> filled(Column column) {
        Optional<String> source = sources.former(column.name());
        if (source.isEmpty()) {
            boolean given = column.identity() != null || column.defaultExpression() != null;
            return given ? Optional.empty() : Optional.of(noRows(column));
        }
        boolean certain = !sources.convertsSome()
                && before.column(column.name())
                        .filter(known -> !known.nullable())
                        .isPresent();
        return certain ? Optional.empty() : Optional.of(noNulls(column, source.get()));
    }

    private Statement noRows(Column column) {
        return new Statement.Verification(
                "SELECT 1 FROM " + name + " LIMIT 1",
                "`" + before.name() + "` holds rows, and its new column `" + column.name()
                        + "` is required but has no default. Add it as nullable, fill it, then make it required.");
    }

    private Statement noNulls(Column column, String source) {
        return new Statement.Verification(
                "SELECT 1 FROM " + name + " WHERE " + source + " IS NULL LIMIT 1",
                "`" + before.name() + "." + column.name() + "` shall be NOT NULL, but rows hold NULL there. Fill them"
                        + " first.");
    }
}
