package dev.ferro.dialect.mysql;

import dev.ferro.dialect.Statement;
import dev.ferro.operation.AlterColumn;
import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.VarcharType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one altered column. A MODIFY states all of it, so that it starts from what the catalogue has.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/alter-table.html">ALTER TABLE</a>
 */
final class MysqlColumnChange {

    private static final String BETWEEN = "ferro_new";

    /** A text that any number, time, UUID or address fits into, and that fits into a key. */
    private static final VarcharType TEXT = new VarcharType(100);

    private final MysqlSql sql;
    private final QualifiedName name;
    private final MysqlColumnKeys keys;
    private final Table whole;
    private final Table table;
    private final Column before;
    private final Column after;
    private final @Nullable String using;

    private MysqlColumnChange(MysqlSql sql, AlterColumn op, MysqlView view) {
        this.sql = sql;
        this.name = op.table();
        this.whole = view.table(op.table());
        this.before = whole.column(op.before().name()).orElse(op.before());
        this.after = altered(op);
        this.using = op.using();
        this.keys = new MysqlColumnKeys(view, whole.name(), before.name());
        this.table = isDisturbing() ? keys.without(whole) : whole;
    }

    /** What is computed is not NOT NULL on MariaDB, whatever it said, and has to be told when it is not any more. */
    private Column altered(AlterColumn op) {
        Column altered = before.altered(op.before(), op.after());
        boolean plainFromNow = before.generated() != null && altered.generated() == null;
        return plainFromNow && op.before().isStated()
                ? altered.nullable(op.after().nullable())
                : altered;
    }

    static List<Statement> of(MysqlSql sql, AlterColumn op, MysqlView view) {
        return new MysqlColumnChange(sql, op, view).statements();
    }

    /** {@return whether a foreign key would keep the column from changing} */
    private boolean isDisturbing() {
        return before.isStated() && (using != null || isRetyped() || isRecomputed() || isTightened() || isRenumbered());
    }

    /**
     * Where MySQL copies the table, it takes such a column for one of another type. It does so where a unique key takes the
     * place of a primary key that is not there, but for some checks too.
     *
     * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html">Online DDL Operations</a>
     */
    private boolean isTightened() {
        return !sql.server().isMariadb() && before.nullable() && !after.nullable() && keys.exist();
    }

    /** To MySQL a column that begins or ceases to be numbered is one of another type, and a foreign key holds it. */
    private boolean isRenumbered() {
        return !sql.server().isMariadb() && (before.identity() == null) != (after.identity() == null) && keys.exist();
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        List<MysqlColumnKeys.Owned> referring = isDisturbing() ? keys.ofOthers() : List.of();
        referring.forEach(key -> statements.add(key.drop()));
        statements.addAll(altered(whole, table));
        statements.addAll(change());
        statements.addAll(altered(table, whole));
        referring.forEach(key -> statements.add(key.restore(sql)));
        return statements;
    }

    private List<Statement> altered(Table former, Table later) {
        List<String> clauses = new MysqlAlteration(sql, former, later).clauses();
        return clauses.isEmpty() ? List.of() : MysqlSql.one(MysqlSql.alter(name, clauses));
    }

    private boolean isRetyped() {
        return !sql.type(before).equals(sql.type(after)) || !Objects.equals(before.collation(), after.collation());
    }

    private List<Statement> change() {
        if (using != null || (isVirtual(before) && after.generated() == null)) {
            return replaced(using == null ? value() : MysqlExpressions.written(using));
        }
        return isRecomputed() ? recomputed() : modified();
    }

    private String value() {
        String value = MysqlSql.name(before.name());
        return isIndirect() ? "CAST(" + value + " AS CHAR)" : value;
    }

    private static boolean isVirtual(Column column) {
        Generated generated = column.generated();
        return generated != null && !generated.stored();
    }

    /** A column that is computed when it is read has no place in the rows, and cannot get or lose it. */
    private boolean isRecomputed() {
        return isVirtual(before) != isVirtual(after);
    }

