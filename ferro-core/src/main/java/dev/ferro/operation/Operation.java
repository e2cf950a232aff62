package dev.ferro.operation;

import dev.ferro.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * One change of a database. The permitted records are the table of contents of the tool.
 *
 * <p>What an operation means in itself stands on its record; what depends on a database, a script language or a policy
 * is an {@link OperationVisitor}.
 */
public sealed interface Operation
        permits CreateSchema,
                DropSchema,
                CreateEnum,
                DropEnum,
                AddEnumValue,
                RenameEnumValue,
                ReplaceEnumValues,
                CreateSequence,
                AlterSequence,
                DropSequence,
                CreateTable,
                DropTable,
                RenameTable,
                SetTableComment,
                AddColumn,
                DropColumn,
                RenameColumn,
                AlterColumn,
                CreatePrimaryKey,
                DropPrimaryKey,
                CreateForeignKey,
                CreateUnique,
                CreateCheck,
                CreateExclusion,
                DropConstraint,
                RenameConstraint,
                ValidateConstraint,
                CreateIndex,
                DropIndex,
                RenameIndex,
                CreateObject,
                ReplaceObject,
                DropObject,
                Execute,
                Insert,
                Backfill,
                RunJava,
                WithoutTransaction,
                OnlyOn,
                CustomOperation {

    /** {@return what {@code schema} looks like afterwards} What the schema does not hold is not changed. */
    Schema applyTo(Schema schema);

    /** {@return the operation that undoes this one, or empty where what it would need is not known} */
    Optional<Operation> inverse();

    <R> R accept(OperationVisitor<R> visitor);

    /** {@return what of this is done on the database of a name: all of it, unless the operation is about others only} */
    default List<Operation> on(String database) {
        return List.of(this);
    }
}
