package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.Identifiers;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Step;
import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AddEnumValue;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.AlterSequence;
import dev.ferro.operation.Backfill;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateEnum;
import dev.ferro.operation.CreateExclusion;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreateObject;
import dev.ferro.operation.CreatePrimaryKey;
import dev.ferro.operation.CreateSchema;
import dev.ferro.operation.CreateSequence;
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
import dev.ferro.operation.DropSequence;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Execute;
import dev.ferro.operation.Insert;
import dev.ferro.operation.OnlyOn;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationVisitor;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.operation.RenameEnumValue;
import dev.ferro.operation.RenameIndex;
import dev.ferro.operation.RenameTable;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.operation.ReplaceObject;
import dev.ferro.operation.RunJava;
import dev.ferro.operation.SetTableComment;
import dev.ferro.operation.ValidateConstraint;
import dev.ferro.operation.WithoutTransaction;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compiles one list of operations, gathering the changes of each table until something must see them done.
 *
 * <p>Changes of different tables do not depend on each other, since foreign keys are not enforced meanwhile. The answer to
 * an operation is the steps that became complete with it.
 */
final class Compilation implements OperationVisitor<List<Step>> {

    private final SqlitePrinter printer;
    private final SqliteObjects objects;
    private final SqliteNormalizer normalizer;
    private final CurrentTables tables;
    private final EnumSwap enums;
    private final OpenChanges open;

    Compilation(Identifiers identifiers, SchemaView before) {
        this.printer = new SqlitePrinter(identifiers);
        this.objects = new SqliteObjects(printer);
        this.normalizer = new SqliteNormalizer(identifiers);
        this.tables = new CurrentTables(before, normalizer, identifiers);
        TableCompiler compiler = new TableCompiler(printer, normalizer, tables, identifiers);
        this.open = new OpenChanges(compiler);
        this.enums = new EnumSwap(tables, identifiers, compiler);
    }

    List<Step> compile(List<Operation> operations) {
        List<Step> steps = new ArrayList<>();
        for (Operation operation : operations) {
            steps.addAll(open.attempt(() -> operation.accept(this)));
        }
        steps.addAll(open.flush());
        open.check();
        return steps;
    }

    private List<Step> change(QualifiedName table, Operation op) {
        refuseSchema(table);
        return open.add(table, op);
    }

    private static void refuseSchema(QualifiedName name) {
        if (name.schema() != null) {
            throw NotThere.noSchemas(name.toString());
        }
    }

    private static List<String> names(Table table) {
        return table.indexes().stream().map(Index::name).toList();
    }

    private static List<Step> both(List<Step> first, List<Step> second) {
        List<Step> steps = new ArrayList<>(first);
        steps.addAll(second);
        return steps;
    }

    @Override
    public List<Step> createTable(CreateTable op) {
        QualifiedName name = op.table().name();
        refuseSchema(name);
        op.table().foreignKeys().forEach(key -> refuseSchema(key.target()));
        return open.create(op, names(op.table()));
    }

    @Override
    public List<Step> dropTable(DropTable op) {
        QualifiedName name = op.table().name();
        refuseSchema(name);
        Table table = op.table().isStated() ? op.table() : tables.table(name).orElse(op.table());
        return open.drop(op, names(table));
    }

    @Override
    public List<Step> renameTable(RenameTable op) {
        refuseSchema(op.before());
        refuseSchema(op.after());
        String sql = "ALTER TABLE " + printer.name(op.before()) + " RENAME TO " + printer.name(op.after());
        List<Step> steps = open.flushed(op, List.of(Statement.sql(sql)));
        tables.renamed(op);
        return steps;
    }

    @Override
    public List<Step> setTableComment(SetTableComment op) {
        return change(op.table(), op);
    }

    @Override
    public List<Step> addColumn(AddColumn op) {
        return change(op.table(), op);
    }

    @Override
    public List<Step> dropColumn(DropColumn op) {
        return change(op.table(), op);
    }

    /** Other tables' foreign keys may mention the column by either name: what comes before must be done before. */
    @Override
    public List<Step> renameColumn(RenameColumn op) {
        return both(open.flushOthers(op.table()), change(op.table(), op));
    }

    @Override
    public List<Step> alterColumn(AlterColumn op) {
        return change(op.table(), op);
    }

    @Override
    public List<Step> createPrimaryKey(CreatePrimaryKey op) {
        return change(op.table(), op);
    }

    @Override
    public List<Step> dropPrimaryKey(DropPrimaryKey op) {
        return change(op.table(), op);
    }

