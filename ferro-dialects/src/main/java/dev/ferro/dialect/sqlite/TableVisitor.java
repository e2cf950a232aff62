package dev.ferro.dialect.sqlite;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreatePrimaryKey;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.CreateUnique;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.operation.RenameIndex;
import dev.ferro.operation.SetTableComment;

/**
 * Answers to the operations that change one table.
 *
 * @param <R> the answer
 */
interface TableVisitor<R> {
    R createTable(CreateTable op);

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

    R dropConstraint(DropConstraint op);

    R renameConstraint(RenameConstraint op);

    R createIndex(CreateIndex op);

    R dropIndex(DropIndex op);

    R renameIndex(RenameIndex op);
}
