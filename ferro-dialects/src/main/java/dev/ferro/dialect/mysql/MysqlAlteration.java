package dev.ferro.dialect.mysql;

import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the constraints and indexes of a table before and after a change, as clauses of one ALTER TABLE:
 * what the change is about, and what it takes along without anybody saying so.
 *
 * @param sql the server's words
 * @param before the table before
 * @param after the table after
 */
record MysqlAlteration(MysqlSql sql, Table before, Table after) {

    /** {@return what makes the one table the other one, columns aside} */
    List<String> clauses() {
        List<String> clauses = new ArrayList<>(drops());
        clauses.addAll(creates());
        return clauses;
    }

    /** {@return what goes, foreign keys first} */
    List<String> drops() {
        List<String> clauses = new ArrayList<>();
        Map<String, String> keys = foreignKeys(after);
        foreignKeys(before).forEach((name, definition) -> {
            if (!definition.equals(keys.get(name))) {
                clauses.add("DROP FOREIGN KEY " + MysqlSql.name(name));
            }
        });
        checks(before).forEach((name, definition) -> {
            if (!definition.equals(checks(after).get(name))) {
                clauses.add(sql.server().dropCheck() + MysqlSql.name(name));
            }
        });
        Map<String, String> indexes = indexes(after);
        indexes(before).forEach((name, definition) -> {
            if (!definition.equals(indexes.get(name))) {
                clauses.add("DROP INDEX " + MysqlSql.name(name));
            }
        });
        if (before.primaryKey() != null && !Objects.equals(key(before), key(after))) {
            clauses.add("DROP PRIMARY KEY");
        }
        return clauses;
    }

    /** {@return what comes, and the numbering of columns that this allows or forbids} */
    List<String> creates() {
        List<String> clauses = new ArrayList<>();
        PrimaryKey key = after.primaryKey();
        if (key != null && !Objects.equals(key(before), key(after))) {
            clauses.add("ADD " + sql.primaryKey(key));
        }
        added(indexes(before), indexes(after), clauses);
        clauses.addAll(numbering());
        added(checks(before), checks(after), clauses);
        added(foreignKeys(before), foreignKeys(after), clauses);
        return clauses;
    }

    private static void added(Map<String, String> before, Map<String, String> after, List<String> clauses) {
        after.forEach((name, definition) -> {
            if (!definition.equals(before.get(name))) {
                clauses.add("ADD " + definition);
            }
        });
    }

    private static @Nullable PrimaryKey key(Table table) {
        return table.primaryKey() == null ? null : table.primaryKey().renamed(null);
    }

    /** A column is numbered only while a key begins with it, and no other one is. */
    private List<String> numbering() {
        List<String> clauses = new ArrayList<>();
        for (Column column : renumbered()) {
            clauses.add("MODIFY " + sql.column(column, after));
        }
        return clauses;
    }

    /** {@return the columns that begin or cease to be numbered} */
    List<Column> renumbered() {
        return before.columns().stream()
                .filter(column -> after.column(column.name()).isPresent())
                .filter(column -> MysqlForeignKeyIndexes.isNumbered(before, column)
                        != MysqlForeignKeyIndexes.isNumbered(after, column))
                .toList();
    }

    /** {@return the definitions of all indexes by name, those that foreign keys want among them} */
    private Map<String, String> indexes(Table table) {
        Map<String, String> indexes = new LinkedHashMap<>();
        table.uniques().forEach(unique -> indexes.put(name(unique), sql.unique(unique)));
        plain(table).forEach(index -> indexes.put(index.name(), sql.index(index)));
        MysqlForeignKeyIndexes.of(table).forEach(index -> indexes.put(index.name(), sql.index(index)));
        return indexes;
    }

    private List<Index> plain(Table table) {
        return MysqlSettling.prefixed(table, sql.server()).indexes();
    }

    /** A check of a column's own goes and comes with the definition of the column. */
    private Map<String, String> checks(Table table) {
        Map<String, String> checks = new LinkedHashMap<>();
        for (CheckConstraint check : table.checks()) {
            if (!MysqlDetails.of(table).isOfColumn(name(check))) {
                checks.put(name(check), sql.check(check));
            }
        }
        return checks;
    }

    private Map<String, String> foreignKeys(Table table) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (ForeignKey key : table.foreignKeys()) {
            keys.put(name(key), sql.foreignKey(key));
        }
        return keys;
    }

    private static String name(Constraint constraint) {
        return Objects.requireNonNullElse(constraint.name(), "");
    }

    /** {@return the lines of CREATE TABLE after those of the columns} */
    static List<String> definitions(MysqlSql sql, Table table) {
        table.exclusions().stream().findFirst().ifPresent(exclusion -> {
            throw sql.noExclusions(exclusion);
        });
        List<String> lines = new ArrayList<>();
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            lines.add(sql.primaryKey(key));
        }
        table.uniques().forEach(unique -> lines.add(sql.unique(unique)));
        MysqlSettling.prefixed(table, sql.server()).indexes().forEach(index -> lines.add(sql.index(index)));
        MysqlForeignKeyIndexes.of(table).forEach(index -> lines.add(sql.index(index)));
        table.checks().stream()
                .filter(check -> !MysqlDetails.of(table).isOfColumn(name(check)))
                .forEach(check -> lines.add(sql.check(check)));
        table.foreignKeys().forEach(foreign -> lines.add(sql.foreignKey(foreign)));
        return lines;
    }
}
