package dev.ferro.operation;

/**
 * Whatever depends on an operation and on something outside it. There are no defaults: a new operation stops the
 * compiler at every place that must act.
 *
 * @param <R> the answer
 */
public interface OperationVisitor<R> {
    R createSchema(CreateSchema op);

    R dropSchema(DropSchema op);

    R createEnum(CreateEnum op);

    R dropEnum(DropEnum op);

    R addEnumValue(AddEnumValue op);

    R renameEnumValue(RenameEnumValue op);

    R replaceEnumValues(ReplaceEnumValues op);

    R createSequence(CreateSequence op);

    R alterSequence(AlterSequence op);

    R dropSequence(DropSequence op);

    R createTable(CreateTable op);

    R dropTable(DropTable op);

    R renameTable(RenameTable op);

    R setTableComment(SetTableComment op);

    R addColumn(AddColumn op);

    R dropColumn(DropColumn op);

    R renameColumn(RenameColumn op);

    R alterColumn(AlterColumn op);

    R createPrimaryKey(CreatePrimaryKey op);

    R dropPrimaryKey(DropPrimaryKey op);

    R createForeignKey(CreateForeignKey op);

    R createUnique(CreateUnique op);

    R createCheck(CreateCheck op);

    R createExclusion(CreateExclusion op);

    R dropConstraint(DropConstraint op);

    R renameConstraint(RenameConstraint op);

    R validateConstraint(ValidateConstraint op);

    R createIndex(CreateIndex op);

    R dropIndex(DropIndex op);

    R renameIndex(RenameIndex op);

    R createObject(CreateObject op);

    R replaceObject(ReplaceObject op);

    R dropObject(DropObject op);

    R execute(Execute op);

    R insert(Insert op);

    R backfill(Backfill op);

    R runJava(RunJava op);

    R withoutTransaction(WithoutTransaction op);

    R onlyOn(OnlyOn op);

    R custom(CustomOperation op);
}
