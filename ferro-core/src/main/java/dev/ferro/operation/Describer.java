package dev.ferro.operation;

import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a few words what an operation does, as in: add column `role` to `users`. */
public final class Describer implements OperationVisitor<String> {

    private static final Describer DESCRIBER = new Describer();

    private static final int LONGEST_SQL = 80;

    private Describer() {}

    public static String describe(Operation operation) {
        return operation.accept(DESCRIBER);
    }

    @Override
    public String createSchema(CreateSchema op) {
        return "create schema " + quoted(op.name());
    }

    @Override
    public String dropSchema(DropSchema op) {
        return "drop schema " + quoted(op.name());
    }

    @Override
    public String createEnum(CreateEnum op) {
        return "create enum " + quoted(op.type().name()) + " of "
                + list(op.type().labels());
    }

    @Override
    public String dropEnum(DropEnum op) {
        return "drop enum " + quoted(op.type().name());
    }

    @Override
    public String addEnumValue(AddEnumValue op) {
        List<String> added = without(op.after().labels(), op.before().labels());
        return "add " + list(added) + " to enum " + quoted(op.after().name());
    }

    @Override
    public String renameEnumValue(RenameEnumValue op) {
        return "rename " + quoted(op.before()) + " of enum " + quoted(op.type().name()) + " to " + quoted(op.after());
    }

    @Override
    public String replaceEnumValues(ReplaceEnumValues op) {
        return "replace the values of enum " + quoted(op.after().name()) + " by "
                + list(op.after().labels());
    }

    @Override
    public String createSequence(CreateSequence op) {
        return "create sequence " + quoted(op.sequence().name());
    }

    @Override
    public String alterSequence(AlterSequence op) {
        return "alter sequence " + quoted(op.after().name());
    }

    @Override
    public String dropSequence(DropSequence op) {
        return "drop sequence " + quoted(op.sequence().name());
    }

    @Override
    public String createTable(CreateTable op) {
        return "create table " + quoted(op.table().name());
    }

    @Override
    public String dropTable(DropTable op) {
        return "drop table " + quoted(op.table().name());
    }

    @Override
    public String renameTable(RenameTable op) {
        return "rename table " + quoted(op.before()) + " to " + quoted(op.after());
    }

    @Override
    public String setTableComment(SetTableComment op) {
        return (op.after() == null ? "drop" : "set") + " the comment of table " + quoted(op.table());
    }

    @Override
    public String addColumn(AddColumn op) {
        return "add column " + quoted(op.column().name()) + " to " + quoted(op.table());
    }

    @Override
    public String dropColumn(DropColumn op) {
        return "drop column " + quoted(op.column().name()) + " of " + quoted(op.table());
    }

    @Override
    public String renameColumn(RenameColumn op) {
        return "rename column " + quoted(op.before()) + " of " + quoted(op.table()) + " to " + quoted(op.after());
    }

    @Override
    public String alterColumn(AlterColumn op) {
        String aspects = String.join(", ", aspects(op.before(), op.after()));
        return "alter column " + quoted(op.after().name()) + " of " + quoted(op.table())
                + (aspects.isEmpty() ? "" : ": " + aspects);
    }

    private static List<String> aspects(Column before, Column after) {
        List<String> aspects = new ArrayList<>();
        if (!before.type().equals(after.type())) {
            aspects.add("type");
        }
        if (before.nullable() != after.nullable()) {
            aspects.add(after.nullable() ? "nullable" : "not null");
        }
        add(aspects, "default", before.defaultExpression(), after.defaultExpression());
        add(aspects, "identity", before.identity(), after.identity());
        add(aspects, "generated expression", before.generated(), after.generated());
        add(aspects, "collation", before.collation(), after.collation());
        add(aspects, "comment", before.comment(), after.comment());
        return aspects;
    }

