package dev.ferro.benchmarks;

import static dev.ferro.script.Ddl.BY_DEFAULT;
import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.bool;
import static dev.ferro.script.Ddl.check;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.decimal;
import static dev.ferro.script.Ddl.foreignKey;
import static dev.ferro.script.Ddl.index;
import static dev.ferro.script.Ddl.jsonb;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.text;
import static dev.ferro.script.Ddl.timestamptz;
import static dev.ferro.script.Ddl.unique;
import static dev.ferro.script.Ddl.uuid;
import static dev.ferro.script.Ddl.varchar;

import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Statement.Backfill;
import dev.ferro.dialect.Statement.Sql;
import dev.ferro.dialect.Statement.Verification;
import dev.ferro.dialect.Statement.Visitor;
import dev.ferro.dialect.Statement.Work;
import dev.ferro.dialect.Step;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.Operation;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.TableElement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A large schema: tables of ten columns, with keys, a unique constraint, a check, an index and a comment each. */
final class ManyTables {

    private static final int AT_ONCE = 500;

    private ManyTables() {}

    static Schema schema(int count) {
        return Schema.EMPTY.withTables(
                IntStream.range(0, count).mapToObj(ManyTables::table).toList());
    }

    private static Table table(int number) {
        return Table.of(QualifiedName.parse(name(number)), elements(name(number), name(Math.max(0, number - 1))))
                .withComment("Items of kind " + number);
    }

    private static String name(int number) {
        return "item_%05d".formatted(number);
    }

    private static List<TableElement> elements(String name, String parent) {
        return List.of(
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("parent_id", bigint()),
                column("code", varchar(20)).notNull(),
                column("title", varchar(100)).notNull().defaultsTo("'none'"),
                column("description", text()),
                column("price", decimal(12, 2)).notNull().defaultsTo("0"),
                column("active", bool()).notNull(),
                column("created_at", timestamptz()).notNull().defaultsTo("CURRENT_TIMESTAMP"),
                column("payload", jsonb()),
                column("owner", uuid()),
                primaryKey("pk_" + name, "id"),
                unique("uq_" + name + "_code", "code"),
                check("ck_" + name + "_price", "price >= 0"),
                foreignKey("fk_" + name + "_parent", "parent_id").references(parent, "id"),
                index("ix_" + name + "_parent_id", "parent_id"));
    }

    /** A transaction holds a lock on each thing that it creates, and servers have room for some thousands of them. */
    static void create(Connection connection, Dialect dialect, int count) throws SQLException {
        connection.setAutoCommit(false);
        List<Table> tables = schema(count).tables();
        for (int first = 0; first < count; first += AT_ONCE) {
            create(connection, dialect, tables.subList(first, Math.min(count, first + AT_ONCE)));
            connection.commit();
        }
    }

    private static void create(Connection connection, Dialect dialect, List<Table> tables) throws SQLException {
        List<Operation> operations =
                tables.stream().flatMap(ManyTables::creation).toList();
        try (java.sql.Statement statement = connection.createStatement()) {
            for (Step step : dialect.ddl().compile(operations, SchemaView.of(Schema.EMPTY))) {
                for (dev.ferro.dialect.Statement each : step.statements()) {
                    statement.execute(each.accept(new Text()));
                }
            }
        }
    }

    private static Stream<Operation> creation(Table table) {
        return Stream.concat(
                Stream.of(new CreateTable(table.withIndexes(List.of()))),
                table.indexes().stream().map(index -> new CreateIndex(table.name(), index)));
    }

    /** The text of the statements that create tables: nothing but SQL. */
    private static final class Text implements Visitor<String> {

        @Override
        public String sql(Sql sql) {
            return sql.text();
        }

        @Override
        public String work(Work work) {
            throw new IllegalStateException(work.description());
        }

        @Override
        public String verification(Verification verification) {
            throw new IllegalStateException(verification.violation());
        }

        @Override
        public String backfill(Backfill backfill) {
            throw new IllegalStateException(backfill.operation().toString());
        }
    }
}
