package dev.ferro.safety;

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
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says which checks look at which operation. */
final class Hazards implements OperationVisitor<List<Finding>> {

    private final List<Operation> operations;
    private final boolean integersOfOneSize;
    private final Set<QualifiedName> created = new HashSet<>();
    private final Map<QualifiedName, List<Column>> added = new HashMap<>();
    private final Map<QualifiedName, List<LabelRule>> dropped = new HashMap<>();

    /**
     * @param operations all of them, because what one does may make another harmless
     * @param integersOfOneSize whether a small integer type holds what the largest one does
     */
    Hazards(List<Operation> operations, boolean integersOfOneSize) {
        this.operations = operations;
        this.integersOfOneSize = integersOfOneSize;
    }

    @Override
    public List<Finding> createTable(CreateTable op) {
        created.add(op.table().name());
        return List.of();
    }

    @Override
    public List<Finding> dropTable(DropTable op) {
        return look(op.table().name(), op, List.of(new DroppedTable()));
    }

    @Override
    public List<Finding> renameTable(RenameTable op) {
        if (created.contains(op.before())) {
            created.add(op.after());
        }
        return look(op.before(), op, List.of(new RenamedTable()));
    }

    @Override
    public List<Finding> addColumn(AddColumn op) {
        added.computeIfAbsent(op.table(), table -> new ArrayList<>()).add(op.column());
        return look(op.table(), op, List.of(new RequiredColumnWithoutDefault(), new RequiredColumnWithDefault()));
    }

    @Override
    public List<Finding> dropColumn(DropColumn op) {
        return look(op.table(), op, List.of(new DroppedColumn()));
    }

    @Override
    public List<Finding> renameColumn(RenameColumn op) {
        return look(op.table(), op, List.of(new RenamedColumn()));
    }

    @Override
    public List<Finding> alterColumn(AlterColumn op) {
        return look(
                op.table(),
                op,
                List.of(
                        new NarrowedType(integersOfOneSize),
                        new TimeZoneChanged(),
                        new RewrittenTable(),
                        new ColumnMadeRequired()));
    }

    @Override
    public List<Finding> createPrimaryKey(CreatePrimaryKey op) {
        return look(op.table(), op, List.of(new PrimaryKeyOverRows()));
    }

    @Override
    public List<Finding> dropPrimaryKey(DropPrimaryKey op) {
        return look(op.table(), op, List.of(new DroppedPrimaryKey()));
    }

    @Override
    public List<Finding> createForeignKey(CreateForeignKey op) {
        return look(op.table(), op, List.of(new ForeignKeyOverRows()));
    }

    @Override
    public List<Finding> createUnique(CreateUnique op) {
        return look(op.table(), op, List.of(new UniqueOverRows()));
    }

    @Override
    public List<Finding> createCheck(CreateCheck op) {
        return LabelRule.of(op.check().expression())
                        .filter(rule -> isFulfilled(op.table(), rule))
                        .isPresent()
                ? List.of()
                : look(op.table(), op, List.of(new CheckOverRows()));
    }

    /** An enum that gets more labels leaves its rows alone, and a column that is new holds what it was given. */
    private boolean isFulfilled(QualifiedName table, LabelRule rule) {
        return dropped.getOrDefault(table, List.of()).stream().anyMatch(rule::isWiderThan)
                || added.getOrDefault(table, List.of()).stream()
                        .anyMatch(column ->
                                column.name().equals(rule.column()) && rule.allows(column.defaultExpression()));
    }

    @Override
    public List<Finding> createExclusion(CreateExclusion op) {
        return look(op.table(), op, List.of(new ExclusionOverRows(), new ExclusionLocksTable()));
    }

    @Override
    public List<Finding> createIndex(CreateIndex op) {
        return look(op.table(), op, List.of(new UniqueIndexOverRows(), new IndexLocksWrites()));
    }

