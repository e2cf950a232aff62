package dev.ferro.script;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.Backfill;
import dev.ferro.operation.ConnectionWork;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateEnum;
import dev.ferro.operation.CreateExclusion;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
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
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.DropSchema;
import dev.ferro.operation.DropSequence;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Execute;
import dev.ferro.operation.Insert;
import dev.ferro.operation.OnlyOn;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.operation.RenameIndex;
import dev.ferro.operation.RenameTable;
import dev.ferro.operation.ReplaceEnumValues;
import dev.ferro.operation.RunJava;
import dev.ferro.operation.SetTableComment;
import dev.ferro.operation.ValidateConstraint;
import dev.ferro.operation.WithoutTransaction;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.ConcurrentIndex;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.TableElement;
import dev.ferro.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The {@code op} of a script: each method records one operation, in order, and touches no database.
 *
 * <p>What is dropped is stated with its definition, so that it can be made again. A name alone is enough for what the
 * same migration has created or altered itself: the recorder knows it.
 */
public final class Operations extends ObjectOperations {

    Operations(Recording recording) {
        super(recording);
    }

    public void createSchema(String name) {
        recording.add(new CreateSchema(Words.name("createSchema", name)));
    }

    public void dropSchema(String name) {
        recording.add(new DropSchema(Words.name("dropSchema", name)));
    }

    public void createEnum(String name, String... labels) {
        recording.add(new CreateEnum(Elements.enumType("createEnum", name, Arrays.asList(labels))));
    }

    /** Drops an enum type; its labels need not be said if this migration has created it. */
    public void dropEnum(String name, String... labels) {
        QualifiedName type = Words.table("dropEnum", name);
        boolean named = labels.length == 0;
        recording.add(new DropEnum(
                named ? recording.known().enumType(type) : new EnumType(type, Words.labels("dropEnum", labels))));
    }

    /** Adds labels at the end of an enum type. */
    public void addEnumValue(String name, String label, String... more) {
        EnumType before = recording.known().enumType(Words.table("addEnumValue", name));
        recording.add(Elements.labelsAdded(before, Words.names("addEnumValue", label, more)));
    }

    /** Adds labels to an enum type: {@code after} holds those of {@code before}, in their order, and others. */
    public void addEnumValue(String name, List<String> before, List<String> after) {
        EnumType type = Elements.enumType("addEnumValue", name, before);
        recording.add(Elements.labelsAdded(type, Elements.enumType("addEnumValue", name, after)));
    }

    /** Calls a label of an enum type otherwise; a database without named enum types has to be told all labels. */
    public void renameEnumValue(String name, String before, String after) {
        EnumType type = recording.known().enumType(Words.table("renameEnumValue", name));
        recording.add(Elements.labelRenamed(type, before, after));
    }

    /** Calls a label of an enum type otherwise; {@code labels} are those that it has before. */
    public void renameEnumValue(String name, List<String> labels, String before, String after) {
        recording.add(Elements.labelRenamed(Elements.enumType("renameEnumValue", name, labels), before, after));
    }

    /** Gives an enum type other labels; a row that holds one which goes away makes it fail. */
    public void replaceEnumValues(String name, List<String> before, List<String> after) {
        replaceEnumValues(name, before, after, Map.of());
    }

    /** Gives an enum type other labels; {@code mapping} says what becomes of rows that hold one which goes away. */
    public void replaceEnumValues(String name, List<String> before, List<String> after, Map<String, String> mapping) {
        recording.add(new ReplaceEnumValues(
                Elements.enumType("replaceEnumValues", name, before),
                Elements.enumType("replaceEnumValues", name, after),
                Elements.mapping(before, after, mapping)));
    }

    public void createSequence(String name) {
        createSequence(Sequence.of(Words.table("createSequence", name)));
    }

    public void createSequence(Sequence sequence) {
        recording.add(new CreateSequence(Words.given("createSequence", "sequence", sequence)));
    }

    /** Changes a sequence in all in which {@code after} differs from {@code before}; it goes on from where it is. */
    public void alterSequence(Sequence before, Sequence after) {
        recording.add(Elements.altered(before, after));
    }

    /** Drops a sequence that this migration has created, or one of which only the name is known. */
    public void dropSequence(String name) {
        recording.add(new DropSequence(recording.known().sequence(Words.table("dropSequence", name))));
    }

    /** Drops a sequence with the definition that it has. */
    public void dropSequence(Sequence sequence) {
        recording.add(new DropSequence(Words.given("dropSequence", "sequence", sequence)));
    }

    public void createTable(String name, TableElement... elements) {
        recording.add(new CreateTable(Elements.table("createTable", name, elements)));
    }

    /** Drops a table that this migration has created, or one of which only the name is known. */
    public void dropTable(String name) {
        recording.add(new DropTable(recording.known().table(Words.table("dropTable", name))));
    }

    /** Drops a table with the definition that it has. */
    public void dropTable(String name, TableElement firstElement, TableElement... more) {
        List<TableElement> elements = Words.list("dropTable", "element", firstElement, more);
        recording.add(new DropTable(Elements.table("dropTable", name, elements.toArray(TableElement[]::new))));
    }

