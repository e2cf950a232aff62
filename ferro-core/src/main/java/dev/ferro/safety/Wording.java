package dev.ferro.safety;

import dev.ferro.schema.QualifiedName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How findings write names: in back ticks to be read, and as SQL to be typed. */
final class Wording {

    private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

    private Wording() {}

    /** {@return a column with its table, to be read} */
    static String column(QualifiedName table, String column) {
        return "`" + table + "." + column + "`";
    }

    /** {@return names in a row, to be read} */
    static String list(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** {@return a name as SQL} */
    static String sql(String name) {
        return BARE.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@return a name as SQL} */
    static String sql(QualifiedName name) {
        return name.schema() == null ? sql(name.name()) : sql(name.schema()) + "." + sql(name.name());
    }

    /** {@return names separated by commas, as SQL} */
    static String sql(List<String> names) {
        return names.stream().map(Wording::sql).collect(Collectors.joining(", "));
    }

    /** {@return the query that finds rows which are not unique} */
    static String duplicates(QualifiedName table, List<String> columns) {
        return "SELECT " + sql(columns) + " FROM " + sql(table) + " GROUP BY " + sql(columns) + " HAVING count(*) > 1";
    }
}