    @Override
    public List<Finding> replaceEnumValues(ReplaceEnumValues op) {
        return new RemovedLabel().check(op).stream().toList();
    }

    @Override
    public List<Finding> createSequence(CreateSequence op) {
        return List.of();
    }

    @Override
    public List<Finding> alterSequence(AlterSequence op) {
        return List.of();
    }

    /** Only an unused sequence can be dropped. */
    @Override
    public List<Finding> dropSequence(DropSequence op) {
        return List.of();
    }

    @Override
    public List<Finding> withoutTransaction(WithoutTransaction op) {
        return op.operations().stream()
                .flatMap(operation -> operation.accept(this).stream())
                .toList();
    }

    @Override
    public List<Finding> onlyOn(OnlyOn op) {
        return op.operations().stream()
                .flatMap(operation -> operation.accept(this).stream())
                .toList();
    }

    /** SQL written by hand is its author's. */
    @Override
    public List<Finding> custom(CustomOperation op) {
        return List.of();
    }

    private <O extends Operation> List<Finding> look(QualifiedName table, O operation, List<SafetyCheck<O>> checks) {
        return created.contains(table) || isRecreation(operation)
                ? List.of()
                : checks.stream()
                        .map(check -> check.check(operation))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** What is dropped and created again unchanged makes way for another change, and the rows fit it. */
    private boolean isRecreation(Operation operation) {
        return operation.inverse().filter(operations::contains).isPresent();
    }

    @Override
    public List<Finding> createSchema(CreateSchema op) {
        return List.of();
    }

    /** Only an empty schema can be dropped. */
    @Override
    public List<Finding> dropSchema(DropSchema op) {
        return List.of();
    }

    @Override
    public List<Finding> createEnum(CreateEnum op) {
        return List.of();
    }

    /** Only an unused type can be dropped. */
    @Override
    public List<Finding> dropEnum(DropEnum op) {
        return List.of();
    }

    @Override
    public List<Finding> addEnumValue(AddEnumValue op) {
        return List.of();
    }

    @Override
    public List<Finding> renameEnumValue(RenameEnumValue op) {
        return new RenamedLabel().check(op).stream().toList();
    }

    @Override
    public List<Finding> setTableComment(SetTableComment op) {
        return List.of();
    }

    @Override
    public List<Finding> dropConstraint(DropConstraint op) {
        List<LabelRule> rules = dropped.computeIfAbsent(op.table(), table -> new ArrayList<>());
        op.constraint().addTo(Table.named(op.table())).checks().stream()
                .flatMap(check -> LabelRule.of(check.expression()).stream())
                .forEach(rules::add);
        return List.of();
    }

    @Override
    public List<Finding> renameConstraint(RenameConstraint op) {
        return List.of();
    }

    /** It is there to fail where a row breaks the rule, and then changes nothing. */
    @Override
    public List<Finding> validateConstraint(ValidateConstraint op) {
        return List.of();
    }

    @Override
    public List<Finding> dropIndex(DropIndex op) {
        return List.of();
    }

    @Override
    public List<Finding> renameIndex(RenameIndex op) {
        return List.of();
    }

    /** SQL written by hand is its author's. */
    @Override
    public List<Finding> createObject(CreateObject op) {
        return List.of();
    }

    /** SQL written by hand is its author's. */
    @Override
    public List<Finding> replaceObject(ReplaceObject op) {
        return List.of();
    }

    /** What depends on it keeps it from going. */
    @Override
    public List<Finding> dropObject(DropObject op) {
        return List.of();
    }

    /** SQL written by hand is its author's. */
    @Override
    public List<Finding> execute(Execute op) {
        return List.of();
    }

    @Override
    public List<Finding> insert(Insert op) {
        return List.of();
    }

    /** It locks few rows at a time. */
    @Override
    public List<Finding> backfill(Backfill op) {
        return List.of();
    }

    /** Java written by hand is its author's. */
    @Override
    public List<Finding> runJava(RunJava op) {
        return List.of();
    }
}
