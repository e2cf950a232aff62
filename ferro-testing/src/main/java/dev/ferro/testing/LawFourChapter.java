package dev.ferro.testing;

import dev.ferro.diff.Condenser;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Law 4, the database agrees: after the operations it holds what was desired, there is nothing left to change, and a
 * database that was changed step by step equals one that was created directly.
 *
 * <p>{@code -Dferro.laws.pairs=5000} tries more pairs of schemas, {@code -Dferro.laws.seed=42} begins with another one. There
 * is one instance of it, so that the specification can say how many pairs there are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LawFourChapter extends Chapter {

    private static final int FEW = 60;

    LawFourChapter(DialectSpecification specification) {
        super(specification);
    }

    LongStream seeds() {
        return seeds(1, FEW);
    }

    LongStream manySeeds() {
        return seeds(1001, specification().manyPairs());
    }

    LongStream manySeedsAtOnce() {
        return seeds(1001, specification().manyPairsAtOnce());
    }

    private static LongStream seeds(long start, int count) {
        long first = Long.getLong("ferro.laws.seed", start);
        return LongStream.range(first, first + Integer.getInteger("ferro.laws.pairs", count));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_database_agrees(long seed) throws SQLException {
        agrees(seed);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void the_database_agrees_again_and_again(long seed) throws SQLException {
        agrees(seed);
    }

    private void agrees(long seed) throws SQLException {
        RandomSchemas schemas = new RandomSchemas(seed, specification().profile());
        Schema before = schemas.next();
        Schema after = seed % 4 == 0 ? schemas.next() : schemas.mutate(before);
        String report =
                "seed " + seed + "\n--- before\n" + SchemaText.of(before) + "\n--- after\n" + SchemaText.of(after);
        try {
            agrees(before, after);
        } catch (SQLException | RuntimeException | AssertionError failure) {
            throw new AssertionError(report + "\n---\n" + failure.getMessage(), failure);
        }
    }

    private void agrees(Schema before, Schema after) throws SQLException {
        becomes(before);
        List<Operation> operations = bench().diff(after).operations();
        run("upgrade", operations);
        assertHolds(after);
        try (Workbench other = Workbench.open(specification().database(), dialect())) {
            other.create(after);
            assertSame(other.actual(), other.expected(bench().reflect()));
        }
        run("downgrade", OperationList.inverse(operations).orElseThrow());
        assertHolds(before);
        becomes(Schema.EMPTY);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_database_agrees_on_several_changes_at_once(long seed) throws SQLException {
        agreesAtOnce(seed);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("manySeedsAtOnce")
    void the_database_agrees_on_several_changes_at_once_again_and_again(long seed) throws SQLException {
        agreesAtOnce(seed);
    }

    private void agreesAtOnce(long seed) throws SQLException {
        RandomSchemas schemas = new RandomSchemas(seed, specification().profile());
        Schema before = seed % 3 == 0 ? Schema.EMPTY : schemas.next();
        bench().create(before);
        List<List<Operation>> changes = new ArrayList<>();
        Schema now = before;
        for (int change = 0; change < 3; change++) {
            now = now.tables().isEmpty() ? schemas.next() : schemas.mutate(now);
            List<Operation> operations = bench().diff(now).operations();
            run("change " + change, operations);
            changes.add(operations);
        }
        UnaryOperator<Schema> normalizer = dialect().normalizer()::normalize;
        List<Operation> condensed = Condenser.condense(changes, before, normalizer);
        Schema after = Condenser.after(changes, before, normalizer);
        if (!Condenser.after(List.of(condensed), before, normalizer).equals(after)) {
            // one migration cannot do this, and `ferro squash` says so
            return;
        }
        try (Workbench other = Workbench.open(specification().database(), dialect())) {
            other.create(before);
            runAtOnce(condensed, before, other);
            other.expected(now);
            assertSame(other.actual(), other.expected(bench().reflect()));
        } catch (SQLException | RuntimeException | AssertionError failure) {
            String report = "seed " + seed + "\n--- before\n" + SchemaText.of(before) + "\n--- changes\n"
                    + text(changes.stream().flatMap(List::stream).toList()) + "\n--- at once\n" + text(condensed);
            throw new AssertionError(report + "\n---\n" + failure.getMessage(), failure);
        }
    }

    /** What has to be committed before the rest runs by itself. */
    private static void runAtOnce(List<Operation> operations, Schema before, Workbench bench) throws SQLException {
        List<Operation> committing = Condenser.committingLabels(operations, Set.of(), before);
        List<Operation> together = new ArrayList<>();
        for (int index = 0; index < operations.size(); index++) {
            together.add(operations.get(index));
            if (!committing.get(index).equals(operations.get(index)) || index == operations.size() - 1) {
                bench.run(together);
                together.clear();
            }
        }
    }

    private static String text(List<Operation> operations) {
        return operations.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private void run(String direction, List<Operation> operations) {
        try {
            bench().run(operations);
        } catch (SQLException | RuntimeException failure) {
            throw new AssertionError(direction + "\n" + text(operations) + "\n---\n" + failure.getMessage(), failure);
        }
    }
}