    public void renameTable(String before, String after) {
        recording.add(new RenameTable(Words.table("renameTable", before), Words.table("renameTable", after)));
    }

    /** Sets the comment of a table, or takes it away with null. */
    public void setTableComment(String table, @Nullable String comment) {
        setTableComment(table, recording.known().comment(Words.table("setTableComment", table)), comment);
    }

    public void setTableComment(String table, @Nullable String before, @Nullable String after) {
        recording.add(new SetTableComment(Words.table("setTableComment", table), before, after));
    }

    public void addColumn(String table, Column column) {
        recording.add(new AddColumn(Words.table("addColumn", table), Elements.stated("addColumn", column)));
    }

    /** Drops a column that this migration has added, or one of which only the name is known. */
    public void dropColumn(String table, String column) {
        QualifiedName name = Words.table("dropColumn", table);
        recording.add(new DropColumn(name, recording.known().column(name, Words.name("dropColumn", column))));
    }

    /** Drops a column with the definition that it has. */
    public void dropColumn(String table, Column column) {
        recording.add(new DropColumn(Words.table("dropColumn", table), Words.given("dropColumn", "column", column)));
    }

    public void renameColumn(String table, String before, String after) {
        recording.add(new RenameColumn(
                Words.table("renameColumn", table),
                Words.name("renameColumn", before),
                Words.name("renameColumn", after)));
    }

    /** Changes a column in all in which {@code after} differs from {@code before}. */
    public void alterColumn(String table, Column before, Column after) {
        alterColumn(table, before, after, null);
    }

    /** Changes a column; {@code using} is the SQL expression that converts its values to the new type. */
    public void alterColumn(String table, Column before, Column after, @Nullable String using) {
        QualifiedName name = Words.table("alterColumn", table);
        recording.add(new AlterColumn(name, before, Elements.altered(before, after), using));
    }

    /** Changes a column in what {@code change} says of it, and in nothing else. */
    public void alterColumn(String table, String column, UnaryOperator<Column> change) {
        alterColumn(table, column, change, null);
    }

    /** Changes a column in what {@code change} says; {@code using} converts its values to the new type. */
    public void alterColumn(String table, String column, UnaryOperator<Column> change, @Nullable String using) {
        QualifiedName name = Words.table("alterColumn", table);
        Column known = recording.known().column(name, Words.name("alterColumn", column));
        Column before = known.isStated() ? known : PartialChange.before(known, change);
        recording.add(new AlterColumn(name, before, Elements.altered(before, change.apply(before)), using));
    }

    public void createPrimaryKey(String table, PrimaryKey key) {
        recording.add(new CreatePrimaryKey(
                Words.table("createPrimaryKey", table), Words.given("createPrimaryKey", "key", key)));
    }

    /** Drops a primary key that this migration has created, or one of which only the name is known. */
    public void dropPrimaryKey(String table, String key) {
        QualifiedName name = Words.table("dropPrimaryKey", table);
        recording.add(new DropPrimaryKey(name, recording.known().primaryKey(name, Words.name("dropPrimaryKey", key))));
    }

    /** Drops a primary key with the definition that it has. */
    public void dropPrimaryKey(String table, PrimaryKey key) {
        recording.add(
                new DropPrimaryKey(Words.table("dropPrimaryKey", table), Words.given("dropPrimaryKey", "key", key)));
    }

    public void createForeignKey(String table, ForeignKey key) {
        recording.add(new CreateForeignKey(
                Words.table("createForeignKey", table), Words.given("createForeignKey", "key", key)));
    }

    public void createUnique(String table, UniqueConstraint unique) {
        recording.add(new CreateUnique(
                Words.table("createUnique", table), Words.given("createUnique", "constraint", unique)));
    }

    public void createCheck(String table, CheckConstraint check) {
        recording.add(
                new CreateCheck(Words.table("createCheck", table), Words.given("createCheck", "constraint", check)));
    }

    /** Keeps rows from colliding with each other: from overlapping in time, for example. */
    public void createExclusion(String table, ExclusionConstraint exclusion) {
        recording.add(new CreateExclusion(
                Words.table("createExclusion", table), Words.given("createExclusion", "constraint", exclusion)));
    }

    /** Drops a constraint that this migration has created, or one of which only the name is known. */
    public void dropConstraint(String table, String constraint) {
        QualifiedName name = Words.table("dropConstraint", table);
        recording.add(
                new DropConstraint(name, recording.known().constraint(name, Words.name("dropConstraint", constraint))));
    }

    /** Drops a constraint with the definition that it has. */
    public void dropConstraint(String table, Constraint constraint) {
        recording.add(new DropConstraint(
                Words.table("dropConstraint", table), Words.given("dropConstraint", "constraint", constraint)));
    }

    public void renameConstraint(String table, String before, String after) {
        recording.add(new RenameConstraint(
                Words.table("renameConstraint", table),
                Words.name("renameConstraint", before),
                Words.name("renameConstraint", after)));
    }

