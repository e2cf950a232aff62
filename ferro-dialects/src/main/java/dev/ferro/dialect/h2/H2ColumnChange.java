package dev.ferro.dialect.h2;

import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Statement;
import dev.ferro.operation.AlterColumn;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one altered column. DDL commits at once here, so that what could fail comes first.
 *
 * @see <a href="https://www.h2database.com/html/commands.html#alter_table_alter_column">ALTER TABLE ALTER COLUMN</a>
 */
final class H2ColumnChange {

    private final QualifiedName name;
    private final SchemaView view;
    private final Column before;
    private final Column after;
    private final @Nullable String using;
    private final List<String> texts = new ArrayList<>();

    private H2ColumnChange(AlterColumn op, SchemaView view) {
        this.name = op.table();
        this.view = view;
        this.before = known(op);
        this.after = before.altered(op.before(), op.after());
        this.using = op.using();
    }

    static List<Statement> of(AlterColumn op, SchemaView view) {
        H2ColumnChange change = new H2ColumnChange(op, view);
        change.alter();
        List<Statement> statements = new ArrayList<>(change.verifications());
        statements.addAll(H2Sql.statements(change.texts));
        return statements;
    }

    /** Where a script leaves the column's definition open and more than a flag changes, the table tells it. */
    private Column known(AlterColumn op) {
        boolean open = !op.before().isStated()
                && (op.changesType()
                        || !Objects.equals(op.before().generated(), op.after().generated())
                        || op.after().defaultExpression() != null);
        return open ? table().column(H2Names.folded(op.before().name())).orElse(op.before()) : op.before();
    }

    private Table table() {
        return view.table(H2Names.folded(name)).orElseGet(() -> Table.named(name));
    }

    private void alter() {
        if (before.identity() != null && after.identity() == null) {
            change("DROP IDENTITY");
        }
        if (isRedefined()) {
            redefine();
        } else {
            retype();
        }
        if (before.nullable() != after.nullable()) {
            change(after.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
        }
        changeDefault();
        changeIdentity();
        if (!Objects.equals(before.comment(), after.comment()) || (isRedefined() && after.comment() != null)) {
            texts.add(H2Sql.commentOnColumn(name, after.name(), after.comment()));
        }
    }

    /** The type of a computed column changes only with its whole definition, which takes the comment away. */
    private boolean isRedefined() {
        return after.generated() != null && (isRetyped() || !Objects.equals(before.generated(), after.generated()));
    }

    private void redefine() {
        change(H2Sql.typed(after));
    }

    private void retype() {
        if (before.generated() != null && after.generated() == null) {
            change("DROP EXPRESSION");
        }
        if (!isRetyped()) {
            return;
        }
        String change = H2Sql.alterColumn(name, before.name(), "SET DATA TYPE " + H2Sql.typed(after) + conversion());
        if (isEnum(before) || isEnum(after)) {
            texts.addAll(H2EnumSwap.around(table(), H2Names.folded(before.name()), change));
        } else {
            texts.add(change);
        }
    }

    private static boolean isEnum(Column column) {
        return column.type().enumeration().isPresent();
    }

    private boolean isRetyped() {
        boolean typed = after.isStated() && !spelled(before).equals(spelled(after));
        return typed || !Objects.equals(before.collation(), after.collation());
    }

    private static String spelled(Column column) {
        return column.isStated() ? H2Types.TYPES.print(H2NormalType.of(column.type())) : "";
    }

    /** To H2 a text that becomes JSON is a JSON string, and not the JSON that is written in it. */
    private String conversion() {
        boolean text = spelled(before).startsWith("VARCHAR") || spelled(before).startsWith("CHAR");
        if (using != null) {
            return " USING " + using;
        }
        return text && H2Kind.of(after.type()) == H2Kind.JSON
                ? " USING " + H2Sql.name(before.name()) + " FORMAT JSON"
                : "";
    }

    private void changeDefault() {
        String former = H2Expressions.defaultValue(before.defaultExpression(), before.type());
        String wanted = H2Expressions.defaultValue(after.defaultExpression(), after.type());
        if (after.generated() != null || after.identity() != null) {
            return;
        }
        if (wanted == null && former != null) {
            change("DROP DEFAULT");
        } else if (wanted != null && !wanted.equals(former)) {
            change("SET DEFAULT " + wanted);
        }
    }

    /** Numbering begins after the numbers that rows have. */
    private void changeIdentity() {
        if (after.identity() == null || after.identity() == before.identity()) {
            return;
        }
        if (before.identity() == null && before.defaultExpression() != null) {
            change("DROP DEFAULT");
        }
        change("SET " + H2Sql.ansi().identity(after.identity()).replace(" AS IDENTITY", ""));
        if (before.identity() == null) {
            String column = H2Sql.name(after.name());
            change("RESTART WITH (SELECT COALESCE(MAX(" + column + "), 0) + 1 FROM " + H2Sql.name(name) + ")");
        }
    }

    private List<Statement> verifications() {
        List<Statement> checks = new ArrayList<>();
        boolean filled = before.nullable() && !after.nullable() && after.generated() == null;
        if (filled && texts.size() > 1 && using == null) {
            checks.add(new Statement.Verification(
                    "SELECT 1 FROM " + H2Sql.name(name) + " WHERE " + H2Sql.name(before.name()) + " IS NULL LIMIT 1",
                    "rows of `" + name + "` hold NULL in `" + before.name() + "`, which is to become NOT NULL"));
        }
        before.type()
                .enumeration()
                .ifPresent(former -> after.type()
                        .enumeration()
                        .filter(wanted -> using == null)
                        .ifPresent(wanted ->
                                checks.addAll(H2EnumSwap.verification(name, before.name(), lost(former, wanted)))));
        return checks;
    }

    private static List<String> lost(EnumerationType before, EnumerationType after) {
        return before.labels().stream()
                .filter(label -> !after.labels().contains(label))
                .toList();
    }

    private void change(String action) {
        texts.add(H2Sql.alterColumn(name, after.name(), action));
    }
}
