package dev.ferro.dialect.h2;

import dev.ferro.dialect.Statement;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Generated;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives the columns of an enum other labels: those whose labels are exactly the former ones, since an enum has no name
 * here.
 *
 * @param before the type before
 * @param after the type after
 * @param mapping what rows get that hold a label which goes
 */
record H2EnumSwap(EnumType before, EnumType after, Map<String, String> mapping) {

    List<Statement> statements(Schema schema) {
        List<Statement> checks = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                if (column.type().enumeration().filter(this::isMeant).isPresent()) {
                    checks.addAll(verification(table.name(), column.name(), lost()));
                    texts.addAll(retyped(table, column));
                }
            }
        }
        checks.addAll(H2Sql.statements(texts));
        return checks;
    }

    /** A column that this migration has added may still know the name. */
    boolean isMeant(EnumerationType type) {
        return type.labels().equals(before.labels()) || type.name().equals(before.name());
    }

    private List<String> lost() {
        return before.labels().stream()
                .filter(label -> !after.labels().contains(label) && !mapping.containsKey(label))
                .toList();
    }

    private List<String> retyped(Table table, Column column) {
        return around(table, table, column.name(), retype(table.name(), column.name()));
    }

    /** {@return the statement that gives a column the labels after} */
    String retype(QualifiedName table, String column) {
        String type = H2Types.TYPES.print(new EnumerationType(after.name(), after.labels()));
        String change = "SET DATA TYPE " + type + (mapping.isEmpty() ? "" : " USING " + mapped(column));
        return H2Sql.alterColumn(table, column, change);
    }

    private String mapped(String column) {
        String text = "CAST(" + H2Sql.name(column) + " AS VARCHAR)";
        return new TreeMap<>(mapping)
                .entrySet().stream()
                        .map(entry -> " WHEN " + H2Literals.quoted(entry.getKey()) + " THEN "
                                + H2Literals.quoted(entry.getValue()))
                        .collect(Collectors.joining("", "CASE " + text, " ELSE " + text + " END"));
    }

    /** {@return a question whether rows hold a label that goes; H2 itself would stop in the middle} */
    static List<Statement> verification(QualifiedName table, String column, List<String> lost) {
        if (lost.isEmpty()) {
            return List.of();
        }
        String labels = lost.stream().map(H2Literals::quoted).collect(Collectors.joining(", "));
        return List.of(new Statement.Verification(
                "SELECT 1 FROM " + H2Sql.name(table) + " WHERE CAST(" + H2Sql.name(column) + " AS VARCHAR) IN ("
                        + labels + ") LIMIT 1",
                "rows of `" + table + "` hold a label in `" + column
                        + "` that goes, and no other label is given for it"));
    }

    /**
     * {@return a change of a column's labels, and around it what mentions the column} H2 keeps the labels with each
     * constant that an expression compares with the column, and would go on comparing with the former ones.
     */
    static List<String> around(Table table, String column, String change) {
        return around(table, table, column, change);
    }

    /** {@return the same, where what mentions the column says it otherwise afterwards} */
    static List<String> around(Table table, Table later, String column, String change) {
        List<String> texts = new ArrayList<>();
        List<String> restored = new ArrayList<>();
        for (CheckConstraint check : table.checks()) {
            String name = check.name();
            if (name != null && SqlExpression.mentions(check.expression(), column)) {
                texts.add(H2Sql.dropConstraint(table.name(), name));
            }
        }
        later.checks().stream()
                .filter(check -> check.name() != null && SqlExpression.mentions(check.expression(), column))
                .forEach(check -> restored.add(H2Sql.addCheck(table.name(), check)));
        for (Column other : later.columns()) {
            if (isComputedFrom(other.generated(), column)) {
                restored.add(H2Sql.alterColumn(table.name(), other.name(), H2Sql.typed(other)));
                restored.addAll(H2Sql.commentOnColumn(table.name(), other));
            }
        }
        texts.add(change);
        texts.addAll(restored);
        return texts;
    }

    private static boolean isComputedFrom(@Nullable Generated generated, String column) {
        return generated != null && SqlExpression.mentions(generated.expression(), column);
    }
}
