package dev.ferro.dialect.h2;

import dev.ferro.dialect.Ddl;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.Step;
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
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Every operation in H2's words. */
final class H2Ddl implements Ddl {

    @Override
    public List<Step> compile(List<Operation> operations, SchemaView before) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            SchemaView now = before.after(operations.subList(0, i));
            steps.add(Step.of(operation, operation.accept(new Statements(now))));
        }
        return steps;
    }

    /**
     * The statements of one operation.
     *
     * @param view the schema when it is its turn
     */
    private record Statements(SchemaView view) implements OperationVisitor<List<Statement>> {

        @Override
        public List<Statement> createSchema(CreateSchema op) {
            return one("CREATE SCHEMA " + H2Sql.name(op.name()));
        }

        @Override
        public List<Statement> dropSchema(DropSchema op) {
            return one("DROP SCHEMA " + H2Sql.name(op.name()));
        }

        /** An enum is the type of each of its columns. */
        @Override
        public List<Statement> createEnum(CreateEnum op) {
            return List.of();
        }

        @Override
        public List<Statement> dropEnum(DropEnum op) {
            return List.of();
        }

        @Override
        public List<Statement> addEnumValue(AddEnumValue op) {
            return new H2EnumSwap(op.before(), op.after(), Map.of()).statements(view.schema());
        }

        @Override
        public List<Statement> renameEnumValue(RenameEnumValue op) {
            return H2LabelRenaming.statements(op, view.schema());
        }

        @Override
        public List<Statement> replaceEnumValues(ReplaceEnumValues op) {
            return new H2EnumSwap(op.before(), op.after(), op.mapping()).statements(view.schema());
        }

        @Override
        public List<Statement> createSequence(CreateSequence op) {
            return one(H2Sequences.create(op.sequence()));
        }

        @Override
        public List<Statement> alterSequence(AlterSequence op) {
            return one(H2Sequences.alter(op));
        }

        @Override
        public List<Statement> dropSequence(DropSequence op) {
            return one(H2Sequences.SQL.drop(op.sequence().name()));
        }

        @Override
        public List<Statement> createTable(CreateTable op) {
            Table table = op.table()
                    .withColumns(
                            op.table().columns().stream().map(this::labelled).toList());
            return H2Sql.statements(H2Sql.createWholeTable(table));
        }

        @Override
        public List<Statement> dropTable(DropTable op) {
            return one("DROP TABLE " + H2Sql.name(op.table().name()));
        }

        @Override
        public List<Statement> renameTable(RenameTable op) {
            if (!Objects.equals(op.before().schema(), op.after().schema())) {
                throw H2Sql.missing("way to move a table to another schema", "table `" + op.before() + "`")
                        .because("it is to become `" + op.after() + "`")
                        .advise("create the new table, copy the rows with `op.execute`, and drop the old one")
                        .refused();
            }
            return one(H2Sql.alter(op.before(), "RENAME TO " + H2Sql.name(op.after())));
        }

        @Override
        public List<Statement> setTableComment(SetTableComment op) {
            return one(H2Sql.commentOnTable(op.table(), op.after()));
        }

        @Override
        public List<Statement> addColumn(AddColumn op) {
            return H2Sql.statements(H2Sql.addColumn(op.table(), labelled(op.column())));
        }

        /** A script may name an enum that it has created, and leave the labels to that. */
        private Column labelled(Column column) {
            return column.type()
                    .enumeration()
                    .filter(type -> type.labels().isEmpty())
                    .map(type -> column.type(new EnumerationType(type.name(), labels(type))))
                    .orElse(column);
        }

        private List<String> labels(EnumerationType type) {
            return view.schema()
                    .enumType(type.name())
                    .map(EnumType::labels)
                    .orElseThrow(() -> H2Sql.missing("named enum types", "enum `" + type.name() + "`")
                            .because("each column has its own labels, and nothing here says which")
                            .advise("name the labels: `enumeration(\"" + type.name() + "\", \"…\", \"…\")`")
                            .refused());
        }

        /** H2 drops what is built on this column alone; what is built on others too must go first. */
        @Override
        public List<Statement> dropColumn(DropColumn op) {
            String column = op.column().name();
            List<String> texts = new ArrayList<>(
                    H2Dependents.ofColumn(view, op.table(), column).drop());
            texts.add(H2Sql.alter(op.table(), "DROP COLUMN " + H2Sql.name(column)));
            return H2Sql.statements(texts);
        }

        @Override
        public List<Statement> renameColumn(RenameColumn op) {
            return one(H2Sql.alterColumn(op.table(), op.before(), "RENAME TO " + H2Sql.name(op.after())));
        }

        @Override
        public List<Statement> alterColumn(AlterColumn op) {
            return H2ColumnChange.of(new AlterColumn(op.table(), op.before(), labelled(op.after()), op.using()), view);
        }

        @Override
        public List<Statement> createPrimaryKey(CreatePrimaryKey op) {
            return one(H2Sql.addConstraint(op.table(), op.key()));
        }

        /** It is refused where a foreign key makes use of the same index. */
        @Override
        public List<Statement> dropPrimaryKey(DropPrimaryKey op) {
            H2Dependents dependents = H2Dependents.ofPrimaryKey(view, op.table());
            List<String> texts = new ArrayList<>(dependents.drop());
            texts.add(H2Sql.alter(op.table(), "DROP PRIMARY KEY"));
            texts.addAll(dependents.restore());
            return H2Sql.statements(texts);
        }

        @Override
        public List<Statement> createForeignKey(CreateForeignKey op) {
            return one(H2Sql.addForeignKey(op.table(), op.key()));
        }

        @Override
        public List<Statement> createUnique(CreateUnique op) {
            return one(H2Sql.addConstraint(op.table(), op.unique()));
        }

        @Override
        public List<Statement> createCheck(CreateCheck op) {
            return one(H2Sql.addCheck(op.table(), op.check()));
        }

        @Override
        public List<Statement> createExclusion(CreateExclusion op) {
            throw H2Sql.noExclusions(op.exclusion());
        }

        @Override
        public List<Statement> dropConstraint(DropConstraint op) {
            String known = op.constraint().name();
            return one(H2Sql.dropConstraint(op.table(), known == null ? found(op) : known));
        }

        private String found(DropConstraint op) {
            return view.table(H2Names.folded(op.table())).stream()
                    .flatMap(table -> table.constraints().stream())
                    .filter(constraint -> constraint.renamed(null).equals(op.constraint()))
                    .map(Constraint::name)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> H2Sql.unnamed(op.table()));
        }

        @Override
        public List<Statement> renameConstraint(RenameConstraint op) {
            return one(H2Sql.alter(
                    op.table(), "RENAME CONSTRAINT " + H2Sql.name(op.before()) + " TO " + H2Sql.name(op.after())));
        }

        @Override
        public List<Statement> validateConstraint(ValidateConstraint op) {
            throw H2Sql.nothingToValidate(op.constraint());
        }

        @Override
        public List<Statement> createIndex(CreateIndex op) {
            return one(H2Sql.createIndex(op.table(), op.index()));
        }

        /** An index that a constraint makes use of cannot go while the constraint is there. */
        @Override
        public List<Statement> dropIndex(DropIndex op) {
            String index = op.index().name();
            H2Dependents dependents = H2Dependents.ofIndex(view, op.table(), index);
            List<String> texts = new ArrayList<>(dependents.drop());
            texts.add(H2Sql.dropIndex(op.table(), index));
            texts.addAll(dependents.restore());
            return H2Sql.statements(texts);
        }

        @Override
        public List<Statement> renameIndex(RenameIndex op) {
            QualifiedName before = op.table().sibling(op.before());
            QualifiedName after = op.table().sibling(op.after());
            return one("ALTER INDEX " + H2Sql.name(before) + " RENAME TO " + H2Sql.name(after));
        }

        @Override
        public List<Statement> createObject(CreateObject op) {
            return H2Objects.create(op.object());
        }

        @Override
        public List<Statement> replaceObject(ReplaceObject op) {
            return H2Objects.replace(op.before(), op.after());
        }

        @Override
        public List<Statement> dropObject(DropObject op) {
            return H2Objects.drop(op.object());
        }

        @Override
        public List<Statement> execute(Execute op) {
            return List.of(new Statement.Sql(op.sql(), op.parameters()));
        }

        /** To H2 a text in a place of JSON is a JSON string, and not the JSON that is written in it. */
        @Override
        public List<Statement> insert(Insert op) {
            Table table = view.table(H2Names.folded(op.table())).orElseGet(() -> Table.named(op.table()));
            String places = op.columns().stream()
                    .map(name -> isJson(table, name) ? "? FORMAT JSON" : "?")
                    .collect(Collectors.joining(", "));
            String sql = "INSERT INTO " + H2Sql.name(op.table()) + " (" + H2Dialect.IDENTIFIERS.list(op.columns())
                    + ") VALUES (" + places + ")";
            return op.rows().stream()
                    .<Statement>map(row -> new Statement.Sql(sql, row))
                    .toList();
        }

        @Override
        public List<Statement> backfill(Backfill op) {
            return List.of(H2Sql.ansi().backfill(op, H2Names.folded(op.table())));
        }

        private static boolean isJson(Table table, String column) {
            return table.column(H2Names.folded(column))
                    .filter(found -> H2Kind.of(found.type()) == H2Kind.JSON)
                    .isPresent();
        }

        @Override
        public List<Statement> runJava(RunJava op) {
            return List.of(new Statement.Work(op.description(), op.work()));
        }

        /** Where a transaction ends is decided before operations are compiled. */
        @Override
        public List<Statement> withoutTransaction(WithoutTransaction op) {
            throw new IllegalArgumentException("operations outside a transaction are compiled by themselves");
        }

        /** What runs on one database only is chosen before operations are compiled. */
        @Override
        public List<Statement> onlyOn(OnlyOn op) {
            throw new IllegalArgumentException("what runs on one database only is chosen before");
        }

        @Override
        public List<Statement> custom(CustomOperation op) {
            return H2Objects.SQL.statements(op);
        }

        private static List<Statement> one(String text) {
            return List.of(Statement.sql(text));
        }
    }
}
