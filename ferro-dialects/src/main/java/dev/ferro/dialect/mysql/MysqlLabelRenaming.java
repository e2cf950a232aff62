package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Statement;
import dev.ferro.operation.RenameEnumValue;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Calls a label otherwise in every column of an enum, in its rows and its default, and in the checks that mention it.
 *
 * @param sql the server's words
 * @param op the renaming
 */
record MysqlLabelRenaming(MysqlSql sql, RenameEnumValue op) {

    List<Statement> statements(Schema schema) {
        if (!op.isStated()) {
            throw sql.missing("named enum types", "enum `" + op.type().name() + "`")
                    .because("a column is known to be of it by its labels, and nothing here says which they are")
                    .advise("name them: `op.renameEnumValue(\"" + op.type().name() + "\", List.of(\"…\"), \""
                            + op.before() + "\", \"" + op.after() + "\")`")
                    .refused();
        }
        return schema.tables().stream()
                .flatMap(table -> statements(table).stream())
                .map(Statement::sql)
                .<Statement>map(statement -> statement)
                .toList();
    }

    private boolean isMeant(Column column) {
        EnumType before = op.type();
        return column.type()
                .enumeration()
                .filter(type ->
                        type.labels().equals(before.labels()) || type.name().equals(before.name()))
                .isPresent();
    }

    private List<String> statements(Table table) {
        List<Column> meant = table.columns().stream().filter(this::isMeant).toList();
        if (meant.isEmpty()) {
            return List.of();
        }
        Table renamed = table.renameLabel(this::isMeant, op.before(), op.after());
        List<String> texts = new ArrayList<>();
        for (CheckConstraint check : without(table, renamed)) {
            texts.add(MysqlSql.alter(
                    table.name(), sql.server().dropCheck() + MysqlSql.name(Objects.requireNonNull(check.name()))));
        }
        meant.forEach(column -> texts.addAll(statements(column, table, renamed)));
        for (CheckConstraint check : without(renamed, table)) {
            texts.add(MysqlSql.alter(table.name(), "ADD " + sql.check(check)));
        }
        return texts;
    }

    private static List<CheckConstraint> without(Table table, Table other) {
        return table.checks().stream()
                .filter(check -> !other.checks().contains(check))
                .toList();
    }

    /** To the server two labels that differ in case alone are one, and rows need no other. */
    private List<String> statements(Column column, Table table, Table renamed) {
        Column after = renamed.column(column.name()).orElseThrow();
        List<String> texts = new ArrayList<>();
        if (!op.before().equalsIgnoreCase(op.after())) {
            List<String> both = new ArrayList<>(op.type().labels());
            both.add(op.after());
            String name = MysqlSql.name(column.name());
            texts.add(modify(column, both, table));
            texts.add("UPDATE " + MysqlSql.name(table.name()) + " SET " + name + " = "
                    + MysqlLiterals.quoted(op.after()) + " WHERE " + name + " = " + MysqlLiterals.quoted(op.before()));
        }
        texts.add(modify(after, op.renamed().labels(), renamed));
        return texts;
    }

    private String modify(Column column, List<String> labels, Table table) {
        Column typed = column.type(new EnumerationType(op.type().name(), labels));
        return MysqlSql.alter(table.name(), "MODIFY " + sql.column(typed, table));
    }
}
