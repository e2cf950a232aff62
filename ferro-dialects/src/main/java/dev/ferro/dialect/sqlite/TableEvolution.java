package dev.ferro.dialect.sqlite;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Identifiers;
import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreatePrimaryKey;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.operation.RenameIndex;
import dev.ferro.operation.SetTableComment;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Follows one table through the operations that change it, and the values of its columns to where they come from.
 *
 * <p>The answer to an operation is whether it fits in with those before it, so that one rebuild can do them together; if
 * it does not, nothing has happened.
 */
final class TableEvolution implements TableVisitor<Boolean> {

    private final EnumChecks enumChecks;
    private final ColumnSources sources;

    private final Released released = new Released();

    /** Columns that have begun to be computed by an expression. */
    private final Set<String> computed = new HashSet<>();

    private Table table;

    TableEvolution(Table start, Identifiers identifiers) {
        this.table = start;
        this.enumChecks = new EnumChecks(identifiers);
        this.sources = new ColumnSources(start, identifiers);
    }

    /** {@return the table as it is by now, not normalized} */
    Table table() {
        return table;
    }

    ColumnSources sources() {
        return sources;
    }

    /** {@return whether an operation fits in with those before it} */
    boolean take(Operation op) {
        return op.accept(new TableOperations<>(this, TableEvolution::elsewhere));
    }

    private boolean apply(Operation op) {
        table = op.applyTo(Schema.of(table)).tables().get(0);
        return true;
    }

    @Override
    public Boolean createTable(CreateTable op) {
        table = op.table();
        return true;
    }

    @Override
    public Boolean setTableComment(SetTableComment op) {
        return true;
    }

    @Override
    public Boolean addColumn(AddColumn op) {
        if (table.column(op.column().name()).isPresent()) {
            throw problem("column-exists", "has a column", op.column().name());
        }
        return sources.canAdd(op.column().name()) && apply(op);
    }

    @Override
    public Boolean dropColumn(DropColumn op) {
        String name = require(op.column().name());
        if (!sources.canDrop(name)) {
            return false;
        }
        Table before = table;
        sources.drop(name);
        apply(op);
        table = table.withChecks(table.checks().stream()
                        .filter(check -> !Expressions.mentions(check.expression(), name))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(index -> !mentions(index, name))
                        .toList());
        released.between(before, table);
        return true;
    }

    private static boolean mentions(Index index, String column) {
        Stream<String> expressions =
                index.parts().stream().filter(IndexPart::expression).map(IndexPart::text);
        return Stream.concat(expressions, Stream.ofNullable(index.where()))
                .anyMatch(expression -> Expressions.mentions(expression, column));
    }

    @Override
    public Boolean renameColumn(RenameColumn op) {
        require(op.before());
        sources.rename(op.before(), op.after());
        if (computed.remove(op.before())) {
            computed.add(op.after());
        }
        apply(op);
        table = table.withDetails(TableOptions.renameColumn(table.details(), op.before(), op.after()));
        return true;
    }

    @Override
    public Boolean alterColumn(AlterColumn op) {
        String name = require(op.before().name());
        String using = op.using();
        boolean refilled = changesFilling(op) && (computed.contains(name) || !sources.isCopied(name));
        if (refilled || (using != null && !sources.canConvert(name, using, table))) {
            return false;
        }
        if (using != null) {
            sources.convert(name, using);
        }
        if (op.after().generated() != null) {
            computed.add(name);
        }
        if (op.changesType()) {
            dropEnumCheck(op.before());
        }
        return apply(op);
    }

    /** A column that is new or has just begun to be computed is filled by what it is then, not by what it becomes. */
    private static boolean changesFilling(AlterColumn op) {
        return !Objects.equals(op.before().generated(), op.after().generated())
                || !Objects.equals(op.before().defaultExpression(), op.after().defaultExpression());
    }

    /** The check of an enum goes with the type; the one of the type that comes is added by the normal form. */
    private void dropEnumCheck(Column before) {
        Table former = table;
        enumChecks.expression(before.name(), before.type()).ifPresent(expression -> {
            table = table.withChecks(table.checks().stream()
                    .filter(check -> !Expressions.same(check.expression(), expression))
                    .toList());
            released.between(former, table);
        });
    }

    @Override
    public Boolean createPrimaryKey(CreatePrimaryKey op) {
        if (table.primaryKey() != null) {
            throw problem("primary-key-exists", "has a primary key", Released.key(table.primaryKey()));
        }
        return apply(op);
    }

    @Override
    public Boolean dropPrimaryKey(DropPrimaryKey op) {
        if (table.primaryKey() == null && !released.holds(Released.key(op.key()))) {
            throw problem("unknown-constraint", "has no primary key", Released.key(op.key()));
        }
        apply(op);
        Map<String, String> options = new TreeMap<>(table.details().options());
        List.of(
                        TableOptions.NULLABLE_KEY,
                        TableOptions.AUTOINCREMENT,
                        TableOptions.keys(TableOptions.PRIMARY_KEY),
                        TableOptions.conflict(TableOptions.PRIMARY_KEY))
                .forEach(options::remove);
        table = table.withDetails(new NativeDetails(options, table.details().attached()));
        return true;
    }

    @Override
    public Boolean createForeignKey(CreateForeignKey op) {
        return apply(op);
    }

    @Override
    public Boolean createUnique(CreateUnique op) {
        return apply(op);
    }

    /** A column of an enum type brings its check, which the script may state as well. */
    @Override
    public Boolean createCheck(CreateCheck op) {
        CheckConstraint check = op.check();
        boolean there = table.checks().stream()
                .anyMatch(found -> Objects.equals(found.name(), check.name())
                        && Expressions.same(found.expression(), check.expression()));
        return there || apply(op);
    }

    @Override
    public Boolean dropConstraint(DropConstraint op) {
        Table before = table;
        apply(op);
        if (table.equals(before) && !released.holds(Released.key(op.constraint()))) {
            throw problem("unknown-constraint", "has no constraint", Released.key(op.constraint()));
        }
        return true;
    }

    @Override
    public Boolean renameConstraint(RenameConstraint op) {
        if (table.constraints().stream().noneMatch(constraint -> op.before().equals(constraint.name()))) {
            throw problem("unknown-constraint", "has no constraint", op.before());
        }
        return apply(op);
    }

    @Override
    public Boolean createIndex(CreateIndex op) {
        return apply(op);
    }

    @Override
    public Boolean dropIndex(DropIndex op) {
        String name = op.index().name();
        if (!released.holds(name)) {
            requireIndex(name);
        }
        return apply(op);
    }

    @Override
    public Boolean renameIndex(RenameIndex op) {
        requireIndex(op.before());
        return apply(op);
    }

    private void requireIndex(String name) {
        if (table.index(name).isEmpty()) {
            throw problem("unknown-index", "has no index", name);
        }
    }

    private String require(String column) {
        if (table.column(column).isEmpty()) {
            throw problem("unknown-column", "has no column", column);
        }
        return column;
    }

    private FerroException problem(String code, String what, Object name) {
        return Problem.of(code, "`" + table.name() + "` " + what + " `" + name + "`.")
                .advise("Type `ferro diff` to see how the database differs from what the script expects.")
                .refused();
    }

    private static Boolean elsewhere(Operation op) {
        throw new IllegalArgumentException("no change of a table: " + op);
    }
}
