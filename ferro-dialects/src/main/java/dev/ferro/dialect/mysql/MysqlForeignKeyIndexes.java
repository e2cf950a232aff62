package dev.ferro.dialect.mysql;

import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The indexes that InnoDB wants for foreign keys and that nobody described: where no index begins with the columns of a
 * foreign key, there is one of its own, which bears its name.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html">FOREIGN KEY Constraints</a>
 */
final class MysqlForeignKeyIndexes {

    private MysqlForeignKeyIndexes() {}

    /** {@return the indexes of a table's foreign keys} */
    static List<Index> of(Table table) {
        return table.foreignKeys().stream()
                .filter(key -> key.name() != null && !isCovered(table, key))
                .map(key -> Index.onColumns(
                        Objects.requireNonNull(key.name()), key.columns().toArray(String[]::new)))
                .toList();
    }

    /** {@return whether a foreign key can refer to columns of a table: an index must begin with them} */
    static boolean isReferable(Table table, List<String> wanted) {
        return described(table).stream().anyMatch(columns -> begins(columns, wanted));
    }

    private static boolean isCovered(Table table, ForeignKey key) {
        return isReferable(table, key.columns()) || table.foreignKeys().stream().anyMatch(other -> stepsIn(other, key));
    }

    private static boolean stepsIn(ForeignKey other, ForeignKey key) {
        boolean longer = other.columns().size() > key.columns().size();
        boolean first =
                other.name() != null && key.name() != null && other.name().compareTo(key.name()) < 0;
        return other.name() != null && begins(other.columns(), key.columns()) && (longer || first);
    }

    private static boolean begins(List<String> columns, List<String> wanted) {
        return columns.size() >= wanted.size()
                && columns.subList(0, wanted.size()).equals(wanted);
    }

    private static List<List<String>> described(Table table) {
        List<List<String>> columns = new ArrayList<>();
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            columns.add(key.columns());
        }
        table.uniques().forEach(unique -> columns.add(unique.columns()));
        table.indexes().stream()
                .filter(index -> MysqlSql.method(index) == null)
                .forEach(index -> columns.add(plain(index)));
        return columns;
    }

    /** {@return the columns that an index begins with} */
    private static List<String> plain(Index index) {
        return index.withoutOperatorClasses().parts().stream()
                .takeWhile(IndexPart::isPlain)
                .map(IndexPart::text)
                .toList();
    }

    /** {@return whether a column is the one that is numbered: a table has one at a time, and a key must begin with it} */
    static boolean isNumbered(Table table, Column column) {
        return column.identity() != null
                && isKey(table, column.name())
                && table.columns().stream()
                        .filter(other -> other.identity() != null && isKey(table, other.name()))
                        .findFirst()
                        .map(first -> first.name().equals(column.name()))
                        .orElse(true);
    }

    private static boolean isKey(Table table, String column) {
        return described(table).stream()
                .anyMatch(columns -> !columns.isEmpty() && columns.get(0).equals(column));
    }

    /** {@return a table read from the catalogue, without the indexes that are there for foreign keys only} */
    static Table hidden(Table table) {
        Table hidden = table;
        for (ForeignKey key : table.foreignKeys()) {
            String name = Objects.requireNonNullElse(key.name(), "");
            Table rest = hidden.withoutIndex(name);
            if (hidden.index(name).filter(of(rest)::contains).isPresent()) {
                hidden = rest;
            }
        }
        return hidden;
    }
}
