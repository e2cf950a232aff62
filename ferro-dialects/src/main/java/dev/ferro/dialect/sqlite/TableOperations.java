package dev.ferro.dialect.sqlite;

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
import java.util.function.Function;

/**
 * Hands the operations that change one table to whoever knows about these; to all others there is one answer.
 *
 * @param visitor answers what is about one table
 * @param elsewhere answers the rest
 * @param <R> the answer
 */
record TableOperations<R>(TableVisitor<R> visitor, Function<Operation, R> elsewhere) implements OperationVisitor<R> {

    @Override
    public R createTable(CreateTable op) {
        return visitor.createTable(op);
    }

    @Override
    public R setTableComment(SetTableComment op) {
        return visitor.setTableComment(op);
    }

    @Override
    public R addColumn(AddColumn op) {
        return visitor.addColumn(op);
    }

    @Override
    public R dropColumn(DropColumn op) {
        return visitor.dropColumn(op);
    }

    @Override
    public R renameColumn(RenameColumn op) {
        return visitor.renameColumn(op);
    }

    @Override
    public R alterColumn(AlterColumn op) {
        return visitor.alterColumn(op);
    }

    @Override
    public R createPrimaryKey(CreatePrimaryKey op) {
        return visitor.createPrimaryKey(op);
    }

    @Override
    public R dropPrimaryKey(DropPrimaryKey op) {
        return visitor.dropPrimaryKey(op);
    }

    @Override
    public R createForeignKey(CreateForeignKey op) {
        return visitor.createForeignKey(op);
    }

    @Override
    public R createUnique(CreateUnique op) {
        return visitor.createUnique(op);
    }

    @Override
    public R createCheck(CreateCheck op) {
        return visitor.createCheck(op);
    }

    @Override
    public R createExclusion(CreateExclusion op) {
        return elsewhere.apply(op);
    }

    @Override
    public R dropConstraint(DropConstraint op) {
        return visitor.dropConstraint(op);
    }

    @Override
    public R renameConstraint(RenameConstraint op) {
        return visitor.renameConstraint(op);
    }

    @Override
    public R validateConstraint(ValidateConstraint op) {
        return elsewhere.apply(op);
    }

    @Override
    public R createIndex(CreateIndex op) {
        return visitor.createIndex(op);
    }

    @Override
    public R dropIndex(DropIndex op) {
        return visitor.dropIndex(op);
    }

    @Override
    public R renameIndex(RenameIndex op) {
        return visitor.renameIndex(op);
    }

    @Override
    public R createSchema(CreateSchema op) {
        return elsewhere.apply(op);
    }

    @Override
    public R dropSchema(DropSchema op) {
        return elsewhere.apply(op);
    }

    @Override
    public R createEnum(CreateEnum op) {
        return elsewhere.apply(op);
    }

    @Override
    public R dropEnum(DropEnum op) {
        return elsewhere.apply(op);
    }

    @Override
    public R addEnumValue(AddEnumValue op) {
        return elsewhere.apply(op);
    }

    @Override
    public R renameEnumValue(RenameEnumValue op) {
        return elsewhere.apply(op);
    }

    @Override
    public R replaceEnumValues(ReplaceEnumValues op) {
        return elsewhere.apply(op);
    }

    @Override
    public R createSequence(CreateSequence op) {
        return elsewhere.apply(op);
    }

    @Override
    public R alterSequence(AlterSequence op) {
        return elsewhere.apply(op);
    }

    @Override
    public R dropSequence(DropSequence op) {
        return elsewhere.apply(op);
    }

    @Override
    public R dropTable(DropTable op) {
        return elsewhere.apply(op);
    }

    @Override
    public R renameTable(RenameTable op) {
        return elsewhere.apply(op);
    }

    @Override
    public R execute(Execute op) {
        return elsewhere.apply(op);
    }

    @Override
    public R insert(Insert op) {
        return elsewhere.apply(op);
    }

    @Override
    public R backfill(Backfill op) {
        return elsewhere.apply(op);
    }

    @Override
    public R runJava(RunJava op) {
        return elsewhere.apply(op);
    }

    @Override
    public R withoutTransaction(WithoutTransaction op) {
        return elsewhere.apply(op);
    }

    @Override
    public R createObject(CreateObject op) {
        return elsewhere.apply(op);
    }

    @Override
    public R replaceObject(ReplaceObject op) {
        return elsewhere.apply(op);
    }

    @Override
    public R dropObject(DropObject op) {
        return elsewhere.apply(op);
    }

    @Override
    public R onlyOn(OnlyOn op) {
        return elsewhere.apply(op);
    }

    @Override
    public R custom(CustomOperation op) {
        return elsewhere.apply(op);
    }
}
