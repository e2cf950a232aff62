package dev.ferro.script;

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

/**
 * What each operation adds to the knowledge about a database.
 *
 * @param known the knowledge, which grows
 */
record Learning(KnownSchema known) implements OperationVisitor<KnownSchema> {

    /** A namespace has no definition to remember. */
    @Override
    public KnownSchema createSchema(CreateSchema op) {
        return known;
    }

    /** A namespace has no definition to remember. */
    @Override
    public KnownSchema dropSchema(DropSchema op) {
        return known;
    }

    @Override
    public KnownSchema createEnum(CreateEnum op) {
        known.applyOnAll(op);
        return known;
    }

    @Override
    public KnownSchema dropEnum(DropEnum op) {
        known.applyOnAll(op);
        return known;
    }

    @Override
    public KnownSchema addEnumValue(AddEnumValue op) {
        known.applyOnAll(op);
        return known;
    }

    @Override
    public KnownSchema renameEnumValue(RenameEnumValue op) {
        known.applyOnAll(op);
        return known;
    }

    @Override
    public KnownSchema replaceEnumValues(ReplaceEnumValues op) {
        known.applyOnAll(op);
        return known;
    }

    @Override
    public KnownSchema createSequence(CreateSequence op) {
        known.applyOnAll(op);
        return known;
    }

    @Override
    public KnownSchema alterSequence(AlterSequence op) {
        known.applyOnAll(op);
        return known;
    }

    @Override
    public KnownSchema dropSequence(DropSequence op) {
        known.applyOnAll(op);
        return known;
    }

    @Override
    public KnownSchema createTable(CreateTable op) {
        known.created(op.table());
        return known;
    }

    @Override
    public KnownSchema dropTable(DropTable op) {
        known.dropped(op.table().name());
        return known;
    }

    @Override
    public KnownSchema renameTable(RenameTable op) {
        known.renamed(op);
        return known;
    }

    @Override
    public KnownSchema setTableComment(SetTableComment op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema addColumn(AddColumn op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema dropColumn(DropColumn op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema renameColumn(RenameColumn op) {
        known.applyOnAll(op);
        return known;
    }

    @Override
    public KnownSchema alterColumn(AlterColumn op) {
        known.learned(op.table(), op.before());
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema createPrimaryKey(CreatePrimaryKey op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema dropPrimaryKey(DropPrimaryKey op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema createForeignKey(CreateForeignKey op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema createUnique(CreateUnique op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema createCheck(CreateCheck op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema createExclusion(CreateExclusion op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema dropConstraint(DropConstraint op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema renameConstraint(RenameConstraint op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema validateConstraint(ValidateConstraint op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema createIndex(CreateIndex op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema dropIndex(DropIndex op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema renameIndex(RenameIndex op) {
        known.applyOn(op.table(), op);
        return known;
    }

    @Override
    public KnownSchema createObject(CreateObject op) {
        known.created(op.object());
        return known;
    }

    @Override
    public KnownSchema replaceObject(ReplaceObject op) {
        known.created(op.after());
        return known;
    }

    @Override
    public KnownSchema dropObject(DropObject op) {
        known.dropped(op.object());
        return known;
    }

    /** Unknown to Ferro, hence nothing to learn from. */
    @Override
    public KnownSchema execute(Execute op) {
        return known;
    }

    /** Rows are no part of a schema. */
    @Override
    public KnownSchema insert(Insert op) {
        return known;
    }

    @Override
    public KnownSchema backfill(Backfill op) {
        return known;
    }

    /** Unknown to Ferro, hence nothing to learn from. */
    @Override
    public KnownSchema runJava(RunJava op) {
        return known;
    }

    @Override
    public KnownSchema withoutTransaction(WithoutTransaction op) {
        op.operations().forEach(operation -> operation.accept(this));
        return known;
    }

    /** What only one database has is known where operations are for that one. */
    @Override
    public KnownSchema onlyOn(OnlyOn op) {
        known.on(op.database());
        return known;
    }

    /** What it says of schemas is about what Ferro has no words for. */
    @Override
    public KnownSchema custom(CustomOperation op) {
        return known;
    }
}
