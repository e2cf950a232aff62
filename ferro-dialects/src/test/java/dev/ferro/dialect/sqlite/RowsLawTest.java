package dev.ferro.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.schema.Schema;
import dev.ferro.testing.RandomSchemas;
import dev.ferro.testing.SchemaText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Law 4 with rows in the tables: random changes reach the schema that is desired, and what stays in a table keeps its
 * values. {@code -Dferro.laws.pairs=5000} tries more pairs, {@code -Dferro.laws.seed=42} begins with another one.
 */
class RowsLawTest {

    static LongStream seeds() {
        return seeds(1, 60);
    }

    static LongStream manySeeds() {
        return seeds(5001, 600);
    }

    private static LongStream seeds(long start, int count) {
        long first = Long.getLong("ferro.laws.seed", start);
        return LongStream.range(first, first + Integer.getInteger("ferro.laws.pairs", count));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_random_change_keeps_the_rows(long seed) {
        keepsRows(seed);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void a_random_change_keeps_the_rows_again_and_again(long seed) {
        keepsRows(seed);
    }

    private static void keepsRows(long seed) {
        RandomSchemas schemas = new RandomSchemas(seed, SqliteProfile.ALL);
        Schema before = schemas.next();
        Schema after = seed % 4 == 0 ? schemas.next() : schemas.mutate(before);
        try (SqliteDatabase database = new SqliteDatabase()) {
            changes(database, before, after);
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    "seed " + seed + "\n--- before\n" + SchemaText.of(before) + "\n--- after\n" + SchemaText.of(after)
                            + "\n---\n" + failure.getMessage(),
                    failure);
        }
    }

    private static void changes(SqliteDatabase database, Schema before, Schema after) {
        becomes(database, before, database.operations(before));
        RandomRows rows = new RandomRows(database);
        rows.fill();
        List<Operation> operations = database.operations(after);
        List<String> queries = rows.queries(after);
        List<String> kept = rows.answers(queries);
        if (isPossible(database, operations)) {
            assertThat(rows.answers(queries)).isEqualTo(kept);
        } else {
            rows.clear();
            database.migrate(operations.toArray(Operation[]::new));
        }
        assertHolds(database, after);
        rows.clear();
        becomes(database, before, OperationList.inverse(operations).orElseThrow());
    }

    /** Rows may break what is new: then nothing has happened, and without rows it works. */
    private static boolean isPossible(SqliteDatabase database, List<Operation> operations) {
        List<String> before = database.rows("SELECT name, sql FROM sqlite_schema ORDER BY name");
        try {
            database.migrate(operations.toArray(Operation[]::new));
            return true;
        } catch (IllegalStateException refused) {
            assertThat(refused)
                    .hasMessageMatching(
                            "(?s).*(constraint failed|holds rows, and its|rows hold NULL|break a foreign key|datatype mismatch|Error: ).*");
            assertThat(database.rows("SELECT name, sql FROM sqlite_schema ORDER BY name"))
                    .isEqualTo(before);
            return false;
        }
    }

    private static void becomes(SqliteDatabase database, Schema desired, List<Operation> operations) {
        try {
            database.migrate(operations.toArray(Operation[]::new));
        } catch (RuntimeException failure) {
            throw new AssertionError(
                    operations.stream().map(Object::toString).collect(Collectors.joining("\n")) + "\n"
                            + failure.getMessage(),
                    failure);
        }
        assertHolds(database, desired);
    }

    private static void assertHolds(SqliteDatabase database, Schema desired) {
        UnaryOperator<Schema> normal = database.dialect.normalizer()::normalize;
        Schema actual = normal.apply(database.schema()).withSortedColumns();
        Schema expected = ExpressionSpelling.like(normal.apply(desired), actual).withSortedColumns();
        assertThat(SchemaText.of(actual)).isEqualTo(SchemaText.of(expected));
        assertThat(actual).isEqualTo(expected);
        assertThat(database.operations(desired)).isEmpty();
    }
}
