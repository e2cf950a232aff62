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
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Sequence;
import dev.ferro.script.Code.Block;
import dev.ferro.script.Code.Call;
import dev.ferro.script.Code.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a script writes an operation: the call that records it. A definition is left out where the recorder, which knows
 * what the migration has done so far, completes the name to the same definition.
 *
 */
final class OperationCode implements OperationVisitor<Code> {

    private final Body body;
    private final Vocabulary words;
    private final ElementCode elements;
    private final ObjectCode objects;
    private final KnownSchema known;

    OperationCode(Body body) {
        this.body = body;
        words = body.words();
        elements = new ElementCode(words);
        objects = new ObjectCode(words, false);
        known = body.known();
    }

    private Call call(String name, Code... arguments) {
        return new Call(body.recorder() + "." + name, List.of(arguments));
    }

    private Call call(String name, List<Code> arguments) {
        return call(name, arguments.toArray(Code[]::new));
    }

    private Call call(String name, Code first, List<Code> more) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(first);
        arguments.addAll(more);
        return call(name, arguments.toArray(Code[]::new));
    }

    private Call renamed(String name, QualifiedName table, String before, String after) {
        return call(name, words.name(table), words.text(before), words.text(after));
    }

    @Override
    public Code createSchema(CreateSchema op) {
        return call("createSchema", words.text(op.name()));
    }

    @Override
    public Code dropSchema(DropSchema op) {
        return call("dropSchema", words.text(op.name()));
    }

    @Override
    public Code createEnum(CreateEnum op) {
        return call(
                "createEnum",
                words.name(op.type().name()),
                Literals.texts(op.type().labels()));
    }

    @Override
    public Code dropEnum(DropEnum op) {
        boolean isKnown = op.type().equals(known.enumType(op.type().name()));
        return call(
                "dropEnum",
                words.name(op.type().name()),
                isKnown ? List.of() : Literals.texts(op.type().labels()));
    }

    @Override
    public Code addEnumValue(AddEnumValue op) {
        Code name = words.name(op.after().name());
        List<String> before = op.before().labels();
        List<String> after = op.after().labels();
        boolean isKnown = op.before().equals(known.enumType(op.before().name()));
        return isKnown && after.subList(0, before.size()).equals(before)
                ? call("addEnumValue", name, Literals.texts(after.subList(before.size(), after.size())))
                : call("addEnumValue", name, words.texts(before), words.texts(after));
    }

    @Override
    public Code renameEnumValue(RenameEnumValue op) {
        Code name = words.name(op.type().name());
        Code before = words.text(op.before());
        Code after = words.text(op.after());
        return op.type().equals(known.enumType(op.type().name()))
                ? call("renameEnumValue", name, before, after)
                : call("renameEnumValue", name, words.texts(op.type().labels()), before, after);
    }

    @Override
    public Code replaceEnumValues(ReplaceEnumValues op) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(words.texts(op.before().labels()));
        arguments.add(words.texts(op.after().labels()));
        if (!op.mapping().isEmpty()) {
            arguments.add(words.map(op.mapping()));
        }
        return call("replaceEnumValues", words.name(op.after().name()), arguments);
    }

    @Override
    public Code createSequence(CreateSequence op) {
        Sequence sequence = op.sequence();
        return sequence.equals(Sequence.of(sequence.name()))
                ? call("createSequence", words.name(sequence.name()))
                : call("createSequence", elements.sequence(sequence));
    }

    @Override
    public Code alterSequence(AlterSequence op) {
        return call("alterSequence", elements.sequence(op.before()), elements.sequence(op.after()));
    }

    @Override
    public Code dropSequence(DropSequence op) {
        Sequence sequence = op.sequence();
        return sequence.equals(known.sequence(sequence.name()))
                ? call("dropSequence", words.name(sequence.name()))
                : call("dropSequence", elements.sequence(sequence));
    }

    @Override
    public Code createTable(CreateTable op) {
        return call("createTable", words.name(op.table().name()), elements.of(op.table()));
    }

    @Override
    public Code dropTable(DropTable op) {
        QualifiedName name = op.table().name();
        return op.table().equals(known.table(name))
                ? call("dropTable", words.name(name))
                : call("dropTable", words.name(name), elements.of(op.table()));
    }

    @Override
    public Code renameTable(RenameTable op) {
        return call("renameTable", words.name(op.before()), words.name(op.after()));
    }

    @Override
    public Code setTableComment(SetTableComment op) {
        return Objects.equals(op.before(), known.comment(op.table()))
                ? call("setTableComment", words.name(op.table()), words.text(op.after()))
                : call("setTableComment", words.name(op.table()), words.text(op.before()), words.text(op.after()));
    }

    @Override
    public Code addColumn(AddColumn op) {
        return call("addColumn", words.name(op.table()), elements.column(op.column()));
    }

    @Override
    public Code dropColumn(DropColumn op) {
        String name = op.column().name();
        boolean isKnown = op.column().equals(known.column(op.table(), name));
        return call("dropColumn", words.name(op.table()), isKnown ? words.text(name) : elements.column(op.column()));
    }

    @Override
    public Code renameColumn(RenameColumn op) {
        return renamed("renameColumn", op.table(), op.before(), op.after());
    }

    @Override
    public Code alterColumn(AlterColumn op) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(elements.column(op.before()));
        arguments.add(elements.column(op.after()));
        if (op.using() != null) {
            arguments.add(words.text(op.using()));
        }
        return call("alterColumn", words.name(op.table()), arguments);
    }

    @Override
    public Code createPrimaryKey(CreatePrimaryKey op) {
        return call("createPrimaryKey", words.name(op.table()), elements.primaryKey(op.key()));
    }

    @Override
    public Code dropPrimaryKey(DropPrimaryKey op) {
        String name = op.key().name();
        boolean isKnown = name != null && op.key().equals(known.primaryKey(op.table(), name));
        return call(
                "dropPrimaryKey", words.name(op.table()), isKnown ? words.text(name) : elements.primaryKey(op.key()));
    }

    @Override
    public Code createForeignKey(CreateForeignKey op) {
        return call("createForeignKey", words.name(op.table()), elements.foreignKey(op.key()));
    }

    @Override
    public Code createUnique(CreateUnique op) {
        return call("createUnique", words.name(op.table()), elements.unique(op.unique()));
    }

    @Override
    public Code createCheck(CreateCheck op) {
        return call("createCheck", words.name(op.table()), elements.check(op.check()));
    }

    @Override
    public Code createExclusion(CreateExclusion op) {
        return call("createExclusion", words.name(op.table()), elements.exclusion(op.exclusion()));
    }

    @Override
    public Code dropConstraint(DropConstraint op) {
        String name = op.constraint().name();
        boolean isKnown = name != null && op.constraint().equals(known.constraint(op.table(), name));
        return call(
                "dropConstraint",
                words.name(op.table()),
                isKnown ? words.text(name) : elements.constraint(op.constraint()));
    }

    @Override
    public Code renameConstraint(RenameConstraint op) {
        return renamed("renameConstraint", op.table(), op.before(), op.after());
    }

    @Override
    public Code validateConstraint(ValidateConstraint op) {
        return call("validateConstraint", words.name(op.table()), words.text(op.constraint()));
    }

    @Override
    public Code createIndex(CreateIndex op) {
        if (op.concurrently()) {
            return call("createIndex", words.name(op.table()), elements.concurrently(op.index()));
        }
        boolean plain = op.index().equals(Index.onColumns(op.index().name(), columns(op)));
        return plain
                ? call("createIndex", words.text(op.index().name()), plainKeys(op))
                : call("createIndex", words.name(op.table()), elements.index(op.index()));
    }

    private static String[] columns(CreateIndex op) {
        return op.index().parts().stream().map(IndexPart::text).toArray(String[]::new);
    }

    private List<Code> plainKeys(CreateIndex op) {
        List<Code> keys = new ArrayList<>();
        keys.add(words.name(op.table()));
        keys.addAll(Literals.texts(List.of(columns(op))));
        return keys;
    }

    @Override
    public Code dropIndex(DropIndex op) {
        if (op.concurrently()) {
            return call("dropIndex", words.name(op.table()), elements.concurrently(op.index()));
        }
        String name = op.index().name();
        return op.index().equals(known.index(op.table(), name))
                ? call("dropIndex", words.text(name), words.name(op.table()))
                : call("dropIndex", words.name(op.table()), elements.index(op.index()));
    }

    @Override
    public Code renameIndex(RenameIndex op) {
        return renamed("renameIndex", op.table(), op.before(), op.after());
    }

    @Override
    public Code createObject(CreateObject op) {
        return call("create" + ObjectCode.kind(op.object()), op.object().accept(objects));
    }

    @Override
    public Code replaceObject(ReplaceObject op) {
        return call(
                "replace" + ObjectCode.kind(op.after()),
                objects.replacement(op, known.object(op.before().named())));
    }

    @Override
    public Code dropObject(DropObject op) {
        boolean isKnown = op.object().equals(known.object(op.object().named()));
        return call(
                "drop" + ObjectCode.kind(op.object()), (isKnown ? op.object().named() : op.object()).accept(objects));
    }

    @Override
    public Code execute(Execute op) {
        List<Code> parameters = new ArrayList<>();
        op.parameters().forEach(value -> parameters.add(ValueCode.of(words, value)));
        boolean onlyNull = parameters.size() == 1 && op.parameters().contains(null);
        return call("execute", words.text(op.sql()), onlyNull ? List.of(new Word("(Object) null")) : parameters);
    }

    @Override
    public Code insert(Insert op) {
        List<Code> rows = new ArrayList<>();
        for (List<?> row : op.rows()) {
            rows.add(words.values(row));
        }
        return call("insert", words.name(op.table()), words.texts(op.columns()), words.list(rows));
    }

    @Override
    public Code backfill(Backfill op) {
        List<Code> said = new ArrayList<>();
        said.add(words.text(op.assignments()));
        said.add(words.text(op.condition()));
        if (op.rows() != Backfill.USUAL_ROWS) {
            said.add(new Word(String.valueOf(op.rows())));
        }
        return call("backfill", words.name(op.table()), said);
    }

    /** Code has no source to be written from; it never comes from a comparison. */
    @Override
    public Code runJava(RunJava op) {
        throw new IllegalArgumentException("Java code cannot be written into a script: " + op.description());
    }

    @Override
    public Code withoutTransaction(WithoutTransaction op) {
        return block("withoutTransaction(", body.inner(known, "outside"), op.operations());
    }

    @Override
    public Code onlyOn(OnlyOn op) {
        String opening = "onlyOn(" + words.text(op.database()).flat() + ", ";
        return block(opening, body.inner(known.on(op.database()), "there"), op.operations());
    }

    /** Only its author knows how it is made; it never comes from a comparison. */
    @Override
    public Code custom(CustomOperation op) {
        throw new IllegalArgumentException("a custom operation cannot be written into a script: " + op.description());
    }

    private Code block(String opening, Body inner, List<Operation> operations) {
        return new Block(
                body.recorder() + "." + opening + inner.recorder() + " -> {",
                inner.text(operations),
                " ".repeat(body.indent()) + "})");
    }
}
