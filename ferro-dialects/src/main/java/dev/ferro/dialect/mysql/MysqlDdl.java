package dev.ferro.dialect.mysql;

import dev.ferro.Problem;
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
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every operation in the words of MariaDB and MySQL.
 *
 * @param server the server
 */
record MysqlDdl(MysqlServer server) implements Ddl {

    @Override
    public List<Step> compile(List<Operation> operations, SchemaView before) {
        Statements statements = new Statements(new MysqlSql(server), new MysqlView(server, before));
        List<Step> steps = new ArrayList<>();
        for (Operation operation : operations) {
            steps.add(Step.of(operation, operation.accept(statements)));
            statements.view.take(operation);
        }
        return steps;
    }

    /**
     * The statements of one operation after the other.
     *
     * @param sql the server's words
     * @param view the schema when it is the turn of an operation
     */
    private record Statements(MysqlSql sql, MysqlView view) implements OperationVisitor<List<Statement>> {

        private MysqlServer server() {
            return sql.server();
        }

        MysqlTableChange tables() {
            return new MysqlTableChange(sql, view);
        }

        @Override
        public List<Statement> createSchema(CreateSchema op) {
            throw sql.noSchemas(op.name()).refused();
        }

        @Override
        public List<Statement> dropSchema(DropSchema op) {
            throw sql.noSchemas(op.name()).refused();
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
            return new MysqlEnumSwap(sql, op.before(), op.after(), Map.of()).statements(view.schema());
        }

        @Override
        public List<Statement> renameEnumValue(RenameEnumValue op) {
            return new MysqlLabelRenaming(sql, op).statements(view.schema());
        }

        @Override
        public List<Statement> replaceEnumValues(ReplaceEnumValues op) {
            return new MysqlEnumSwap(sql, op.before(), op.after(), op.mapping()).statements(view.schema());
        }

        @Override
        public List<Statement> createSequence(CreateSequence op) {
            return new MysqlSequences(server()).create(op.sequence());
        }

        @Override
        public List<Statement> alterSequence(AlterSequence op) {
            return new MysqlSequences(server()).alter(op);
        }

        @Override
        public List<Statement> dropSequence(DropSequence op) {
            return new MysqlSequences(server()).drop(op.sequence());
        }

        @Override
        public List<Statement> createTable(CreateTable op) {
            Table table = op.table()
                    .withColumns(
                            op.table().columns().stream().map(this::labelled).toList());
            if (table.name().schema() != null) {
                throw sql.noSchemas(table.name().schema()).refused();
            }
            Table settled = MysqlSettling.uniques(table);
            view.instead(new CreateTable(settled));
            return MysqlSql.one(sql.createTable(settled));
        }

        @Override
        public List<Statement> dropTable(DropTable op) {
            return MysqlSql.one("DROP TABLE " + MysqlSql.name(op.table().name()));
        }

        @Override
        public List<Statement> renameTable(RenameTable op) {
            if (!Objects.equals(op.before().schema(), op.after().schema())) {
                throw sql.noSchemas(op.after().toString()).refused();
            }
            view.tableRenamed(op.before(), op.after());
            return MysqlSql.one(MysqlSql.alter(op.before(), "RENAME TO " + MysqlSql.name(op.after())));
        }

        @Override
        public List<Statement> setTableComment(SetTableComment op) {
            String comment = Objects.requireNonNullElse(op.after(), "");
            return MysqlSql.one(MysqlSql.alter(op.table(), "COMMENT = " + MysqlLiterals.quoted(comment)));
        }

        /** Without a default the rows would get a zero or an empty text, which nobody has asked for. */
        @Override
        public List<Statement> addColumn(AddColumn op) {
            Column column = labelled(op.column());
            List<Statement> statements = new ArrayList<>();
            boolean filled = column.nullable()
                    || column.defaultExpression() != null
                    || column.generated() != null
                    || column.identity() != null;
            if (!filled) {
                statements.add(new Statement.Verification(
                        "SELECT 1 FROM " + MysqlSql.name(op.table()) + " LIMIT 1",
                        "`" + op.table() + "` has rows, and `" + column.name()
                                + "` is to be NOT NULL with no default"));
            }
            Table table = view.table(op.table());
            statements.add(Statement.sql(MysqlSql.alter(op.table(), "ADD COLUMN " + sql.column(column, table))));
            return statements;
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
                    .orElseThrow(() -> sql.missing("named enum types", "enum `" + type.name() + "`")
                            .because("each column has its own labels, and nothing here says which")
                            .advise("name the labels: `enumeration(\"" + type.name() + "\", \"…\", \"…\")`")
                            .refused());
        }

