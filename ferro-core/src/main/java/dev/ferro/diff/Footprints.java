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
import dev.ferro.schema.Constraint;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;

/** Says what each operation does to things, and why its order depends on them; nothing where no difference asks for it. */
final class Footprints implements OperationVisitor<Footprint> {

    private final Schema before;
    private final Uses uses;

    Footprints(Schema before, Schema after) {
        this.before = before;
        this.uses = new Uses(before, after);
    }

    /** A table's types and sequences and the keys that its foreign keys refer to are there before it. */
    @Override
    public Footprint createTable(CreateTable op) {
        Table table = op.table();
        Footprint footprint = new Footprint().creates(Thing.table(table.name())).creates(Thing.name(table.name()));
        table.columns().forEach(column -> footprint.needs(uses.ofType(column)).needs(uses.ofDefault(column)));
        for (Constraint constraint : table.constraints()) {
            footprint.needs(uses.of(table.name(), constraint));
            uses.madeBy(table.name(), constraint).forEach(footprint::creates);
        }
        return footprint;
    }

    /** A table goes after everything that refers to it, and takes its names with it. */
    @Override
    public Footprint dropTable(DropTable op) {
        Table table = op.table();
        Footprint footprint =
                new Footprint().destroys(Thing.table(table.name())).destroys(Thing.name(table.name()));
        table.columns()
                .forEach(column -> footprint.releases(uses.ofType(column)).releases(uses.ofDefault(column)));
        for (Constraint constraint : table.constraints()) {
            footprint.releases(uses.of(table.name(), constraint));
            uses.madeBy(table.name(), constraint).forEach(footprint::destroys);
        }
        table.indexes().forEach(index -> uses.madeBy(table.name(), index).forEach(footprint::destroys));
        return footprint;
    }

    /** A column comes after its type and after the columns that it is computed from. */
    @Override
    public Footprint addColumn(AddColumn op) {
        return new Footprint()
                .creates(Thing.column(op.table(), op.column().name()))
                .needs(Thing.table(op.table()))
                .needs(uses.ofType(op.column()))
                .needs(uses.ofDefault(op.column()))
                .needs(uses.ofExpression(op.table(), op.column()));
    }

    /** A column goes before its type and before the columns that it is computed from. */
    @Override
    public Footprint dropColumn(DropColumn op) {
        return new Footprint()
                .destroys(Thing.column(op.table(), op.column().name()))
                .releases(Thing.table(op.table()))
                .releases(uses.ofType(op.column()))
                .releases(uses.ofDefault(op.column()))
                .releases(uses.ofExpression(op.table(), op.column()));
    }

    @Override
    public Footprint alterColumn(AlterColumn op) {
        return new ColumnFootprint(uses, op).footprint();
    }

    /** A primary key makes its columns NOT NULL, or asks that they are. */
    @Override
    public Footprint createPrimaryKey(CreatePrimaryKey op) {
        return created(op.table(), op.key());
    }

    /** A column cannot become nullable while it is part of a primary key. */
    @Override
    public Footprint dropPrimaryKey(DropPrimaryKey op) {
        return dropped(op.table(), op.key());
    }

    /** A foreign key comes after the table, the columns and the key that it refers to. */
    @Override
    public Footprint createForeignKey(CreateForeignKey op) {
        return created(op.table(), op.key());
    }

    @Override
    public Footprint createUnique(CreateUnique op) {
        return created(op.table(), op.unique());
    }

    @Override
    public Footprint createCheck(CreateCheck op) {
        return created(op.table(), op.check());
    }

    @Override
    public Footprint createExclusion(CreateExclusion op) {
        return created(op.table(), op.exclusion());
    }

    /** A constraint goes before the columns, the key and the table that it is about. */
    @Override
    public Footprint dropConstraint(DropConstraint op) {
        return dropped(op.table(), op.constraint());
    }

    private Footprint created(QualifiedName table, Constraint constraint) {
        Footprint footprint = new Footprint().needs(Thing.table(table)).needs(uses.of(table, constraint));
        uses.madeBy(table, constraint).forEach(footprint::creates);
        return footprint;
    }

    private Footprint dropped(QualifiedName table, Constraint constraint) {
        Footprint footprint = new Footprint().releases(Thing.table(table)).releases(uses.of(table, constraint));
        uses.madeBy(table, constraint).forEach(footprint::destroys);
        return footprint;
    }

    @Override
    public Footprint createIndex(CreateIndex op) {
        Footprint footprint = new Footprint().needs(Thing.table(op.table())).needs(uses.of(op.table(), op.index()));
        uses.madeBy(op.table(), op.index()).forEach(footprint::creates);
        return footprint;
    }

