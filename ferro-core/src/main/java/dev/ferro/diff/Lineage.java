package dev.ferro.diff;

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
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What becomes of the rows that are there before some operations: where each column has its values from, and what happens
 * to them on the way. Two lists of operations that lead to one schema and tell one lineage do the same to a database.
 *
 * <p>A table that the operations create themselves has no rows, so that nothing can happen to them.
 */
final class Lineage implements OperationVisitor<Freedom> {

    private final Map<QualifiedName, Former> tables = new TreeMap<>();
    private final Set<QualifiedName> created = new HashSet<>();
    private final IdentityHashMap<Operation, List<String>> labels = new IdentityHashMap<>();
    private final Set<QualifiedName> relabelled = new HashSet<>();
    private Schema schema;

    /** {@return how free one is to say an operation otherwise, as far as it does not depend on what is there} */
    static Freedom freedom(Operation operation) {
        return operation.accept(new Lineage(Schema.EMPTY));
    }

    Lineage(Schema before) {
        schema = before;
        for (Table table : before.tables()) {
            Map<String, List<Fact>> columns = new HashMap<>();
            for (Column column : table.columns()) {
                columns.put(column.name(), new ArrayList<>(List.of(new Fact.Kept(column.name()))));
            }
            tables.put(table.name(), new Former(table.name(), columns));
        }
    }

    /** Follows an operation on what scripts describe; {@return how free one is to say it otherwise} */
    Freedom follow(Operation operation, Schema before) {
        schema = before;
        return operation.accept(this);
    }

    boolean tellsTheSameAs(Lineage other) {
        return tables.equals(other.tables);
    }

    /** {@return the enum types whose labels have been changed since this was last asked} */
    Set<QualifiedName> takeRelabelled() {
        Set<QualifiedName> taken = Set.copyOf(relabelled);
        relabelled.clear();
        return taken;
    }

    /** {@return the labels that operations add to types which were there before, by the identity of the operation} */
    Map<Operation, List<String>> labels() {
        return labels;
    }

    /** {@return what is called otherwise afterwards} */
    Renames renames() {
        Renames renames = Renames.NONE;
        for (Map.Entry<QualifiedName, Former> table : tables.entrySet()) {
            renames = table.getValue().addTo(renames, table.getKey());
        }
        return renames;
    }

    /** NULL stays NULL, whatever happens to it. */
    private void happens(QualifiedName table, String column, Fact fact) {
        Former former = tables.get(table);
        List<Fact> facts = former == null ? null : former.columns().get(column);
        if (facts != null && !(facts.size() == 1 && facts.get(0) instanceof Fact.Added added && added.isEmpty())) {
            facts.add(fact);
        }
    }

    private void altered(AlterColumn op, Column before, Column after) {
        if (!before.type().equals(after.type()) || op.using() != null) {
            happens(op.table(), before.name(), new Fact.Converted(before.type(), after.type(), op.using()));
        }
        if (!Objects.equals(before.generated(), after.generated())) {
            happens(op.table(), before.name(), new Fact.Recomputed(before.generated(), after.generated()));
        }
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(label -> !some.contains(label)).toList();
    }