    private List<Statement> modified() {
        List<Statement> statements = new ArrayList<>();
        if (after.generated() == null && isIndirect()) {
            Column text = Column.of(before.name(), TEXT);
            statements.add(modified(before.nullable() ? text : text.notNull(), Table.named(name)));
        }
        statements.add(Statement.sql(MysqlSql.alter(name, restated())));
        return statements;
    }

    /** {@return the column stated anew, and indexes on the beginning of it where it loses its limit, or on all of it again} */
    private List<String> restated() {
        Table later = table.mapColumn(before.name(), column -> column.type(after.type()));
        MysqlAlteration alteration = new MysqlAlteration(sql, table, later);
        List<String> clauses = new ArrayList<>(alteration.drops());
        clauses.add("MODIFY " + sql.column(after, table));
        clauses.addAll(alteration.creates());
        return clauses;
    }

    private Statement modified(Column column, Table table) {
        return Statement.sql(MysqlSql.alter(name, "MODIFY " + sql.column(column, table)));
    }

    private boolean isIndirect() {
        return before.isStated() && new MysqlCast(sql.type(before), sql.type(after)).isIndirect();
    }

    private static boolean uses(@Nullable PrimaryKey key, String column) {
        return key != null && key.columns().contains(column);
    }

    /** The column goes and comes back, with what is built on it. */
    private List<Statement> recomputed() {
        List<String> clauses = new ArrayList<>();
        MysqlAlteration without = new MysqlAlteration(sql, table, rest());
        clauses.addAll(without.drops());
        clauses.add("DROP COLUMN " + MysqlSql.name(before.name()));
        clauses.add("ADD COLUMN " + sql.column(after, table) + place());
        clauses.addAll(new MysqlAlteration(sql, rest(), table).creates());
        if (sql.isTooLongToHide(before.name())) {
            clauses.add("ALGORITHM = COPY");
        }
        return MysqlSql.one(MysqlSql.alter(name, clauses));
    }

    /** The values move to a column beside, which takes the place and the name of the former one. */
    private List<Statement> replaced(String expression) {
        Column between = Column.of(BETWEEN, after.type()).collation(after.collation());
        Table changed = table.mapColumn(before.name(), column -> after);
        List<String> clauses = new ArrayList<>(new MysqlAlteration(sql, table, rest()).drops());
        clauses.add("DROP COLUMN " + MysqlSql.name(before.name()));
        clauses.add("CHANGE COLUMN " + BETWEEN + " " + sql.column(after, changed) + place());
        clauses.addAll(new MysqlAlteration(sql, rest(), table).creates());
        return List.of(
                Statement.sql(MysqlSql.alter(name, "ADD COLUMN " + sql.column(between, Table.named(name)))),
                Statement.sql("UPDATE " + MysqlSql.name(name) + " SET " + BETWEEN + " = " + expression),
                Statement.sql(MysqlSql.alter(name, clauses)));
    }

    private String place() {
        int place = 0;
        while (place < table.columns().size()
                && !table.columns().get(place).name().equals(before.name())) {
            place++;
        }
        if (place == table.columns().size()) {
            return "";
        }
        return place == 0
                ? " FIRST"
                : " AFTER " + MysqlSql.name(table.columns().get(place - 1).name());
    }

    /** {@return the table without what is built on the column} */
    private Table rest() {
        String column = before.name();
        Table rest = table.withUniques(table.uniques().stream()
                        .filter(unique -> !unique.columns().contains(column))
                        .toList())
                .withChecks(table.checks().stream()
                        .filter(check -> !SqlExpression.mentions(check.expression(), column))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(index -> !isBuiltOn(index, column))
                        .toList());
        return uses(table.primaryKey(), column) ? rest.withPrimaryKey(null) : rest;
    }

    private static boolean isBuiltOn(Index index, String column) {
        return index.uses(column)
                || index.parts().stream()
                        .filter(IndexPart::expression)
                        .anyMatch(part -> SqlExpression.mentions(part.text(), column));
    }
}
