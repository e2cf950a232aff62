package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Identifiers;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.DataType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The checks that stand for enums, which SQLite has not.
 *
 * @param identifiers how names are written
 */
record EnumChecks(Identifiers identifiers) {

    private static final int NAME_BYTES = 255;

    /** {@return the table with the checks that its columns of enum types need and it has not yet} */
    Table addTo(Table table) {
        List<CheckConstraint> checks = new ArrayList<>(table.checks());
        for (Column column : table.columns()) {
            expression(column.name(), column.type())
                    .filter(expression -> !holds(checks, expression))
                    .ifPresent(expression -> checks.add(check(table.name(), column, expression, checks)));
        }
        return table.withChecks(checks);
    }

    /** {@return the condition that keeps a column to the labels of its type, if that is an enum} */
    Optional<String> expression(String column, DataType type) {
        return type.enumeration().map(enumeration -> expression(column, enumeration.labels()));
    }

    String expression(String column, List<String> labels) {
        return labels.stream()
                .map(SqliteValues::quoted)
                .collect(Collectors.joining(", ", identifiers.quote(column) + " IN (", ")"));
    }

    private static boolean holds(List<CheckConstraint> checks, String expression) {
        return checks.stream().anyMatch(check -> Expressions.same(check.expression(), expression));
    }

    /** A check of another content may have the name already, such as one that the model states for the column. */
    private static CheckConstraint check(
            QualifiedName table, Column column, String expression, List<CheckConstraint> checks) {
        String name = shortened("ck_" + table.name() + "_" + column.name());
        boolean taken = checks.stream().anyMatch(check -> name.equals(check.name()));
        return new CheckConstraint(taken ? shortened(name + "_labels") : name, expression);
    }

    private static String shortened(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= NAME_BYTES) {
            return name;
        }
        CRC32 hash = new CRC32();
        hash.update(bytes);
        String suffix = "_" + HexFormat.of().toHexDigits((int) hash.getValue());
        String cut = new String(bytes, 0, NAME_BYTES - suffix.length(), StandardCharsets.UTF_8);
        return cut.replace("\uFFFD", "") + suffix;
    }
}
