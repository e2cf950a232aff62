package dev.ferro.dialect.sqlite;

import dev.ferro.Problem;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Step;
import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AddEnumValue;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateEnum;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreateObject;
import dev.ferro.operation.CreatePrimaryKey;
import dev.ferro.operation.CreateSchema;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.CustomOperation;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropEnum;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.DropObject;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.DropSchema;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Execute;
import dev.ferro.operation.Insert;
import dev.ferro.operation.OnlyOn;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationVisitor;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.operation.RenameIndex;
import dev.ferro.operation.RenameTable;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.operation.ReplaceObject;
import dev.ferro.operation.RunJava;
import dev.ferro.operation.SetTableComment;
import dev.ferro.operation.WithoutTransaction;
import dev.ferro.schema.Column;
import dev.ferro.schema.Index;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The statements for changes of one table that SQLite 3.40 can make by itself, without a rebuild.
 *
 * <p>The answer to an operation is whether it is such a change.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html">ALTER TABLE</a>
 */
final class NativePath implements OperationVisitor<Boolean> {

    private final SqlitePrinter printer;
    private final SqliteNormalizer normalizer;
    private final TableChange change;
    private final Function<List<Operation>, Table> tableAfter;
    private final List<Operation> done = new ArrayList<>();
    private final List<Supplier<Step>> steps = new ArrayList<>();
    private final List<AddedColumn> added = new ArrayList<>();

    /**
     * Begins with no operation.
     *
     * @param tableAfter the table as it is after some operations, to be asked only where that matters
     */
    NativePath(
            TableChange change,
            SqlitePrinter printer,
            SqliteNormalizer normalizer,
            Function<List<Operation>, Table> tableAfter) {
        this.change = change;
        this.printer = printer;
        this.normalizer = normalizer;
        this.tableAfter = tableAfter;
    }

    /** {@return the steps for all operations of the change, or empty if one of them needs a rebuild} */
    Optional<List<Step>> steps() {
        for (Operation operation : change.operations()) {
            if (!operation.accept(this)) {
                return Optional.empty();
            }
            done.add(operation);
        }
        return Optional.of(steps.stream().map(Supplier::get).toList());
    }

    private boolean step(Operation op, String... sql) {
        Step step = Step.of(op, List.of(sql).stream().map(Statement::sql).toList());
        return steps.add(() -> step);
    }

    private String alter() {
        return "ALTER TABLE " + printer.name(change.table()) + " ";
    }

    @Override
    public Boolean createTable(CreateTable op) {
        Table table = normalizer.table(op.table());
        return step(op, printer.create(table).toArray(String[]::new));
    }

    @Override
    public Boolean dropTable(DropTable op) {
        return step(op, "DROP TABLE " + printer.name(op.table().name()));
    }

    @Override
    public Boolean setTableComment(SetTableComment op) {
        return step(op);
    }

    /** What belongs to the new column alone is added with it: a check and a foreign key need no rebuild then. */
    @Override
    public Boolean addColumn(AddColumn op) {
        if (change.isCreated() || !AddedColumn.isPossible(op.column())) {
            return false;
        }
        AddedColumn column = new AddedColumn(op, normalizer, printer);
        added.add(column);
        return steps.add(column::step);
    }

    @Override
    public Boolean createForeignKey(CreateForeignKey op) {
        return added.stream().anyMatch(column -> column.take(op, op.key()));
    }

