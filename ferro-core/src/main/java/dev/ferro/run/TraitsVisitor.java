package dev.ferro.run;

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
import java.util.List;
import java.util.stream.Stream;

/** Tells the traits of each kind of operation. */
final class TraitsVisitor implements OperationVisitor<Traits> {

    @Override
    public Traits createSchema(CreateSchema op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits dropSchema(DropSchema op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits createEnum(CreateEnum op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits dropEnum(DropEnum op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits addEnumValue(AddEnumValue op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits renameEnumValue(RenameEnumValue op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits replaceEnumValues(ReplaceEnumValues op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits createSequence(CreateSequence op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits alterSequence(AlterSequence op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits dropSequence(DropSequence op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits createTable(CreateTable op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits dropTable(DropTable op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits renameTable(RenameTable op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits setTableComment(SetTableComment op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits addColumn(AddColumn op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits dropColumn(DropColumn op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits renameColumn(RenameColumn op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits alterColumn(AlterColumn op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits createPrimaryKey(CreatePrimaryKey op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits dropPrimaryKey(DropPrimaryKey op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits createForeignKey(CreateForeignKey op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits createUnique(CreateUnique op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits createCheck(CreateCheck op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits createExclusion(CreateExclusion op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits dropConstraint(DropConstraint op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits renameConstraint(RenameConstraint op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits validateConstraint(ValidateConstraint op) {
        return Traits.FORESEEN;
    }

    @Override
    public Traits createIndex(CreateIndex op) {
        return op.concurrently() ? Traits.concurrent(op) : Traits.FORESEEN;
    }

    @Override
    public Traits dropIndex(DropIndex op) {
        return op.concurrently() ? Traits.concurrent(op) : Traits.FORESEEN;
    }

    @Override
    public Traits renameIndex(RenameIndex op) {
        return Traits.FORESEEN;
    }

    /** A trigger hangs on a table, and must be seen when the table is rebuilt. */
    @Override
    public Traits createObject(CreateObject op) {
        return Traits.OPAQUE;
    }

    @Override
    public Traits replaceObject(ReplaceObject op) {
        return Traits.OPAQUE;
    }

    @Override
    public Traits dropObject(DropObject op) {
        return Traits.OPAQUE;
    }

    @Override
    public Traits execute(Execute op) {
        return Traits.sql(database -> List.of(op.sql()));
    }

    @Override
    public Traits insert(Insert op) {
        return Traits.OPAQUE;
    }

    /** Each of its ranges is a transaction. */
    @Override
    public Traits backfill(Backfill op) {
        return Traits.apart(op);
    }

    @Override
    public Traits runJava(RunJava op) {
        return Traits.JAVA;
    }

    @Override
    public Traits withoutTransaction(WithoutTransaction op) {
        return Traits.outside(flattened(op));
    }

    /** A plan is for one database, and holds what runs there. */
    @Override
    public Traits onlyOn(OnlyOn op) {
        throw new IllegalArgumentException("what runs on one database only is chosen before");
    }

    @Override
    public Traits custom(CustomOperation op) {
        return Traits.sql(database -> op.statements(database).orElse(List.of()));
    }

    private List<Operation> flattened(WithoutTransaction op) {
        return op.operations().stream()
                .flatMap(inner -> {
                    List<Operation> nested = inner.accept(this).outside();
                    return nested == null ? Stream.of(inner) : nested.stream();
                })
                .toList();
    }
}
