package dev.ferro.dialect.sqlite;

import dev.ferro.schema.Column;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A few rows in each table of a database, as far as its constraints allow any. */
final class RandomRows {

    private static final List<String> VALUES =
            List.of("1", "2", "3", "5.5", "'a'", "'abc'", "'2020-02-29'", "'b''c'", "x'00ff'", "NULL");

    private final SqliteDatabase database;

    RandomRows(SqliteDatabase database) {
        this.database = database;
    }

    void fill() {
        database.schema().tables().forEach(this::fill);
        clean();
    }

    private void fill(Table table) {
        List<Column> columns = table.columns().stream()
                .filter(column -> column.generated() == null)
                .toList();
        for (int row = 0; row < 6; row++) {
            int shift = row;
            String values = IntStream.range(0, columns.size())
                    .mapToObj(i -> value(columns.get(i), table, shift + 3 * i))
                    .collect(Collectors.joining(", "));
            database.execute("INSERT OR IGNORE INTO " + quoted(table.name().name()) + " (" + names(columns)
                    + ") VALUES (" + values + ")");
        }
    }

    /** Labels of an enum stand in its check. */
    private static String value(Column column, Table table, int number) {
        if (column.identity() != null) {
            return String.valueOf(10 * number + 1);
        }
        return table.checks().stream()
                .filter(check -> Expressions.mentions(check.expression(), column.name()))
                .map(check -> SqlTokens.of(check.expression()))
                .flatMap(List::stream)
                .filter(token -> token.kind() == Token.Kind.STRING && number % 3 > 0)
                .map(Token::text)
                .findFirst()
                .orElse(VALUES.get(number % VALUES.size()));
    }

    /** Takes rows away that refer to nothing, until there are none. */
    private void clean() {
        List<String> broken = broken();
        while (!broken.isEmpty()) {
            broken.forEach(table -> database.execute("DELETE FROM " + quoted(table) + " WHERE rowid IN"
                    + " (SELECT rowid FROM pragma_foreign_key_check('" + table.replace("'", "''") + "'))"));
            broken = broken();
        }
    }

    private List<String> broken() {
        return database.rows("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check");
    }

    void clear() {
        database.schema()
                .tables()
                .forEach(table ->
                        database.execute("DELETE FROM " + quoted(table.name().name())));
    }

    /** {@return queries for what the tables hold that are in both schemas, in columns that stay as they are} */
    List<String> queries(Schema after) {
        Schema normal = database.dialect.normalizer().normalize(after);
        List<String> queries = new ArrayList<>();
        for (Table table :
                database.dialect.normalizer().normalize(database.schema()).tables()) {
            normal.table(table.name()).ifPresent(other -> queries.add(query(table, other)));
        }
        return queries;
    }

    private static String query(Table table, Table after) {
        List<Column> columns = table.columns().stream()
                .filter(column -> column.generated() == null)
                .filter(column -> after.column(column.name())
                        .filter(other -> other.type().equals(column.type()) && other.generated() == null)
                        .isPresent())
                .sorted(Comparator.comparing(Column::name))
                .toList();
        String list = columns.isEmpty() ? "1" : names(columns);
        return "SELECT " + list + " FROM " + quoted(table.name().name());
    }

    /** {@return the answers to the queries, in any order} */
    List<String> answers(List<String> queries) {
        return queries.stream()
                .flatMap(query -> database.rows(query).stream().sorted().map(row -> query + ": " + row))
                .toList();
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