    /** Has the rows that are there looked at, for a check or a foreign key that was created {@code notValid()}. */
    public void validateConstraint(String table, String constraint) {
        recording.add(new ValidateConstraint(
                Words.table("validateConstraint", table), Words.name("validateConstraint", constraint)));
    }

    public void createIndex(String table, Index index) {
        recording.add(new CreateIndex(Words.table("createIndex", table), Elements.stated("createIndex", index)));
    }

    /** Creates an index while others write to its table, where the database can do that: then outside a transaction. */
    public void createIndex(String table, ConcurrentIndex index) {
        Index built = Words.given("createIndex", "index", index).index();
        recording.add(new CreateIndex(Words.table("createIndex", table), Elements.stated("createIndex", built), true));
    }

    /** Creates an index on columns. */
    public void createIndex(String name, String table, String firstColumn, String... more) {
        createIndex(table, Ddl.index(name, firstColumn, more));
    }

    /** Drops an index that this migration has created, or one of which only the name is known. */
    public void dropIndex(String name, String table) {
        QualifiedName owner = Words.table("dropIndex", table);
        recording.add(new DropIndex(owner, recording.known().index(owner, Words.name("dropIndex", name))));
    }

    /** Drops an index with the definition that it has. */
    public void dropIndex(String table, Index index) {
        recording.add(new DropIndex(Words.table("dropIndex", table), Words.given("dropIndex", "index", index)));
    }

    /** Drops an index while others write to its table, where the database can do that: then outside a transaction. */
    public void dropIndex(String table, ConcurrentIndex index) {
        Index dropped = Words.given("dropIndex", "index", index).index();
        recording.add(new DropIndex(Words.table("dropIndex", table), dropped, true));
    }

    public void renameIndex(String table, String before, String after) {
        recording.add(new RenameIndex(
                Words.table("renameIndex", table),
                Words.name("renameIndex", before),
                Words.name("renameIndex", after)));
    }

    /** Runs an SQL statement as it is written; a question mark stands for a value only if there are parameters. */
    public void execute(String sql, @Nullable Object @Nullable ... parameters) {
        // A null that stands alone is taken by Java for the array of parameters.
        List<@Nullable Object> values =
                parameters == null ? Collections.singletonList(null) : Arrays.asList(parameters);
        recording.add(new Execute(Words.sql("execute", sql), values));
    }

    /** Inserts rows, each a map from columns to values; all have the same columns. */
    @SafeVarargs
    public final void insert(String table, Map<String, ?> firstRow, Map<String, ?>... more) {
        List<Map<String, ?>> rows = new ArrayList<>();
        rows.add(Words.given("insert", "row", firstRow));
        for (Map<String, ?> row : more) {
            rows.add(Words.given("insert", "row", row));
        }
        recording.add(Rows.insert(Words.table("insert", table), rows));
    }

    /** Inserts rows, each with a value for every column, in the order of the columns. */
    public void insert(String table, List<String> columns, List<? extends List<?>> rows) {
        recording.add(new Insert(Words.table("insert", table), columns, Rows.values(columns, rows)));
    }

    /**
     * Fills in rows, 1,000 at a time, outside the migration's transaction.
     *
     * @param assignments what each row gets, in SQL, such as {@code role = 'user'}
     * @param condition which rows are still to be filled, in SQL, such as {@code role IS NULL}; a row that has been filled does
     *     not fulfil it any more, so that a backfill that broke off goes on where it was
     */
    public void backfill(String table, String assignments, String condition) {
        backfill(table, assignments, condition, Backfill.USUAL_ROWS);
    }

    /** Fills in rows, so many at a time, as {@link #backfill(String, String, String)} does. */
    public void backfill(String table, String assignments, String condition, int rows) {
        recording.add(new Backfill(
                Words.table("backfill", table),
                Words.sql("backfill", assignments),
                Words.sql("backfill", condition),
                Words.positive("backfill", "number of rows", rows)));
    }

    /** Runs Java code at this place, when the migration runs; {@code description} tells plans and logs what it does. */
    public void run(String description, ConnectionWork work) {
        recording.add(new RunJava(Words.name("run", description), Words.given("run", "work", work)));
    }

    /** Runs what is recorded on the given recorder outside a transaction; what came before is committed first. */
    public void withoutTransaction(Consumer<Operations> outside) {
        recording.add(new WithoutTransaction(recording.nested("withoutTransaction", recording.known(), outside)));
    }

    /** Runs what is recorded on the given recorder on one database only, such as {@code postgresql}. */
    public void onlyOn(String database, Consumer<Operations> there) {
        String name = Words.database("onlyOn", database);
        recording.add(
                new OnlyOn(name, recording.nested("onlyOn", recording.known().on(name), there)));
    }

    /** Says in {@code downgrade} that nothing can undo the upgrade: a downgrade is refused before it touches anything. */
    public void irreversible(String why) {
        recording.irreversible(Words.name("irreversible", why));
    }

    /** Does what Ferro has no operation for: what the project itself has written one for. */
    public void custom(CustomOperation operation) {
        recording.add(Words.given("custom", "operation", operation));
    }
}
