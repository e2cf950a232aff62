package dev.ferro.diff;

import dev.ferro.diff.Touch.Kind;
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
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.ConstraintVisitor;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says what each operation touches, going by the operation alone; nothing where only a person can tell. */
final class TouchFinder implements OperationVisitor<List<Touch>> {

    @Override
    public List<Touch> createSchema(CreateSchema op) {
        return List.of(Touch.changed(Kind.SCHEMA, QualifiedName.of(op.name()), ""));
    }

    @Override
    public List<Touch> dropSchema(DropSchema op) {
        return List.of(Touch.changed(Kind.SCHEMA, QualifiedName.of(op.name()), ""));
    }

    @Override
    public List<Touch> createEnum(CreateEnum op) {
        return enumType(op.type().name());
    }

    @Override
    public List<Touch> dropEnum(DropEnum op) {
        return enumType(op.type().name());
    }

    @Override
    public List<Touch> addEnumValue(AddEnumValue op) {
        return enumType(op.after().name());
    }

    @Override
    public List<Touch> renameEnumValue(RenameEnumValue op) {
        return enumType(op.type().name());
    }

    @Override
    public List<Touch> replaceEnumValues(ReplaceEnumValues op) {
        return enumType(op.after().name());
    }

    @Override
    public List<Touch> createSequence(CreateSequence op) {
        return sequence(op.sequence().name());
    }

    @Override
    public List<Touch> alterSequence(AlterSequence op) {
        return sequence(op.after().name());
    }

    @Override
    public List<Touch> dropSequence(DropSequence op) {
        return sequence(op.sequence().name());
    }

    private static List<Touch> sequence(QualifiedName name) {
        return List.of(Touch.changed(Kind.SEQUENCE, name, ""));
    }

    private static List<Touch> enumType(QualifiedName name) {
        return List.of(Touch.changed(Kind.ENUM, name, ""));
    }

    /** Its own columns are its own affair; its types and the keys that it refers to are not. */
    @Override
    public List<Touch> createTable(CreateTable op) {
        QualifiedName name = op.table().name();
        List<Touch> touches = table(name);
        op.table().columns().forEach(column -> touches.addAll(typeOf(column)));
        op.table().foreignKeys().stream()
                .filter(key -> !key.target().equals(name))
                .forEach(key -> touches.addAll(columns(key.target(), key.targetColumns())));
        return touches;
    }

    @Override
    public List<Touch> dropTable(DropTable op) {
        return table(op.table().name());
    }

    @Override
    public List<Touch> renameTable(RenameTable op) {
        List<Touch> touches = table(op.before());
        touches.addAll(table(op.after()));
        return touches;
    }

    private static List<Touch> table(QualifiedName name) {
        return new ArrayList<>(List.of(Touch.changed(Kind.TABLE, name, "")));
    }

    @Override
    public List<Touch> setTableComment(SetTableComment op) {
        return List.of(Touch.changed(Kind.COMMENT, op.table(), ""));
    }

    @Override
    public List<Touch> addColumn(AddColumn op) {
        return column(op.table(), op.column());
    }

    @Override
    public List<Touch> dropColumn(DropColumn op) {
        return column(op.table(), op.column());
    }

    @Override
    public List<Touch> alterColumn(AlterColumn op) {
        return column(op.table(), op.after());
    }

    private static List<Touch> column(QualifiedName table, Column column) {
        List<Touch> touches = new ArrayList<>(typeOf(column));
        touches.add(Touch.changed(Kind.COLUMN, table, column.name()));
        if (column.generated() != null) {
            touches.add(Touch.used(Kind.EXPRESSION, table, column.generated().expression()));
        }
        return touches;
    }

    private static List<Touch> typeOf(Column column) {
        return EnumDiffer.enumeration(column)
                .map(type -> List.of(Touch.used(Kind.ENUM, type, "")))
                .orElse(List.of());
    }

    private static List<Touch> columns(QualifiedName table, List<String> names) {
        return names.stream().map(name -> Touch.used(Kind.COLUMN, table, name)).toList();
    }

    @Override
    public List<Touch> renameColumn(RenameColumn op) {
        return List.of(
                Touch.changed(Kind.COLUMN, op.table(), op.before()),
                Touch.changed(Kind.COLUMN, op.table(), op.after()));
    }

    @Override
    public List<Touch> createPrimaryKey(CreatePrimaryKey op) {
        return constraint(op.table(), op.key());
    }

    @Override
    public List<Touch> dropPrimaryKey(DropPrimaryKey op) {
        return constraint(op.table(), op.key());
    }

    @Override
    public List<Touch> createForeignKey(CreateForeignKey op) {
        return constraint(op.table(), op.key());
    }

    @Override
    public List<Touch> createUnique(CreateUnique op) {
        return constraint(op.table(), op.unique());
    }

    @Override
    public List<Touch> createCheck(CreateCheck op) {
        return constraint(op.table(), op.check());
    }

