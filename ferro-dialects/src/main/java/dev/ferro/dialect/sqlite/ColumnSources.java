package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Identifiers;
import dev.ferro.operation.RenameColumn;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the values of a table's columns come from while operations change it: expressions over the table as it was.
 *
 * <p>Renamed columns keep their former name in a rebuilt table; ALTER TABLE renames them afterwards, since it alone
 * rewrites the views, triggers and foreign keys that mention them.
 */
final class ColumnSources {

    private final QualifiedName table;
    private final Map<String, String> expressions = new HashMap<>();
    private final List<RenameColumn> renames = new ArrayList<>();
    private final Set<String> converted = new HashSet<>();

    ColumnSources(Table start, Identifiers identifiers) {
        this.table = start.name();
        start.columns().stream().map(Column::name).forEach(name -> expressions.put(name, identifiers.quote(name)));
    }

    List<RenameColumn> renames() {
        return renames;
    }

    boolean isCopied(String column) {
        return expressions.containsKey(column);
    }

    boolean convertsSome() {
        return !converted.isEmpty();
    }

    /** {@return whether a new column can take the name now} A renamed column still has its former one. */
    boolean canAdd(String name) {
        return renames.stream().noneMatch(rename -> rename.before().equals(name));
    }

    boolean canDrop(String name) {
        return renames.stream().noneMatch(rename -> rename.after().equals(name));
    }

    void drop(String name) {
        expressions.remove(name);
        converted.remove(name);
    }

    void rename(String before, String after) {
        renames.add(new RenameColumn(table, before, after));
        String expression = expressions.remove(before);
        if (expression != null) {
            expressions.put(after, expression);
        }
        if (converted.remove(before)) {
            converted.add(after);
        }
    }

    /** {@return whether an expression says what a column becomes and only mentions what was there at the beginning} */
    boolean canConvert(String column, String using, Table now) {
        boolean known = now.columns().stream()
                .map(Column::name)
                .filter(name -> !expressions.containsKey(name) || converted.contains(name))
                .noneMatch(name -> Expressions.mentions(using, name));
        return known && expressions.containsKey(column) && !converted.contains(column);
    }

    void convert(String column, String using) {
        String former = using;
        for (int i = renames.size() - 1; i >= 0; i--) {
            former = SqlExpression.renameIdentifier(former, latter(i), former(i));
        }
        expressions.put(column, former);
        converted.add(column);
    }

    /** {@return the values of a column of a table that {@link #formerly} has returned, or empty if it is new} */
    Optional<String> former(String column) {
        String name = column;
        for (RenameColumn rename : renames) {
            name = rename.before().equals(name) ? rename.after() : name;
        }
        return Optional.ofNullable(expressions.get(name));
    }

    /** {@return the table with its columns under the names that they have until the renames are made up for} */
    Table formerly(Table now) {
        Table former = now;
        for (int i = renames.size() - 1; i >= 0; i--) {
            former = former.renameColumn(latter(i), former(i))
                    .withDetails(TableOptions.renameColumn(former.details(), latter(i), former(i)));
        }
        return former;
    }

    private String former(int rename) {
        return renames.get(rename).before();
    }

    private String latter(int rename) {
        return renames.get(rename).after();
    }
}
