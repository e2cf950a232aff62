package dev.ferro.command;

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
import java.util.stream.Stream;

/** Finds what an operation drops; whether it holds data, only the database can say. */
final class LossFinder implements OperationVisitor<Stream<Loss>> {

    private final SqlLosses sql;

    /** @param sql is given the SQL that runs as it is written */
    LossFinder(SqlLosses sql) {
        this.sql = sql;
    }

    @Override
    public Stream<Loss> createSchema(CreateSchema op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> dropSchema(DropSchema op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> createEnum(CreateEnum op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> dropEnum(DropEnum op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> addEnumValue(AddEnumValue op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> renameEnumValue(RenameEnumValue op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> replaceEnumValues(ReplaceEnumValues op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> createSequence(CreateSequence op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> alterSequence(AlterSequence op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> dropSequence(DropSequence op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> createTable(CreateTable op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> dropTable(DropTable op) {
        return Stream.of(new Loss(op.table().name(), null));
    }

    @Override
    public Stream<Loss> renameTable(RenameTable op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> setTableComment(SetTableComment op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> addColumn(AddColumn op) {
        return Stream.empty();
    }

    /** What is computed from other columns can be computed again. */
    @Override
    public Stream<Loss> dropColumn(DropColumn op) {
        return op.column().generated() == null
                ? Stream.of(new Loss(op.table(), op.column().name()))
                : Stream.empty();
    }

    @Override
    public Stream<Loss> renameColumn(RenameColumn op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> alterColumn(AlterColumn op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> createPrimaryKey(CreatePrimaryKey op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> dropPrimaryKey(DropPrimaryKey op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> createForeignKey(CreateForeignKey op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> createUnique(CreateUnique op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> createCheck(CreateCheck op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> createExclusion(CreateExclusion op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> dropConstraint(DropConstraint op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> renameConstraint(RenameConstraint op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> validateConstraint(ValidateConstraint op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> createIndex(CreateIndex op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> dropIndex(DropIndex op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> renameIndex(RenameIndex op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> createObject(CreateObject op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> replaceObject(ReplaceObject op) {
        return Stream.empty();
    }

    /** What it holds is made of what is elsewhere. */
    @Override
    public Stream<Loss> dropObject(DropObject op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> execute(Execute op) {
        sql.add(op.sql());
        return Stream.empty();
    }

    @Override
    public Stream<Loss> insert(Insert op) {
        return Stream.empty();
    }

    /** What SQL written by hand overwrites is its author's. */
    @Override
    public Stream<Loss> backfill(Backfill op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> runJava(RunJava op) {
        return Stream.empty();
    }

    @Override
    public Stream<Loss> withoutTransaction(WithoutTransaction op) {
        return op.operations().stream().flatMap(operation -> operation.accept(this));
    }

    /** A plan for one database holds none. */
    @Override
    public Stream<Loss> onlyOn(OnlyOn op) {
        return op.operations().stream().flatMap(operation -> operation.accept(this));
    }

    @Override
    public Stream<Loss> custom(CustomOperation op) {
        return Stream.empty();
    }
}
