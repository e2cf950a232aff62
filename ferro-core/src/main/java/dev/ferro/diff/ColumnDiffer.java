package dev.ferro.diff;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.Operation;
import dev.ferro.schema.Column;
import dev.ferro.schema.Generated;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.SqlExpression;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the columns of one table; their order is no difference, because no database changes it. */
final class ColumnDiffer {

    private final DesiredTable desired;
    private final Set<QualifiedName> replacedEnums;
    private final Matching<Column> columns;
    private final Set<String> retyped = new TreeSet<>();
    private final Set<String> recreated = new TreeSet<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    ColumnDiffer(Table before, DesiredTable desired, Set<QualifiedName> replacedEnums) {
        this.desired = desired;
        this.replacedEnums = replacedEnums;
        this.columns = Matching.of(before.columns(), desired.normalized().columns())
                .by((one, other) -> one.name().equals(other.name()));
        columns.pairs().stream()
                .filter(this::isRetyped)
                .forEach(pair -> retyped.add(pair.after().name()));
        columns.created().forEach(this::add);
        columns.pairs().forEach(this::settle);
        columns.dropped().forEach(this::drop);
    }

    List<Operation> operations() {
        return operations;
    }

    List<Note> notes() {
        return notes;
    }

    /** {@return the columns whose values are kept otherwise, by name} */
    Set<String> retyped() {
        return retyped;
    }

    /** {@return the columns that stay but go away for a while, by name} */
    Set<String> recreated() {
        return recreated;
    }

    private boolean isRetyped(Pair<Column> column) {
        return !column.before().type().equals(column.after().type())
                || !Objects.equals(column.before().collation(), column.after().collation())
                || isOfReplacedEnum(column);
    }

    private boolean isOfReplacedEnum(Pair<Column> column) {
        Optional<QualifiedName> type = EnumDiffer.enumeration(column.after());
        return type.filter(replacedEnums::contains).isPresent() && type.equals(EnumDiffer.enumeration(column.before()));
    }

    private void add(Column column) {
        operations.add(new AddColumn(desired.name(), desired.original(column)));
    }

    private void drop(Column column) {
        operations.add(new DropColumn(desired.name(), column));
    }

    private void settle(Pair<Column> column) {
        if (mustBeRecreated(column)) {
            recreate(column);
        } else {
            compare(column)
                    .tell(() -> {}, reason -> alter(column), reason -> note(column, "cannot be compared: " + reason));
        }
    }

    private static Comparison compare(Pair<Column> column) {
        if (!column.before().isStated() || !column.after().isStated()) {
            return new Comparison.Unknown("its type is not known");
        }
        return column.before().equals(column.after())
                ? Comparison.SAME
                : new Comparison.Different("its definition changes");
    }

    private void note(Pair<Column> column, String text) {
        notes.add(new Note(desired.name(), "`" + column.after().name() + "` " + text));
    }

    /**
     * The type of a column cannot change under a generated column, and a changed expression may need the new type.
     * See <a href="https://www.postgresql.org/docs/current/ddl-generated-columns.html">Generated Columns</a>.
     */
    private boolean mustBeRecreated(Pair<Column> column) {
        Generated before = column.before().generated();
        Generated after = column.after().generated();
        return before != null
                && after != null
                && retyped.stream()
                        .filter(name -> !name.equals(column.after().name()))
                        .anyMatch(name -> SqlExpression.mentions(before.expression(), name)
                                && SqlExpression.mentions(after.expression(), name));
    }

    private void recreate(Pair<Column> column) {
        recreated.add(column.after().name());
        drop(column.before());
        add(column.after());
        note(column, "is dropped and added again: it is computed from a column whose type changes");
    }

    private void alter(Pair<Column> column) {
        Column actual = column.before();
        Column wanted = column.after();
        Column after = desired.original(wanted);
        Column before = after.altered(wanted, actual);
        // The described type may be the one that the database has, and still not be kept as that: SQLite numbers
        // the rows of an INTEGER PRIMARY KEY only, https://www.sqlite.org/autoinc.html.
        if (!actual.type().equals(wanted.type()) && before.type().equals(after.type())) {
            after = after.type(wanted.type());
        }
        // MariaDB keeps no NOT NULL of what is computed, so that its normal form tells nothing of what it was before.
        if ((actual.generated() == null) != (wanted.generated() == null)) {
            before = before.nullable(actual.nullable());
        }
        alter(column, before, after);
    }

    private void alter(Pair<Column> column, Column before, Column after) {
        if (defaultsCross(column)) {
            Column between = before.defaultsTo(null);
            operations.add(AlterColumn.of(desired.name(), before, between));
            operations.add(AlterColumn.of(desired.name(), between, after));
        } else {
            operations.add(AlterColumn.of(desired.name(), before, after));
        }
    }

    /** A default that names a label must go before its type loses it, and can come only when the type has it. */
    private boolean defaultsCross(Pair<Column> column) {
        return isOfReplacedEnum(column)
                && column.before().defaultExpression() != null
                && column.after().defaultExpression() != null
                && !column.before().defaultExpression().equals(column.after().defaultExpression());
    }
}
