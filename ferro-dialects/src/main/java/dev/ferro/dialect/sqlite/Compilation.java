package dev.ferro.dialect.sqlite;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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
    private final TableCompiler compiler;
    private final EnumSwap enums;
    private final Map<QualifiedName, TableChange> open = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** The names of indexes that open changes drop, and from which tables. */
    private final Map<String, QualifiedName> freed = new HashMap<>();

    Compilation(Identifiers identifiers, SchemaView before) {
        this.printer = new SqlitePrinter(identifiers);
        this.objects = new SqliteObjects(printer);
        this.normalizer = new SqliteNormalizer(identifiers);
        this.tables = new CurrentTables(before, normalizer, identifiers);
        this.compiler = new TableCompiler(printer, normalizer, tables, identifiers);
        this.enums = new EnumSwap(tables, identifiers, compiler);
    }

    List<Step> compile(List<Operation> operations) {
        List<Step> steps = new ArrayList<>();
        for (Operation operation : operations) {
            steps.addAll(attempt(() -> operation.accept(this)));
        }
        steps.addAll(flush());
        if (!problems.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, problems);
        }
        return steps;
    }

    /** Goes on after a problem, so that all of them are reported together. */
    private List<Step> attempt(Supplier<List<Step>> work) {
        try {
            return work.get();
        } catch (FerroException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    private List<Step> flush() {
        return flush(List.copyOf(open.keySet()));
    }

    private List<Step> flush(List<QualifiedName> names) {
        freed.clear();
        List<Step> steps = new ArrayList<>();
        for (QualifiedName name : names) {
            TableChange change = open.remove(name);
            if (change != null) {
                steps.addAll(attempt(() -> compiler.compile(change)));
            }
        }
        return compiler.verified(steps);
    }

    private List<Step> flushed(Operation op, List<Statement> statements) {
        List<Step> steps = new ArrayList<>(flush());
        steps.add(Step.of(op, statements));
        return steps;
    }

    /** A table that has been dropped is another one when it is there again. */
    private List<Step> change(QualifiedName table, Operation op) {
        refuseSchema(table);
        TableChange change = open.get(table);
        List<Step> steps = change != null && change.isDropped() ? flush() : List.of();
        open.computeIfAbsent(table, TableChange::new).add(op);
        return steps;
    }

    private static void refuseSchema(QualifiedName name) {
        if (name.schema() != null) {
            throw NotThere.noSchemas(name.toString());
        }
    }

    /** {@return the steps that make an index's name free where another table still has it} */
    private List<Step> claim(QualifiedName table, List<String> indexes) {
        boolean taken = indexes.stream().map(freed::get).anyMatch(owner -> owner != null && !owner.equals(table));
        return taken ? flush() : List.of();
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
        List<Step> steps = open.containsKey(name) ? flush() : claim(name, names(op.table()));
        open.put(name, TableChange.created(op));
        return steps;
    }

    @Override
    public List<Step> dropTable(DropTable op) {
        QualifiedName name = op.table().name();
        refuseSchema(name);
        TableChange change = open.get(name);
        List<Step> steps = change != null && (change.isCreated() || change.isDropped()) ? flush() : List.of();
        open.computeIfAbsent(name, TableChange::new).drop(op);
        Table table = op.table().isStated() ? op.table() : tables.table(name).orElse(op.table());
        names(table).forEach(index -> freed.put(index, name));
        return steps;
    }

    @Override
    public List<Step> renameTable(RenameTable op) {
        refuseSchema(op.before());
        refuseSchema(op.after());
        String sql = "ALTER TABLE " + printer.name(op.before()) + " RENAME TO " + printer.name(op.after());
        List<Step> steps = flushed(op, List.of(Statement.sql(sql)));
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
        List<Step> steps = flush(
                open.keySet().stream().filter(name -> !name.equals(op.table())).toList());
        return both(steps, change(op.table(), op));
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
        List<Step> steps = claim(op.table(), List.of(op.index().name()));
        return both(steps, change(op.table(), op));
    }

    @Override
    public List<Step> dropIndex(DropIndex op) {
        freed.put(op.index().name(), op.table());
        return change(op.table(), op);
    }

    @Override
    public List<Step> renameIndex(RenameIndex op) {
        List<Step> steps = claim(op.table(), List.of(op.after()));
        freed.put(op.before(), op.table());
        return both(steps, change(op.table(), op));
    }

    @Override
    public List<Step> createObject(CreateObject op) {
        return flushed(op, objects.create(op.object()));
    }

    @Override
    public List<Step> replaceObject(ReplaceObject op) {
        return flushed(op, objects.replace(op.before(), op.after()));
    }

    @Override
    public List<Step> dropObject(DropObject op) {
        return flushed(op, objects.drop(op.object()));
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
        return flushed(op, List.of());
    }

    @Override
    public List<Step> dropEnum(DropEnum op) {
        return flushed(op, List.of());
    }

    @Override
    public List<Step> addEnumValue(AddEnumValue op) {
        List<Step> steps = flush();
        return both(steps, enums.swap(op, op.before(), op.after(), Map.of()));
    }

    @Override
    public List<Step> renameEnumValue(RenameEnumValue op) {
        List<Step> steps = flush();
        return both(steps, enums.rename(op));
    }

    @Override
    public List<Step> replaceEnumValues(ReplaceEnumValues op) {
        List<Step> steps = flush();
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
        return flushed(op, List.of(new Statement.Sql(op.sql(), op.parameters())));
    }

    @Override
    public List<Step> insert(Insert op) {
        refuseSchema(op.table());
        return flushed(op, List.copyOf(printer.ansi().insert(op)));
    }

    @Override
    public List<Step> backfill(Backfill op) {
        refuseSchema(op.table());
        return flushed(op, List.of(printer.ansi().backfill(op)));
    }

    @Override
    public List<Step> runJava(RunJava op) {
        return flushed(op, List.of(new Statement.Work(op.description(), op.work())));
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
        return flushed(op, SqliteObjects.SQL.statements(op));
    }
}