    @Override
    public Boolean createCheck(CreateCheck op) {
        for (int i = added.size() - 1; i >= 0; i--) {
            if (added.get(i).take(op, op.check())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Boolean dropColumn(DropColumn op) {
        if (change.isCreated()) {
            return false;
        }
        String name = op.column().name();
        return isFree(name, tableAfter.apply(List.copyOf(done)))
                && step(op, alter() + "DROP COLUMN " + printer.name(name));
    }

    /** Whatever else mentions the column either keeps SQLite from dropping it or has to go with it. */
    private static boolean isFree(String column, Table table) {
        boolean constrained = table.constraints().stream()
                .anyMatch(constraint -> constraint.columns().contains(column));
        boolean checked = table.checks().stream().anyMatch(check -> Expressions.mentions(check.expression(), column));
        boolean indexed = table.indexes().stream().anyMatch(index -> index.uses(column) || isPlain(index));
        boolean computed = table.columns().stream().anyMatch(other -> other.generated() != null);
        boolean known = table.column(column).isPresent();
        return known && !constrained && !checked && !indexed && !computed;
    }

    private static boolean isPlain(Index index) {
        return index.where() != null || index.parts().stream().anyMatch(part -> part.expression());
    }

    @Override
    public Boolean renameColumn(RenameColumn op) {
        added.clear();
        return !change.isCreated()
                && step(op, alter() + "RENAME COLUMN " + printer.name(op.before()) + " TO " + printer.name(op.after()));
    }

    /** Only what SQLite does not keep changes without a trace. */
    @Override
    public Boolean alterColumn(AlterColumn op) {
        boolean enums = op.before().type().enumeration().isPresent()
                || op.after().type().enumeration().isPresent();
        boolean numbered = op.before().identity() != null;
        boolean silent = op.using() == null
                && !(op.changesType() && enums)
                && numbered == (op.after().identity() != null)
                && alone(op.before()).equals(alone(op.after()));
        return silent && step(op);
    }

    private Table alone(Column column) {
        return normalizer.table(Table.of(change.table(), List.of(column)));
    }

    @Override
    public Boolean createIndex(CreateIndex op) {
        Table table = normalizer.table(Table.of(op.table(), List.of(op.index())));
        return step(op, printer.createIndex(op.table(), table.indexes().get(0)));
    }

    @Override
    public Boolean dropIndex(DropIndex op) {
        return step(op, "DROP INDEX " + printer.name(op.index().name()));
    }

    @Override
    public Boolean renameIndex(RenameIndex op) {
        Index index = tableAfter
                .apply(List.copyOf(done))
                .index(op.before())
                .orElseThrow(
                        () -> Problem.of("unknown-index", "`" + op.table() + "` has no index `" + op.before() + "`.")
                                .refused());
        return step(
                op,
                "DROP INDEX " + printer.name(op.before()),
                printer.createIndex(op.table(), index.renamed(op.after())));
    }

    @Override
    public Boolean createObject(CreateObject op) {
        return false;
    }

    @Override
    public Boolean replaceObject(ReplaceObject op) {
        return false;
    }

    @Override
    public Boolean dropObject(DropObject op) {
        return false;
    }

    @Override
    public Boolean createPrimaryKey(CreatePrimaryKey op) {
        return false;
    }

    @Override
    public Boolean dropPrimaryKey(DropPrimaryKey op) {
        return false;
    }

    @Override
    public Boolean createUnique(CreateUnique op) {
        return false;
    }

    @Override
    public Boolean dropConstraint(DropConstraint op) {
        return false;
    }

    @Override
    public Boolean renameConstraint(RenameConstraint op) {
        return false;
    }

    @Override
    public Boolean renameTable(RenameTable op) {
        return false;
    }

    @Override
    public Boolean createSchema(CreateSchema op) {
        return false;
    }

    @Override
    public Boolean dropSchema(DropSchema op) {
        return false;
    }

    @Override
    public Boolean createEnum(CreateEnum op) {
        return false;
    }

    @Override
    public Boolean dropEnum(DropEnum op) {
        return false;
    }

    @Override
    public Boolean addEnumValue(AddEnumValue op) {
        return false;
    }

    @Override
    public Boolean replaceEnumValues(ReplaceEnumValues op) {
        return false;
    }

    @Override
    public Boolean execute(Execute op) {
        return false;
    }

    @Override
    public Boolean insert(Insert op) {
        return false;
    }

    @Override
    public Boolean runJava(RunJava op) {
        return false;
    }

    @Override
    public Boolean withoutTransaction(WithoutTransaction op) {
        return false;
    }

    @Override
    public Boolean onlyOn(OnlyOn op) {
        return false;
    }

    @Override
    public Boolean custom(CustomOperation op) {
        return false;
    }
}
