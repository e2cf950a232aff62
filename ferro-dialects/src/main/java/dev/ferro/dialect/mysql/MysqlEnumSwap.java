package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Statement;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives the columns of an enum other labels: those whose labels are exactly the former ones, since an enum has no name
 * here. A label that a row holds does not go.
 *
 * @param sql the server's words
 * @param before the type before
 * @param after the type after
 * @param mapping what rows get that hold a label which goes
 */
record MysqlEnumSwap(MysqlSql sql, EnumType before, EnumType after, Map<String, String> mapping) {

    List<Statement> statements(Schema schema) {
        List<Statement> statements = new ArrayList<>();
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                if (column.type().enumeration().filter(this::isMeant).isPresent()) {
                    statements.addAll(swap(table, column));
                }
            }
        }
        return statements;
    }

    /** A column that this migration has added may still know the name. */
    private boolean isMeant(EnumerationType type) {
        return type.labels().equals(before.labels()) || type.name().equals(before.name());
    }

    private List<Statement> swap(Table table, Column column) {
        List<Statement> statements = new ArrayList<>();
        if (!mapping.isEmpty()) {
            Set<String> all = new LinkedHashSet<>(before.labels());
            all.addAll(after.labels());
            statements.add(modify(table, column, List.copyOf(all)));
            statements.add(Statement.sql("UPDATE " + MysqlSql.name(table.name()) + " SET "
                    + MysqlSql.name(column.name()) + " = " + mapped(MysqlSql.name(column.name()))));
        }
        statements.add(modify(table, column, after.labels()));
        return statements;
    }

    private Statement modify(Table table, Column column, List<String> labels) {
        Column typed = column.type(new EnumerationType(after.name(), labels));
        return Statement.sql(MysqlSql.alter(table.name(), "MODIFY " + sql.column(typed, table)));
    }

    private String mapped(String column) {
        return new TreeMap<>(mapping)
                .entrySet().stream()
                        .map(entry -> " WHEN " + MysqlLiterals.quoted(entry.getKey()) + " THEN "
                                + MysqlLiterals.quoted(entry.getValue()))
                        .collect(Collectors.joining("", "CASE " + column, " ELSE " + column + " END"));
    }
}
