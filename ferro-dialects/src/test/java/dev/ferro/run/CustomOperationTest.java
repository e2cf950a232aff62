package dev.ferro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.operation.CustomOperation;
import dev.ferro.operation.Describer;
import dev.ferro.operation.Operation;
import dev.ferro.revision.RevisionTarget;
import dev.ferro.script.Operations;
import dev.ferro.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations that a project has written itself. */
@ParameterizedClass
@MethodSource("dev.ferro.testing.TestDatabases#all")
class CustomOperationTest {

    @Parameter
    private TestDatabases kind;

    private Workbench bench;

    @BeforeEach
    void openDatabase() {
        bench = new Workbench(kind).tables("aaaa");
    }

    @AfterEach
    void closeDatabase() {
        bench.close();
    }

    /** A table that counts something, with its first row. */
    private record Counter(String name, boolean there) implements CustomOperation {

        @Override
        public String description() {
            return (there ? "begin" : "stop") + " to count in `" + name + "`";
        }

        @Override
        public Optional<List<String>> statements(String database) {
            return Optional.of(
                    there
                            ? List.of("CREATE TABLE " + name + " (n INT)", "INSERT INTO " + name + " VALUES (0)")
                            : List.of("DROP TABLE " + name));
        }

        @Override
        public Optional<Operation> inverse() {
            return Optional.of(new Counter(name, !there));
        }
    }

    /** Something that was written for no database at all. */
    private record Given(Optional<List<String>> sql) implements CustomOperation {

        @Override
        public String description() {
            return "do what cannot be done";
        }

        @Override
        public Optional<List<String>> statements(String database) {
            return sql;
        }

        @Override
        public Optional<Operation> inverse() {
            return Optional.empty();
        }
    }

    private void script(Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        bench.revision("bbbb", upgrade, downgrade);
    }

    @Test
    void it_runs_and_is_undone_by_its_inverse() throws SQLException {
        Counter counter = new Counter("counter", true);
        script(op -> op.custom(counter), op -> op.custom(new Counter("counter", false)));
        assertThat(counter.inverse().flatMap(Operation::inverse)).contains(counter);
        bench.upgrade("aaaa");
        String before = bench.catalogue();
        bench.upgrade("head");
        assertThat(bench.query("SELECT n FROM counter")).containsExactly("0");
        bench.downgrade("aaaa");
        assertThat(bench.catalogue()).isEqualTo(before);
    }

    @Test
    void a_plan_shows_what_it_does_and_its_sql() {
        script(op -> op.custom(new Counter("counter", true)), op -> {});
        try (Migrator migrator = bench.migrator()) {
            Plan plan = migrator.planUpgrade(RevisionTarget.parse("head"));
            assertThat(plan.migrations().get(1).operations().stream().map(Describer::describe))
                    .containsExactly("begin to count in `counter`");
            assertThat(migrator.dryRun(plan).get(1).statements())
                    .containsExactly("CREATE TABLE counter (n INT)", "INSERT INTO counter VALUES (0)");
        }
    }

    @Test
    void one_without_sql_for_the_database_is_refused_before_anything_runs() throws SQLException {
        script(op -> op.custom(new Given(Optional.empty())), op -> {});
        assertThatThrownBy(() -> bench.upgrade("head"))
                .hasMessageContaining("A custom operation has no SQL for ")
                .hasMessageContaining("where: do what cannot be done");
        assertThat(bench.rows()).isEmpty();
        assertThat(bench.catalogue()).isEmpty();
    }

    @Test
    void one_that_controls_the_transaction_is_refused_before_anything_runs() throws SQLException {
        script(op -> op.custom(new Given(Optional.of(List.of("COMMIT")))), op -> {});
        assertThatThrownBy(() -> bench.upgrade("head")).hasMessageContaining("controls its transaction by SQL");
        assertThat(bench.catalogue()).isEmpty();
    }
}
