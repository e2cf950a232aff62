package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.schema.Schema;
import dev.ferro.testing.SchemaText;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.Workbench;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A fresh database for each test of what only PostgreSQL has, on each version that tests run on. */
@ParameterizedClass(name = "PostgreSQL {0}")
@MethodSource("dev.ferro.testing.PostgresqlVersions#all")
abstract class OnPostgresql {

    @Parameter
    int version;

    Workbench bench;

    @BeforeEach
    void open() throws SQLException {
        bench = Workbench.open(TestDatabase.postgresql(version), new PostgresqlDialect());
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    final void assertHolds(Schema desired) throws SQLException {
        assertThat(SchemaText.of(bench.actual())).isEqualTo(SchemaText.of(bench.expected(desired)));
        assertThat(bench.diff(desired).operations()).isEmpty();
    }

    final void becomes(Schema desired) throws SQLException {
        bench.run(bench.diff(desired).operations());
        assertHolds(desired);
    }

    /** Carries operations out on what is there, and undoes them. */
    final void thereAndBack(Operation... operations) throws SQLException {
        Schema before = bench.reflect();
        bench.run(operations);
        assertHolds(OperationList.apply(List.of(operations), before));
        bench.run(OperationList.inverse(List.of(operations)).orElseThrow());
        assertHolds(before);
    }

    final String one(String query) throws SQLException {
        return bench.rows(query).get(0);
    }
}