    @Override
    public List<Step> createForeignKey(CreateForeignKey op) {
        refuseSchema(op.key().target());
        return change(op.table(), op);
    }

    @Override
    public List<Step> createUnique(CreateUnique op) {
        return change(op.table(), op);
    }

    @Override
    public List<Step> createCheck(CreateCheck op) {
        return change(op.table(), op);
    }

    @Override
    public List<Step> createExclusion(CreateExclusion op) {
        throw NotThere.noExclusions(op.exclusion());
    }

    @Override
    public List<Step> dropConstraint(DropConstraint op) {
        return change(op.table(), op);
    }

    @Override
    public List<Step> renameConstraint(RenameConstraint op) {
        return change(op.table(), op);
    }

    @Override
    public List<Step> validateConstraint(ValidateConstraint op) {
        throw NotThere.nothingToValidate(op.constraint());
    }

    @Override
    public List<Step> createIndex(CreateIndex op) {
        List<Step> steps = open.claim(op.table(), List.of(op.index().name()));
        return both(steps, change(op.table(), op));
    }

    @Override
    public List<Step> dropIndex(DropIndex op) {
        open.free(op.table(), op.index().name());
        return change(op.table(), op);
    }

    @Override
    public List<Step> renameIndex(RenameIndex op) {
        List<Step> steps = open.claim(op.table(), List.of(op.after()));
        open.free(op.table(), op.before());
        return both(steps, change(op.table(), op));
    }

    @Override
    public List<Step> createObject(CreateObject op) {
        return open.flushed(op, objects.create(op.object()));
    }

    @Override
    public List<Step> replaceObject(ReplaceObject op) {
        return open.flushed(op, objects.replace(op.before(), op.after()));
    }

    @Override
    public List<Step> dropObject(DropObject op) {
        return open.flushed(op, objects.drop(op.object()));
    }

    @Override
    public List<Step> createSchema(CreateSchema op) {
        throw NotThere.noSchemas(op.name());
    }

    @Override
    public List<Step> dropSchema(DropSchema op) {
        throw NotThere.noSchemas(op.name());
    }

    /** An enum lives in the checks of its columns, which come and go with these. */
    @Override
    public List<Step> createEnum(CreateEnum op) {
        return open.flushed(op, List.of());
    }

    @Override
    public List<Step> dropEnum(DropEnum op) {
        return open.flushed(op, List.of());
    }

    @Override
    public List<Step> addEnumValue(AddEnumValue op) {
        List<Step> steps = open.flush();
        return both(steps, enums.swap(op, op.before(), op.after(), Map.of()));
    }

    @Override
    public List<Step> renameEnumValue(RenameEnumValue op) {
        List<Step> steps = open.flush();
        return both(steps, enums.rename(op));
    }

    @Override
    public List<Step> replaceEnumValues(ReplaceEnumValues op) {
        List<Step> steps = open.flush();
        return both(steps, enums.swap(op, op.before(), op.after(), op.mapping()));
    }

    @Override
    public List<Step> createSequence(CreateSequence op) {
        throw NotThere.noSequences(op.sequence());
    }

    @Override
    public List<Step> alterSequence(AlterSequence op) {
        throw NotThere.noSequences(op.after());
    }

    @Override
    public List<Step> dropSequence(DropSequence op) {
        throw NotThere.noSequences(op.sequence());
    }

    @Override
    public List<Step> execute(Execute op) {
        return open.flushed(op, List.of(new Statement.Sql(op.sql(), op.parameters())));
    }

    @Override
    public List<Step> insert(Insert op) {
        refuseSchema(op.table());
        return open.flushed(op, List.copyOf(printer.ansi().insert(op)));
    }

    @Override
    public List<Step> backfill(Backfill op) {
        refuseSchema(op.table());
        return open.flushed(op, List.of(printer.ansi().backfill(op)));
    }

    @Override
    public List<Step> runJava(RunJava op) {
        return open.flushed(op, List.of(new Statement.Work(op.description(), op.work())));
    }

    /** Whoever runs migrations takes these apart before. */
    @Override
    public List<Step> withoutTransaction(WithoutTransaction op) {
        throw new IllegalArgumentException("not to be compiled as a whole: " + op);
    }

    /** What runs on one database only is chosen before operations are compiled. */
    @Override
    public List<Step> onlyOn(OnlyOn op) {
        throw new IllegalArgumentException("what runs on one database only is chosen before");
    }

    @Override
    public List<Step> custom(CustomOperation op) {
        return open.flushed(op, SqliteObjects.SQL.statements(op));
    }
}
