package dev.ferro.dialect.postgresql;

import dev.ferro.dialect.SchemaView;
import dev.ferro.operation.AlterColumn;
import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one altered column.
 *
 * <p>A default makes way for another type and comes back after it: PostgreSQL converts a default only by the casts that
 * it converts values by. What is computed from the column makes way likewise. See <a
 * href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>.
 */
final class PostgresqlColumnChange {

    private final QualifiedName name;
    private final SchemaView view;
    private final PostgresqlVersion version;
    private final Column before;
    private final Column after;
    private final @Nullable String using;
    private final List<String> texts = new ArrayList<>();

    private PostgresqlColumnChange(AlterColumn op, SchemaView view, PostgresqlVersion version) {
        this.name = op.table();
        this.view = view;
        this.version = version;
        this.before = known(op);
        this.after = before.altered(op.before(), op.after());
        this.using = op.using();
    }

    static List<String> of(AlterColumn op, SchemaView view, PostgresqlVersion version) {
        PostgresqlColumnChange change = new PostgresqlColumnChange(op, view, version);
        if (change.isRecreation()) {
            change.recreate();
        } else {
            change.alter();
        }
        return change.texts;
    }

    /** Where a script leaves the column's definition open and more than a flag changes, the table tells it. */
    private Column known(AlterColumn op) {
        boolean open = !op.before().isStated()
                && (op.changesType()
                        || !Objects.equals(op.before().generated(), op.after().generated())
                        || !Objects.equals(op.before().collation(), op.after().collation()));
        return open ? table().column(op.before().name()).orElse(op.before()) : op.before();
    }

    private Table table() {
        return view.table(name).orElseGet(() -> Table.named(name));
    }

    /** A stored expression can only be taken away, and not in every version; every other change makes the column anew. */
    private boolean isRecreation() {
        Generated computed = before.generated();
        boolean loosened =
                computed != null && computed.stored() && after.generated() == null && version.dropsExpressions();
        return !Objects.equals(computed, after.generated()) && !loosened;
    }

    /** A column that is no longer computed gets the values that it would have had. */
    private void recreate() {
        PostgresqlDependents dependents =
                PostgresqlDependents.all(table(), before.name()).withReferrers(view);
        Generated computed = before.generated();
        texts.addAll(dependents.drop());
        add(PostgresqlSql.alter(name, "DROP COLUMN " + PostgresqlSql.name(before.name())));
        texts.addAll(PostgresqlSql.addColumn(name, after.nullable(true)));
        if (after.generated() == null && computed != null) {
            add("UPDATE " + PostgresqlSql.name(name) + " SET " + PostgresqlSql.name(after.name()) + " = "
                    + converted(computed.expression()));
        }
        if (!after.nullable()) {
            change("SET NOT NULL");
        }
        texts.addAll(dependents.restore());
    }

    private String converted(String expression) {
        String conversion = PostgresqlCasts.using("(" + expression + ")", before.type(), after.type());
        return conversion == null ? expression : conversion;
    }

    private void alter() {
        boolean retyped = isRetyped();
        boolean redefaulted = !Objects.equals(before.defaultExpression(), after.defaultExpression());
        if (before.identity() != null && after.identity() == null) {
            change("DROP IDENTITY");
        }
        if (before.defaultExpression() != null && (retyped || redefaulted)) {
            change("DROP DEFAULT");
        }
        if (before.generated() != null && after.generated() == null) {
            change("DROP EXPRESSION");
        }
        if (retyped) {
            retype();
        }
        if (before.nullable() != after.nullable()) {
            change(after.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
        }
        changeIdentity();
        if (redefaulted) {
            changeDefault(after.defaultExpression());
        } else if (retyped) {
            changeDefault(kept());
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            add(PostgresqlSql.commentOnColumn(name, after.name(), after.comment()));
        }
    }

    /** Two columns of one enum type are of one type, whatever labels a script gives them. */
    private boolean isRetyped() {
        boolean typed = after.isStated() && !spelled(before).equals(spelled(after));
        return typed || !Objects.equals(before.collation(), after.collation());
    }

    private static String spelled(Column column) {
        return column.isStated() ? PostgresqlTypes.TYPES.print(PostgresqlTypes.TYPES.normalize(column.type())) : "";
    }

    private void retype() {
        PostgresqlDependents dependents =
                PostgresqlDependents.computing(table(), before.name()).withReferrers(view);
        texts.addAll(dependents.drop());
        String conversion = using == null
                ? PostgresqlCasts.using(PostgresqlSql.name(before.name()), before.type(), after.type())
                : using;
        change("TYPE " + PostgresqlTypes.TYPES.print(after.type())
                + (after.collation() == null ? "" : " COLLATE " + PostgresqlSql.name(after.collation()))
                + (conversion == null ? "" : " USING " + conversion));
        texts.addAll(dependents.restore());
    }

    private void changeIdentity() {
        if (after.identity() == null || after.identity() == before.identity()) {
            return;
        }
        if (before.identity() != null) {
            change("SET " + PostgresqlSql.ANSI.identity(after.identity()).replace(" AS IDENTITY", ""));
            return;
        }
        texts.addAll(PostgresqlSequences.drop(name, before));
        if (before.nullable() && after.nullable()) {
            change("SET NOT NULL");
        }
        change("ADD " + PostgresqlSql.ANSI.identity(after.identity()));
        add(PostgresqlSequences.advance(name, after));
    }

    /** A default that stays may be printed with the former type, which the new one need not take. */
    private @Nullable String kept() {
        return PostgresqlExpressions.defaultValue(before.defaultExpression(), before.type());
    }

    private void changeDefault(@Nullable String expression) {
        if (expression == null) {
            return;
        }
        if (PostgresqlSequences.isNumbered(after)) {
            texts.addAll(PostgresqlSequences.provide(name, after));
        } else {
            change("SET DEFAULT " + expression);
        }
    }

    private void change(String action) {
        add(PostgresqlSql.alterColumn(name, after.name(), action));
    }

    private void add(String text) {
        texts.add(text);
    }
}