        @Override
        public List<Statement> dropColumn(DropColumn op) {
            String column = op.column().name();
            List<Statement> statements = tables().changed(op.table(), op, sql.dropColumn(column));
            view.columnDropped(op.table(), column);
            return statements;
        }

        @Override
        public List<Statement> renameColumn(RenameColumn op) {
            List<Statement> statements = tables().renamed(op);
            view.columnRenamed(op.table(), op.before(), op.after());
            return statements;
        }

        @Override
        public List<Statement> alterColumn(AlterColumn op) {
            AlterColumn labelled = new AlterColumn(op.table(), op.before(), labelled(op.after()), op.using());
            boolean known = op.before().isStated() || view.table(op.table()).isStated();
            if (!known) {
                throw Problem.of("type-unstated", "A column is to be changed, and nothing says of which type it is.")
                        .at("column `" + op.before().name() + "` of table `" + op.table() + "`")
                        .because(sql.server().title() + " wants the whole column stated")
                        .advise("state the column's type in the migration")
                        .refused();
            }
            return MysqlColumnChange.of(sql, labelled, view);
        }

        @Override
        public List<Statement> createPrimaryKey(CreatePrimaryKey op) {
            return tables().changed(op.table(), op);
        }

        @Override
        public List<Statement> dropPrimaryKey(DropPrimaryKey op) {
            return view.table(op.table()).primaryKey() == null
                    ? MysqlSql.one(MysqlSql.alter(op.table(), "DROP PRIMARY KEY"))
                    : tables().changed(op.table(), op);
        }

        @Override
        public List<Statement> createForeignKey(CreateForeignKey op) {
            return tables().changed(op.table(), op);
        }

        @Override
        public List<Statement> createUnique(CreateUnique op) {
            return tables().changed(op.table(), op);
        }

        @Override
        public List<Statement> createCheck(CreateCheck op) {
            return tables().changed(op.table(), op);
        }

        @Override
        public List<Statement> createExclusion(CreateExclusion op) {
            throw sql.noExclusions(op.exclusion());
        }

        @Override
        public List<Statement> dropConstraint(DropConstraint op) {
            return tables().dropped(op);
        }

        @Override
        public List<Statement> renameConstraint(RenameConstraint op) {
            return tables().renamed(op);
        }

        @Override
        public List<Statement> validateConstraint(ValidateConstraint op) {
            throw sql.nothingToValidate(op.constraint());
        }

        @Override
        public List<Statement> createIndex(CreateIndex op) {
            if (!MysqlSettling.isConstraint(op.index())) {
                return tables().changed(op.table(), op);
            }
            CreateUnique unique = new CreateUnique(op.table(), MysqlSettling.constraint(op.index()));
            view.instead(unique);
            return tables().changed(op.table(), unique);
        }

        @Override
        public List<Statement> dropIndex(DropIndex op) {
            return tables().dropped(op);
        }

        @Override
        public List<Statement> renameIndex(RenameIndex op) {
            if (MysqlTableChange.unique(view.table(op.table()), op.before()).isPresent()) {
                view.instead(new RenameConstraint(op.table(), op.before(), op.after()));
            }
            return MysqlSql.one(MysqlSql.alter(
                    op.table(), "RENAME INDEX " + MysqlSql.name(op.before()) + " TO " + MysqlSql.name(op.after())));
        }

        @Override
        public List<Statement> createObject(CreateObject op) {
            return MysqlObjects.of(sql.server()).create(op.object());
        }

        @Override
        public List<Statement> replaceObject(ReplaceObject op) {
            return MysqlObjects.of(sql.server()).replace(op.before(), op.after());
        }

        @Override
        public List<Statement> dropObject(DropObject op) {
            return MysqlObjects.of(sql.server()).drop(op.object());
        }

        @Override
        public List<Statement> execute(Execute op) {
            return List.of(new Statement.Sql(op.sql(), op.parameters()));
        }

        @Override
        public List<Statement> insert(Insert op) {
            return List.copyOf(sql.ansi().insert(op));
        }

        @Override
        public List<Statement> backfill(Backfill op) {
            return List.of(sql.ansi().backfill(op));
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
            return MysqlObjects.of(sql.server()).sql().statements(op);
        }
    }
}