    /** An index goes before its columns, because a database would drop it silently with one of them. */
    @Override
    public Footprint dropIndex(DropIndex op) {
        Footprint footprint =
                new Footprint().releases(Thing.table(op.table())).releases(uses.of(op.table(), op.index()));
        uses.madeBy(op.table(), op.index()).forEach(footprint::destroys);
        return footprint;
    }

    @Override
    public Footprint renameConstraint(RenameConstraint op) {
        return renamed(op.table(), op.before(), op.after())
                .destroys(Thing.constraint(op.table(), op.before()))
                .creates(Thing.constraint(op.table(), op.after()));
    }

    @Override
    public Footprint validateConstraint(ValidateConstraint op) {
        return new Footprint().needs(Thing.table(op.table())).needs(Thing.constraint(op.table(), op.constraint()));
    }

    @Override
    public Footprint renameIndex(RenameIndex op) {
        return renamed(op.table(), op.before(), op.after());
    }

    /** No difference asks for any of these. */
    @Override
    public Footprint createObject(CreateObject op) {
        return new Footprint();
    }

    @Override
    public Footprint replaceObject(ReplaceObject op) {
        return new Footprint();
    }

    @Override
    public Footprint dropObject(DropObject op) {
        return new Footprint();
    }

    private static Footprint renamed(QualifiedName table, String before, String after) {
        return new Footprint()
                .needs(Thing.table(table))
                .destroys(Thing.name(table.sibling(before)))
                .creates(Thing.name(table.sibling(after)));
    }

    /** Types come before their columns. */
    @Override
    public Footprint createEnum(CreateEnum op) {
        return new Footprint()
                .creates(Thing.enumType(op.type().name()))
                .creates(Thing.name(op.type().name()));
    }

    /** Types go after their last column. */
    @Override
    public Footprint dropEnum(DropEnum op) {
        return new Footprint()
                .destroys(Thing.enumType(op.type().name()))
                .destroys(Thing.name(op.type().name()));
    }

    /** A label comes before the columns that are made with it. */
    @Override
    public Footprint addEnumValue(AddEnumValue op) {
        return new Footprint().creates(Thing.labels(op.after().name()));
    }

    /** No difference asks for it. */
    @Override
    public Footprint renameEnumValue(RenameEnumValue op) {
        return new Footprint();
    }

    /** Swapping labels converts every column of the type: what goes away goes before, so that it need not fit. */
    @Override
    public Footprint replaceEnumValues(ReplaceEnumValues op) {
        QualifiedName type = op.before().name();
        Footprint footprint = new Footprint().reshapes(Thing.labels(type));
        for (Table table : before.tables()) {
            table.columns().stream()
                    .filter(column ->
                            EnumDiffer.enumeration(column).filter(type::equals).isPresent())
                    .forEach(column -> footprint.reshapes(Thing.values(table.name(), column.name())));
        }
        return footprint;
    }

    /** Sequences come before the columns that are filled from them. */
    @Override
    public Footprint createSequence(CreateSequence op) {
        QualifiedName name = op.sequence().name();
        return new Footprint().creates(Thing.sequence(name)).creates(Thing.name(name));
    }

    @Override
    public Footprint alterSequence(AlterSequence op) {
        return new Footprint().reshapes(Thing.sequence(op.after().name()));
    }

    /** Sequences go after the last column that is filled from them. */
    @Override
    public Footprint dropSequence(DropSequence op) {
        QualifiedName name = op.sequence().name();
        return new Footprint().destroys(Thing.sequence(name)).destroys(Thing.name(name));
    }

    @Override
    public Footprint setTableComment(SetTableComment op) {
        return new Footprint().needs(Thing.table(op.table()));
    }

    /** Schemas come before everything else, outside this order. */
    @Override
    public Footprint createSchema(CreateSchema op) {
        return new Footprint();
    }

    /** Schemas go after everything else, outside this order. */
    @Override
    public Footprint dropSchema(DropSchema op) {
        return new Footprint();
    }

    /** Renamings that a person asked for come first, outside this order. */
    @Override
    public Footprint renameTable(RenameTable op) {
        return new Footprint();
    }

    /** Renamings that a person asked for come first, outside this order. */
    @Override
    public Footprint renameColumn(RenameColumn op) {
        return new Footprint();
    }

    /** No difference asks for any of these. */
    @Override
    public Footprint execute(Execute op) {
        return new Footprint();
    }

    @Override
    public Footprint insert(Insert op) {
        return new Footprint();
    }

    @Override
    public Footprint backfill(Backfill op) {
        return new Footprint();
    }

    /** No difference asks for it. */
    @Override
    public Footprint runJava(RunJava op) {
        return new Footprint();
    }

    @Override
    public Footprint withoutTransaction(WithoutTransaction op) {
        return new Footprint();
    }

    @Override
    public Footprint onlyOn(OnlyOn op) {
        return new Footprint();
    }

    @Override
    public Footprint custom(CustomOperation op) {
        return new Footprint();
    }
}
