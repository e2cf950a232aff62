package dev.ferro.dialect.postgresql;

import static dev.ferro.dialect.postgresql.PostgresqlSql.alter;
import static dev.ferro.dialect.postgresql.PostgresqlSql.name;
import static dev.ferro.dialect.postgresql.PostgresqlSql.statements;

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
import dev.ferro.schema.Constraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every operation in PostgreSQL's words.
 *
 * <p>SQL of the user goes through as it is: where a statement has no parameters it must be sent with {@link
 * java.sql.Statement}, so that a question mark, which is an operator of jsonb, reaches the server.
 */
final class PostgresqlDdl implements Ddl {

    private final PostgresqlVersion version;

    PostgresqlDdl(PostgresqlVersion version) {
        this.version = version;
    }

    @Override
    public List<Step> compile(List<Operation> operations, SchemaView before) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            SchemaView now = before.after(operations.subList(0, i));
            steps.add(Step.of(operation, operation.accept(new Statements(version, now))));
        }
        return steps;
    }

    /**
     * The statements of one operation.
     *
     * @param version the version of the server
     * @param view the schema when it is its turn
     */
    private record Statements(PostgresqlVersion version, SchemaView view) implements OperationVisitor<List<Statement>> {

        @Override
        public List<Statement> createSchema(CreateSchema op) {
            return statements("CREATE SCHEMA " + name(op.name()));
        }

        @Override
        public List<Statement> dropSchema(DropSchema op) {
            return statements("DROP SCHEMA " + name(op.name()));
        }

        @Override
        public List<Statement> createEnum(CreateEnum op) {
            return statements(PostgresqlEnumStatements.create(op.type()));
        }

        @Override
        public List<Statement> dropEnum(DropEnum op) {
            return statements("DROP TYPE " + name(op.type().name()));
        }

        @Override
        public List<Statement> addEnumValue(AddEnumValue op) {
            return all(PostgresqlEnumStatements.add(op));
        }

        @Override
        public List<Statement> renameEnumValue(RenameEnumValue op) {
            return statements(PostgresqlEnumStatements.rename(op));
        }

        @Override
        public List<Statement> replaceEnumValues(ReplaceEnumValues op) {
            return PostgresqlEnumStatements.replace(op, view.schema());
        }

        @Override
        public List<Statement> createSequence(CreateSequence op) {
            return statements(PostgresqlSql.SEQUENCES.create(op.sequence()));
        }

        @Override
        public List<Statement> alterSequence(AlterSequence op) {
            return statements(PostgresqlSql.alterSequence(op));
        }

        @Override
        public List<Statement> dropSequence(DropSequence op) {
            return statements(PostgresqlSql.SEQUENCES.drop(op.sequence().name()));
        }

        @Override
        public List<Statement> createTable(CreateTable op) {
            version.check(op.table());
            return all(PostgresqlSql.createTable(op.table()));
        }

        @Override
        public List<Statement> dropTable(DropTable op) {
            return statements("DROP TABLE " + name(op.table().name()));
        }

        /** A table moves to another schema by a statement of its own, under the name it has. */
        @Override
        public List<Statement> renameTable(RenameTable op) {
            List<String> texts = new ArrayList<>();
            QualifiedName moved =
                    new QualifiedName(op.after().schema(), op.before().name());
            if (!op.before().equals(moved)) {
                texts.add(move(op.before(), op.after().schema()));
            }
            if (!op.after().equals(moved)) {
                texts.add(alter(moved, "RENAME TO " + name(op.after().name())));
            }
            return all(texts);
        }

        /** Only the session knows what the default schema is called. */
        private static String move(QualifiedName table, @Nullable String schema) {
            return schema == null
                    ? "DO $ferro$ BEGIN EXECUTE format('ALTER TABLE %s SET SCHEMA %I', "
                            + PostgresqlLiterals.quoted(name(table)) + ", current_schema()); END $ferro$"
                    : alter(table, "SET SCHEMA " + name(schema));
        }

        @Override
        public List<Statement> setTableComment(SetTableComment op) {
            return statements(PostgresqlSql.commentOnTable(op.table(), op.after()));
        }

        @Override
        public List<Statement> addColumn(AddColumn op) {
            version.check(op.table(), List.of(op.column()));
            return all(PostgresqlSql.addColumn(op.table(), op.column()));
        }

        @Override
        public List<Statement> dropColumn(DropColumn op) {
            return statements(
                    alter(op.table(), "DROP COLUMN " + name(op.column().name())));
        }

        @Override
        public List<Statement> renameColumn(RenameColumn op) {
            return statements(alter(op.table(), "RENAME COLUMN " + name(op.before()) + " TO " + name(op.after())));
        }

        @Override
        public List<Statement> alterColumn(AlterColumn op) {
            version.check(op.table(), List.of(op.after()));
            return all(PostgresqlColumnChange.of(op, view, version));
        }

        @Override
        public List<Statement> createPrimaryKey(CreatePrimaryKey op) {
            return add(op.table(), op.key());
        }

        @Override
        public List<Statement> dropPrimaryKey(DropPrimaryKey op) {
            String known = op.key().name();
            return drop(op.table(), known == null ? primaryKey(op.table()) : known);
        }

        /** See <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE</a> on names. */
        private String primaryKey(QualifiedName table) {
            return view.table(table)
                    .map(Table::primaryKey)
                    .map(PrimaryKey::name)
                    .orElse(table.name() + "_pkey");
        }

        @Override
        public List<Statement> createForeignKey(CreateForeignKey op) {
            return add(op.table(), op.key());
        }

        @Override
        public List<Statement> createUnique(CreateUnique op) {
            version.check(op.unique());
            return add(op.table(), op.unique());
        }

        @Override
        public List<Statement> createCheck(CreateCheck op) {
            return add(op.table(), op.check());
        }

        @Override
        public List<Statement> createExclusion(CreateExclusion op) {
            PostgresqlSql.check(op.exclusion());
            return add(op.table(), op.exclusion());
        }

        @Override
        public List<Statement> dropConstraint(DropConstraint op) {
            String known = op.constraint().name();
            return drop(op.table(), known == null ? found(op) : known);
        }

        private String found(DropConstraint op) {
            return view.table(op.table()).stream()
                    .flatMap(table -> table.constraints().stream())
                    .filter(constraint -> constraint.renamed(null).equals(op.constraint()))
                    .map(Constraint::name)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> Problem.of("constraint-unnamed", "A constraint without a name is to be dropped.")
                            .at("table `" + op.table() + "`")
                            .because("the database knows none with this definition")
                            .advise("name the constraint")
                            .refused());
        }

        @Override
        public List<Statement> renameConstraint(RenameConstraint op) {
            return statements(alter(op.table(), "RENAME CONSTRAINT " + name(op.before()) + " TO " + name(op.after())));
        }

        @Override
        public List<Statement> validateConstraint(ValidateConstraint op) {
            return statements(alter(op.table(), "VALIDATE CONSTRAINT " + name(op.constraint())));
        }

        @Override
        public List<Statement> createIndex(CreateIndex op) {
            version.check(op.index());
            return op.concurrently()
                    ? all(PostgresqlSql.createConcurrently(op.table(), op.index()))
                    : statements(PostgresqlSql.createIndex(op.table(), op.index()));
        }

        @Override
        public List<Statement> dropIndex(DropIndex op) {
            String text = PostgresqlSql.dropIndex(op.table(), op.index().name());
            return op.concurrently()
                    ? statements(PostgresqlSql.concurrently(text))
                    : all(PostgresqlDependents.ofIndex(view, op.table(), op.index())
                            .around(text));
        }

        @Override
        public List<Statement> renameIndex(RenameIndex op) {
            return statements(
                    "ALTER INDEX " + name(op.table().sibling(op.before())) + " RENAME TO " + name(op.after()));
        }

        @Override
        public List<Statement> createObject(CreateObject op) {
            return statements(PostgresqlObjects.create(op.object()));
        }

        @Override
        public List<Statement> replaceObject(ReplaceObject op) {
            return all(PostgresqlObjects.replace(op.before(), op.after()));
        }

        @Override
        public List<Statement> dropObject(DropObject op) {
            return statements(PostgresqlObjects.drop(op.object()));
        }

        @Override
        public List<Statement> execute(Execute op) {
            return List.of(new Statement.Sql(
                    op.sql(),
                    op.parameters().stream().map(PostgresqlLiterals::bound).toList()));
        }

        @Override
        public List<Statement> insert(Insert op) {
            return PostgresqlSql.ANSI.insert(op).stream()
                    .<Statement>map(sql -> new Statement.Sql(
                            sql.text(),
                            sql.parameters().stream()
                                    .map(PostgresqlLiterals::bound)
                                    .toList()))
                    .toList();
        }

        @Override
        public List<Statement> backfill(Backfill op) {
            return List.of(PostgresqlSql.ANSI.backfill(op));
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
            return PostgresqlObjects.SQL.statements(op);
        }

        private static List<Statement> add(QualifiedName table, Constraint constraint) {
            return statements(alter(table, "ADD " + PostgresqlSql.ANSI.constraint(constraint)));
        }

        private static List<Statement> drop(QualifiedName table, String constraint) {
            return statements(alter(table, "DROP CONSTRAINT " + name(constraint)));
        }

        private static List<Statement> all(List<String> texts) {
            return statements(texts.toArray(String[]::new));
        }
    }
}
