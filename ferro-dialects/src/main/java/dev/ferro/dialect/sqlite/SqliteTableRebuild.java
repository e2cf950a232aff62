package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Statement;
import dev.ferro.operation.RenameColumn;
import dev.ferro.schema.Column;
import dev.ferro.schema.Index;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replaces a table by one of another definition, for all that ALTER TABLE cannot do.
 *
 * <p>The order is the one that SQLite's manual gives: create the new table under another name, copy the rows, drop the
 * former table, rename the new one, create indexes and triggers again. Renaming the former table away instead would drag
 * the foreign keys, views and triggers that mention it along. During the rename {@code legacy_alter_table} is on, since
 * without it SQLite refuses to rename while a view mentions a table that is not there. Foreign keys must not be enforced
 * meanwhile, or DROP TABLE would delete the rows that refer to the table's; whether they are is asked first.
 *
 * <p>Columns are renamed at the end by ALTER TABLE, which also rewrites views, triggers and foreign keys elsewhere.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html#otheralter">Making other kinds of table schema changes</a>
 */
final class SqliteTableRebuild {

    /** What the name of the copy begins with. */
    static final String COPY = "ferro_rebuilt_";

    private static final List<String> ROWID_NAMES = List.of("rowid", "_rowid_", "oid");

    private final SqlitePrinter printer;
    private final Table before;
    private final Table after;
    private final ColumnSources sources;
    private final String name;
    private final String copy;

    /**
     * Plans a rebuild.
     *
     * @param before the table as it is
     * @param now the table as it shall be, normalized
     * @param sources where the values of its columns come from
     */
    SqliteTableRebuild(SqlitePrinter printer, Table before, Table now, ColumnSources sources) {
        this.printer = printer;
        this.before = before;
        this.after = sources.formerly(now);
        this.sources = sources;
        this.name = printer.name(before.name());
        this.copy = COPY + before.name().name();
    }

    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>(new RebuildGuards(before, after, sources, name).statements());
        if (isRebuilt()) {
            statements.addAll(rebuild());
        } else {
            statements.clear();
        }
        sources.renames().forEach(rename -> statements.add(Statement.sql(rename(rename))));
        if (dropsColumns() && sources.renames().isEmpty()) {
            statements.add(Statement.sql(proof()));
        }
        return statements;
    }

    private boolean isRebuilt() {
        boolean sameColumns =
                after.columns().stream().allMatch(column -> source(column).isPresent());
        return !before.equals(after) || !sameColumns || sources.convertsSome();
    }

    private List<Statement> rebuild() {
        List<String> sql = new ArrayList<>();
        sql.add(printer.createTable(after, copy));
        sql.add(insert());
        if (countsOn()) {
            sql.addAll(counter());
        }
        sql.add("DROP TABLE " + name);
        sql.add("PRAGMA legacy_alter_table = ON");
        sql.add("ALTER TABLE " + printer.name(copy) + " RENAME TO " + name);
        sql.add("PRAGMA legacy_alter_table = OFF");
        after.indexes().stream().map(this::createIndex).forEach(sql::add);
        sql.addAll(after.details().attached());
        return sql.stream().<Statement>map(Statement::sql).toList();
    }

    private String createIndex(Index index) {
        return printer.createIndex(after.name(), index);
    }

    /** What a constraint says of conflicts is for the rows that come later; no row may get lost here. */
    private String insert() {
        List<Column> copied = after.columns().stream()
                .filter(column -> column.generated() == null)
                .filter(column -> source(column).isPresent())
                .toList();
        Optional<String> rowid = rowid();
        String columns = Stream.concat(rowid.stream(), copied.stream().map(column -> printer.name(column.name())))
                .collect(Collectors.joining(", "));
        String values = Stream.concat(
                        rowid.stream(),
                        copied.stream().map(column -> source(column).orElseThrow()))
                .collect(Collectors.joining(", "));
        String or = TableOptions.of(after.details()).resolvesConflicts() ? "INSERT OR ABORT INTO " : "INSERT INTO ";
        return columns.isEmpty()
                ? or + printer.name(copy) + " ("
                        + printer.name(after.columns().get(0).name()) + ") SELECT NULL FROM " + name
                : or + printer.name(copy) + " (" + columns + ") SELECT " + values + " FROM " + name;
    }

    private Optional<String> source(Column column) {
        return sources.former(column.name());
    }

    /**
     * {@return the name by which the rowid is copied, if the table has one that no column names} Other tables of the
     * application may refer to it, such as the index of a full text search.
     */
    private Optional<String> rowid() {
        boolean kept = Stream.of(before, after).allMatch(table -> !isWithoutRowid(table))
                && after.columns().stream().allMatch(column -> column.identity() == null);
        return ROWID_NAMES.stream()
                .filter(candidate -> kept && isFree(candidate, before) && isFree(candidate, after))
                .findFirst();
    }

    private static boolean isWithoutRowid(Table table) {
        return TableOptions.of(table.details()).has(TableOptions.WITHOUT_ROWID);
    }

    private static boolean isFree(String rowid, Table table) {
        return table.columns().stream().noneMatch(column -> column.name().equalsIgnoreCase(rowid));
    }

    private boolean countsOn() {
        return Stream.of(before, after)
                .allMatch(table -> TableOptions.of(table.details()).has(TableOptions.AUTOINCREMENT));
    }

    /** The counter of AUTOINCREMENT remembers keys of rows that are gone. */
    private List<String> counter() {
        String former = SqliteValues.quoted(before.name().name());
        String latter = SqliteValues.quoted(copy);
        return List.of(
                "DELETE FROM sqlite_sequence WHERE name = " + latter,
                "INSERT INTO sqlite_sequence (name, seq) SELECT " + latter + ", seq FROM sqlite_sequence WHERE name = "
                        + former);
    }

    private String rename(RenameColumn rename) {
        return "ALTER TABLE " + name + " RENAME COLUMN " + printer.name(rename.before()) + " TO "
                + printer.name(rename.after());
    }

    private boolean dropsColumns() {
        return before.columns().stream()
                .anyMatch(column -> after.column(column.name()).isEmpty());
    }

    /** Renaming a column to its own name makes SQLite read all views and triggers, and fail if one misses a column. */
    private String proof() {
        String column = after.columns().get(0).name();
        return rename(new RenameColumn(after.name(), column, column));
    }

    /** {@return whether rows here, or rows elsewhere that refer to them, may now break a foreign key} */
    boolean touchesKeys() {
        boolean keys = !java.util.Objects.equals(before.primaryKey(), after.primaryKey())
                || !before.uniques().equals(after.uniques())
                || !before.foreignKeys().equals(after.foreignKeys())
                || !before.indexes().equals(after.indexes());
        return isRebuilt() && (keys || dropsColumns() || sources.convertsSome() || changesValues());
    }

    private boolean changesValues() {
        return before.columns().stream()
                .anyMatch(column -> after.column(column.name())
                        .filter(now -> now.type().equals(column.type())
                                && java.util.Objects.equals(now.collation(), column.collation()))
                        .isEmpty());
    }
}
