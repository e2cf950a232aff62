package dev.ferro.script;

import dev.ferro.operation.Insert;
import dev.ferro.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rows to insert, as scripts write them. */
final class Rows {

    private Rows() {}

    /** The columns are put in the order of their names: a map may have any. */
    static Insert insert(QualifiedName table, List<? extends Map<String, ?>> rows) {
        List<String> columns = List.copyOf(new TreeSet<>(rows.get(0).keySet()));
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (Map<String, ?> row : rows) {
            values.add(values(columns, row));
        }
        return new Insert(table, stated(columns), values);
    }

    private static List<@Nullable Object> values(List<String> columns, Map<String, ?> row) {
        if (!row.keySet().equals(new TreeSet<>(columns))) {
            throw Words.refused(
                    "The rows of one `insert` have different columns: " + columns + " and "
                            + new TreeSet<>(row.keySet()) + ".",
                    "Give each row the same columns, or write an `insert` of its own for it.");
        }
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.get(column)));
        return values;
    }

    static List<List<@Nullable Object>> values(List<String> columns, @Nullable List<? extends List<?>> rows) {
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (List<?> row : Words.given("insert", "rows", rows)) {
            if (row.size() != stated(columns).size()) {
                throw Words.refused(
                        "A row of `insert` has " + row.size() + " values for " + columns.size() + " columns.",
                        "Give each row a value for every column.");
            }
            values.add(new ArrayList<>(row));
        }
        return values;
    }

    private static List<String> stated(@Nullable List<String> columns) {
        List<String> given = Words.given("insert", "columns", columns);
        if (given.isEmpty()) {
            throw Words.refused("`insert` names no columns.", "Name the columns that get a value.");
        }
        Words.distinct("insert", given);
        return given;
    }
}