    @Override
    public Freedom createSchema(CreateSchema op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom dropSchema(DropSchema op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom createEnum(CreateEnum op) {
        created.add(op.type().name());
        return Freedom.FREE;
    }

    @Override
    public Freedom dropEnum(DropEnum op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom addEnumValue(AddEnumValue op) {
        relabelled.add(op.before().name());
        if (schema.enumType(op.before().name()).isPresent()
                && !created.contains(op.before().name())) {
            labels.put(op, without(op.after().labels(), op.before().labels()));
        }
        return Freedom.FREE;
    }

    @Override
    public Freedom renameEnumValue(RenameEnumValue op) {
        relabelled.add(op.type().name());
        RenameEnumValue known = op.in(schema);
        Map<String, String> mapping = Map.of(op.before(), op.after());
        relabel(
                op.type().name(),
                new Fact.Relabelled(known.type().labels(), known.renamed().labels(), mapping));
        return Freedom.FREE;
    }

    @Override
    public Freedom replaceEnumValues(ReplaceEnumValues op) {
        relabelled.add(op.before().name());
        relabel(
                op.before().name(),
                new Fact.Relabelled(op.before().labels(), op.after().labels(), op.mapping()));
        return Freedom.FREE;
    }

    private void relabel(QualifiedName type, Fact fact) {
        for (Table table : schema.tables()) {
            table.columns().stream()
                    .filter(column -> column.type().enumeration().stream()
                            .anyMatch(enumeration -> enumeration.name().equals(type)))
                    .forEach(column -> happens(table.name(), column.name(), fact));
        }
    }

    @Override
    public Freedom createSequence(CreateSequence op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom alterSequence(AlterSequence op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom dropSequence(DropSequence op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom createTable(CreateTable op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom dropTable(DropTable op) {
        tables.remove(op.table().name());
        return Freedom.FREE;
    }

    @Override
    public Freedom renameTable(RenameTable op) {
        Former former = tables.remove(op.before());
        if (former != null) {
            tables.put(op.after(), former);
        }
        return Freedom.FREE;
    }

    @Override
    public Freedom setTableComment(SetTableComment op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom addColumn(AddColumn op) {
        Former former = tables.get(op.table());
        if (former != null) {
            former.columns().put(op.column().name(), new ArrayList<>(List.of(Fact.Added.of(op.column()))));
        }
        return Freedom.FREE;
    }

    @Override
    public Freedom dropColumn(DropColumn op) {
        Former former = tables.get(op.table());
        if (former != null) {
            former.columns().remove(op.column().name());
        }
        return Freedom.FREE;
    }

    @Override
    public Freedom renameColumn(RenameColumn op) {
        Former former = tables.get(op.table());
        if (former != null) {
            List<Fact> facts = former.columns().remove(op.before());
            former.columns().put(op.after(), facts == null ? new ArrayList<>() : facts);
        }
        return Freedom.FREE;
    }

    @Override
    public Freedom alterColumn(AlterColumn op) {
        schema.table(op.table())
                .flatMap(table -> table.column(op.before().name()))
                .ifPresent(column -> altered(op, column, column.altered(op.before(), op.after())));
        return op.using() == null || !tables.containsKey(op.table()) ? Freedom.FREE : Freedom.FIXED;
    }

    @Override
    public Freedom createPrimaryKey(CreatePrimaryKey op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom dropPrimaryKey(DropPrimaryKey op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom createForeignKey(CreateForeignKey op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom createUnique(CreateUnique op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom createCheck(CreateCheck op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom createExclusion(CreateExclusion op) {
        return Freedom.FREE;
    }

    @Override
    public Freedom dropConstraint(DropConstraint op) {
        return Freedom.FREE;
    }

    /** The differ would make it anew, which checks all rows. */
    @Override
    public Freedom renameConstraint(RenameConstraint op) {
        return tables.containsKey(op.table()) ? Freedom.FIXED : Freedom.FREE;
    }

    @Override
    public Freedom validateConstraint(ValidateConstraint op) {
        return tables.containsKey(op.table()) ? Freedom.FIXED : Freedom.FREE;
    }

    /** The differ would hold up those who write. */
    @Override
    public Freedom createIndex(CreateIndex op) {
        return op.concurrently() && tables.containsKey(op.table()) ? Freedom.FIXED : Freedom.FREE;
    }

    @Override
    public Freedom dropIndex(DropIndex op) {
        return op.concurrently() && tables.containsKey(op.table()) ? Freedom.FIXED : Freedom.FREE;
    }

    /** The differ would build it anew. */
    @Override
    public Freedom renameIndex(RenameIndex op) {
        return tables.containsKey(op.table()) ? Freedom.FIXED : Freedom.FREE;
    }

    /** It needs what is there at its place, and nothing tells what that is. */
    @Override
    public Freedom createObject(CreateObject op) {
        return Freedom.PLACED;
    }

    @Override
    public Freedom replaceObject(ReplaceObject op) {
        return Freedom.PLACED;
    }

    @Override
    public Freedom dropObject(DropObject op) {
        return Freedom.PLACED;
    }

    @Override
    public Freedom execute(Execute op) {
        return Freedom.OPAQUE;
    }

    @Override
    public Freedom insert(Insert op) {
        return Freedom.OPAQUE;
    }

    @Override
    public Freedom backfill(Backfill op) {
        return Freedom.OPAQUE;
    }

    @Override
    public Freedom runJava(RunJava op) {
        return Freedom.OPAQUE;
    }

    @Override
    public Freedom withoutTransaction(WithoutTransaction op) {
        boolean opaque = false;
        for (Operation operation : op.operations()) {
            opaque |= operation.accept(this) == Freedom.OPAQUE;
            schema = operation.applyTo(schema);
        }
        return opaque ? Freedom.OPAQUE : Freedom.PLACED;
    }

    /** Whether it runs, only a database can say: it stays, and nothing is moved over it. */
    @Override
    public Freedom onlyOn(OnlyOn op) {
        boolean opaque = op.operations().stream().anyMatch(operation -> freedom(operation) == Freedom.OPAQUE);
        return opaque ? Freedom.OPAQUE : Freedom.PLACED;
    }

    @Override
    public Freedom custom(CustomOperation op) {
        return Freedom.OPAQUE;
    }
}