    private static void add(List<String> aspects, String aspect, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            aspects.add(after == null ? "no " + aspect : aspect);
        }
    }

    @Override
    public String createPrimaryKey(CreatePrimaryKey op) {
        return "create primary key " + list(op.key().columns()) + " of " + quoted(op.table());
    }

    @Override
    public String dropPrimaryKey(DropPrimaryKey op) {
        return "drop the primary key of " + quoted(op.table());
    }

    @Override
    public String createForeignKey(CreateForeignKey op) {
        return "create foreign key" + name(op.key()) + " from " + quoted(op.table()) + " ("
                + String.join(", ", op.key().columns()) + ") to "
                + quoted(op.key().target());
    }

    @Override
    public String createUnique(CreateUnique op) {
        return "create unique constraint" + name(op.unique()) + " on " + quoted(op.table()) + " ("
                + String.join(", ", op.unique().columns()) + ")";
    }

    @Override
    public String createCheck(CreateCheck op) {
        return "create check" + name(op.check()) + " on " + quoted(op.table()) + ": "
                + op.check().expression();
    }

    @Override
    public String createExclusion(CreateExclusion op) {
        return "create exclusion constraint" + name(op.exclusion()) + " on " + quoted(op.table())
                + op.exclusion().parts().stream()
                        .map(part -> part.key().text() + " with " + part.operator())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    @Override
    public String dropConstraint(DropConstraint op) {
        return "drop constraint" + name(op.constraint()) + " of " + quoted(op.table());
    }

    private static String name(Constraint constraint) {
        return constraint.name() == null ? "" : " " + quoted(constraint.name());
    }

    @Override
    public String renameConstraint(RenameConstraint op) {
        return "rename constraint " + quoted(op.before()) + " of " + quoted(op.table()) + " to " + quoted(op.after());
    }

    @Override
    public String validateConstraint(ValidateConstraint op) {
        return "validate constraint " + quoted(op.constraint()) + " of " + quoted(op.table());
    }

    @Override
    public String createIndex(CreateIndex op) {
        Index index = op.index();
        String parts = index.parts().stream().map(IndexPart::text).collect(Collectors.joining(", ", " (", ")"));
        return "create " + (index.unique() ? "unique " : "") + "index " + quoted(index.name()) + " on "
                + quoted(op.table()) + parts + (op.concurrently() ? " concurrently" : "");
    }

    @Override
    public String dropIndex(DropIndex op) {
        return "drop index " + quoted(op.index().name()) + " of " + quoted(op.table())
                + (op.concurrently() ? " concurrently" : "");
    }

    @Override
    public String renameIndex(RenameIndex op) {
        return "rename index " + quoted(op.before()) + " of " + quoted(op.table()) + " to " + quoted(op.after());
    }

    @Override
    public String createObject(CreateObject op) {
        return "create " + op.object().title();
    }

    @Override
    public String replaceObject(ReplaceObject op) {
        return "replace " + op.after().title();
    }

    @Override
    public String dropObject(DropObject op) {
        return "drop " + op.object().title();
    }

    @Override
    public String execute(Execute op) {
        return "execute " + shortened(op.sql());
    }

    private static String shortened(String text) {
        String sql = text.strip().replaceAll("\\s+", " ");
        return sql.length() > LONGEST_SQL ? sql.substring(0, LONGEST_SQL) + " …" : sql;
    }

    @Override
    public String insert(Insert op) {
        int rows = op.rows().size();
        return "insert " + rows + (rows == 1 ? " row" : " rows") + " into " + quoted(op.table());
    }

    @Override
    public String backfill(Backfill op) {
        return "backfill " + quoted(op.table()) + ": " + shortened(op.assignments());
    }

    @Override
    public String runJava(RunJava op) {
        return "run Java code: " + op.description();
    }

    @Override
    public String withoutTransaction(WithoutTransaction op) {
        return op.operations().stream()
                .map(Describer::describe)
                .collect(Collectors.joining(", ", "without a transaction: ", ""));
    }

    @Override
    public String onlyOn(OnlyOn op) {
        return op.operations().stream()
                .map(Describer::describe)
                .collect(Collectors.joining(", ", "only on " + quoted(op.database()) + ": ", ""));
    }

    @Override
    public String custom(CustomOperation op) {
        return op.description();
    }

    private static List<String> without(List<String> labels, List<String> unwanted) {
        return labels.stream().filter(label -> !unwanted.contains(label)).toList();
    }

    private static String list(List<String> names) {
        return names.stream().map(Describer::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(Object name) {
        return "`" + name + "`";
    }
}