    @Override
    public List<Touch> createExclusion(CreateExclusion op) {
        return constraint(op.table(), op.exclusion());
    }

    @Override
    public List<Touch> dropConstraint(DropConstraint op) {
        return constraint(op.table(), op.constraint());
    }

    private static List<Touch> constraint(QualifiedName table, Constraint constraint) {
        return constraint.accept(new OfConstraint(table));
    }

    @Override
    public List<Touch> renameConstraint(RenameConstraint op) {
        return List.of(
                Touch.changed(Kind.CONSTRAINT, op.table(), op.before()),
                Touch.changed(Kind.CONSTRAINT, op.table(), op.after()));
    }

    @Override
    public List<Touch> validateConstraint(ValidateConstraint op) {
        return List.of(Touch.changed(Kind.CONSTRAINT, op.table(), op.constraint()));
    }

    @Override
    public List<Touch> createIndex(CreateIndex op) {
        return index(op.table(), op.index());
    }

    @Override
    public List<Touch> dropIndex(DropIndex op) {
        return index(op.table(), op.index());
    }

    private static List<Touch> index(QualifiedName table, Index index) {
        List<Touch> touches = new ArrayList<>(columns(table, index.include()));
        touches.add(Touch.changed(Kind.INDEX, table, index.name()));
        index.parts()
                .forEach(part ->
                        touches.add(Touch.used(part.expression() ? Kind.EXPRESSION : Kind.COLUMN, table, part.text())));
        if (index.where() != null) {
            touches.add(Touch.used(Kind.EXPRESSION, table, index.where()));
        }
        return touches;
    }

    @Override
    public List<Touch> renameIndex(RenameIndex op) {
        return List.of(
                Touch.changed(Kind.INDEX, op.table(), op.before()), Touch.changed(Kind.INDEX, op.table(), op.after()));
    }

    /** What its SQL uses, only its author can tell. */
    @Override
    public List<Touch> createObject(CreateObject op) {
        return List.of();
    }

    /** What its SQL uses, only its author can tell. */
    @Override
    public List<Touch> replaceObject(ReplaceObject op) {
        return List.of();
    }

    /** What uses it, only its author can tell. */
    @Override
    public List<Touch> dropObject(DropObject op) {
        return List.of();
    }

    @Override
    public List<Touch> insert(Insert op) {
        List<Touch> touches = new ArrayList<>(columns(op.table(), op.columns()));
        touches.add(Touch.changed(Kind.ROWS, op.table(), ""));
        return touches;
    }

    @Override
    public List<Touch> backfill(Backfill op) {
        return List.of(Touch.changed(Kind.ROWS, op.table(), ""));
    }

    @Override
    public List<Touch> execute(Execute op) {
        return List.of();
    }

    @Override
    public List<Touch> runJava(RunJava op) {
        return List.of();
    }

    @Override
    public List<Touch> withoutTransaction(WithoutTransaction op) {
        return op.operations().stream()
                .flatMap(operation -> operation.accept(this).stream())
                .toList();
    }

    @Override
    public List<Touch> onlyOn(OnlyOn op) {
        return op.operations().stream()
                .flatMap(operation -> operation.accept(this).stream())
                .toList();
    }

    @Override
    public List<Touch> custom(CustomOperation op) {
        return List.of();
    }

    /** Says what a constraint touches. */
    private record OfConstraint(QualifiedName table) implements ConstraintVisitor<List<Touch>> {

        @Override
        public List<Touch> primaryKey(PrimaryKey key) {
            List<Touch> touches = new ArrayList<>(columns(table, key.columns()));
            touches.add(Touch.changed(Kind.PRIMARY_KEY, table, ""));
            return touches;
        }

        @Override
        public List<Touch> unique(UniqueConstraint unique) {
            return named(unique, columns(table, unique.columns()));
        }

        @Override
        public List<Touch> check(CheckConstraint check) {
            return named(check, List.of(Touch.used(Kind.EXPRESSION, table, check.expression())));
        }

        @Override
        public List<Touch> exclusion(ExclusionConstraint exclusion) {
            List<Touch> used = new ArrayList<>(columns(table, exclusion.columns()));
            used.addAll(columns(table, exclusion.include()));
            exclusion.expressions().forEach(sql -> used.add(Touch.used(Kind.EXPRESSION, table, sql)));
            return named(exclusion, used);
        }

        @Override
        public List<Touch> foreignKey(ForeignKey key) {
            List<Touch> used = new ArrayList<>(columns(table, key.columns()));
            used.addAll(columns(key.target(), key.targetColumns()));
            return named(key, used);
        }

        @Override
        public List<Touch> named(NamedConstraint constraint) {
            return named(constraint, List.of());
        }

        /** What has no name is known by its content. */
        private List<Touch> named(Constraint constraint, List<Touch> used) {
            List<Touch> touches = new ArrayList<>(used);
            String name = Objects.requireNonNullElse(constraint.name(), constraint.toString());
            touches.add(Touch.changed(Kind.CONSTRAINT, table, name));
            return touches;
        }
    }
}
