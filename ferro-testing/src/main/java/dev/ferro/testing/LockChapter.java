package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.Statement;
import dev.ferro.dialect.StatementEffect;
import dev.ferro.dialect.Step;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is said of the locks of each statement is what the database does: for every kind of change, there and back, on
 * tables with rows.
 */
abstract class LockChapter extends Chapter {

    LockChapter(DialectSpecification specification) {
        super(specification);
    }

    @TestFactory
    Stream<DynamicTest> every_statement_locks_what_is_said() {
        return ChangesChapter.changes(
                        specification().collation(), specification().profile().nextNumber())
                .stream()
                .map(change -> DynamicTest.dynamicTest(change.title(), () -> isTold(change)));
    }

    private void isTold(Change change) throws SQLException {
        try (Workbench bench = Workbench.open(specification().database(), dialect())) {
            bench.create(change.before());
            bench.sql(change.rows().toArray(String[]::new));
            List<Operation> operations =
                    bench.diff(change.after(), change.renames()).operations();
            dialect().ddl().compile(operations, SchemaView.of(bench.reflect()));
            run(bench, operations);
            run(bench, OperationList.inverse(operations).orElseThrow());
        } catch (FerroException noSuchThing) {
            assertThat(noSuchThing.problems())
                    .allSatisfy(problem -> assertThat(problem.code()).isIn(ChangesChapter.NO_SUCH_THING));
        }
    }

    private void run(Workbench bench, List<Operation> operations) throws SQLException {
        SchemaView start = SchemaView.of(bench.reflect());
        List<Operation> done = new ArrayList<>();
        for (Step step : dialect().ddl().compile(operations, start)) {
            SchemaView before = start.after(List.copyOf(done));
            for (Statement statement : step.statements()) {
                run(bench, statement, before);
            }
            done.addAll(step.operations());
        }
    }

    private void run(Workbench bench, Statement statement, SchemaView before) throws SQLException {
        String sql = statement.accept(new PlainText());
        StatementEffect said = dialect().lockEffects().of(sql, before);
        assertThat(said.uncertain()).as(sql).isNull();
        specification().lockWitness().run(bench, sql, said);
    }

    /** A statement as it is sent; changes of a schema come without values. */
    private static final class PlainText implements Statement.Visitor<String> {

        @Override
        public String sql(Statement.Sql sql) {
            assertThat(sql.parameters()).isEmpty();
            return sql.text();
        }

        @Override
        public String work(Statement.Work work) {
            throw new IllegalArgumentException("no change of a schema is Java code");
        }

        @Override
        public String verification(Statement.Verification verification) {
            return verification.query();
        }

        @Override
        public String backfill(Statement.Backfill backfill) {
            return backfill.whole().text();
        }
    }
}
