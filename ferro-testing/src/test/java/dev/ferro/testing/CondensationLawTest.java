package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.diff.Condenser;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What condensed operations lead to, on random histories of several changes. */
class CondensationLawTest {

    private static final SchemaDiffer DIFFER = new SchemaDiffer(UnaryOperator.identity());

    /** A schema and the operations of several changes; printed in full when a law is broken. */
    record Case(long seed, Schema before, List<List<Operation>> changes) {

        static Case of(long seed) {
            RandomSchemas schemas = new RandomSchemas(seed, Profile.PURE);
            Schema before = seed % 3 == 0 ? Schema.EMPTY : schemas.next();
            List<List<Operation>> changes = new ArrayList<>();
            Schema now = before;
            for (int change = 0; change < 4; change++) {
                Schema next = now.tables().isEmpty() ? schemas.next() : schemas.mutate(now);
                List<Operation> step = DIFFER.diff(now, next, Renames.NONE).operations();
                changes.add(step);
                now = OperationList.apply(step, now);
            }
            return new Case(seed, before, changes);
        }

        List<Operation> operations() {
            return changes.stream().flatMap(List::stream).toList();
        }

        Schema after() {
            return OperationList.apply(operations(), before);
        }

        String report(List<Operation> condensed) {
            return "seed " + seed + "\n--- before\n" + SchemaText.of(before) + "\n--- operations\n" + text(operations())
                    + "\n--- condensed\n" + text(condensed);
        }

        private static String text(List<Operation> operations) {
            return operations.stream().map(Object::toString).collect(Collectors.joining("\n"));
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Case> cases() {
        long first = Long.getLong("ferro.laws.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("ferro.laws.pairs", 200))
                .mapToObj(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void condensed_operations_lead_to_the_same_schema(Case history) {
        List<Operation> condensed = Condenser.condense(history.changes(), history.before(), UnaryOperator.identity());

        assertThat(OperationList.apply(condensed, history.before()))
                .as(() -> history.report(condensed))
                .isEqualTo(history.after());
        assertThat(condensed).hasSizeLessThanOrEqualTo(history.operations().size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void so_does_the_way_back(Case history) {
        List<Operation> back = OperationList.inverse(history.operations()).orElseThrow();
        List<Operation> condensed = Condenser.condense(List.of(back), history.after(), UnaryOperator.identity());

        assertThat(OperationList.apply(condensed, history.after()))
                .as(() -> history.report(condensed))
                .isEqualTo(OperationList.apply(back, history.after()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_begins_with_nothing_only_creates(Case history) {
        List<Operation> creation =
                DIFFER.diff(Schema.EMPTY, history.before(), Renames.NONE).operations();
        List<List<Operation>> all = new ArrayList<>(List.of(creation));
        all.addAll(history.changes());
        List<Operation> condensed = Condenser.condense(all, Schema.EMPTY, UnaryOperator.identity());

        assertThat(condensed)
                .as(() -> history.report(condensed))
                .isEqualTo(
                        DIFFER.diff(Schema.EMPTY, history.after(), Renames.NONE).operations());
    }
}
