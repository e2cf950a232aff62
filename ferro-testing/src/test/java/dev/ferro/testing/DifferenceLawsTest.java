package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.diff.Difference;
import dev.ferro.diff.Renames;
import dev.ferro.diff.SchemaDiffer;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameTable;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws 1 and 2 on random schemas. {@code -Dferro.laws.pairs=5000} tries more of them, {@code -Dferro.laws.seed=42}
 * begins with another seed.
 */
class DifferenceLawsTest {

    private static final SchemaDiffer DIFFER = new SchemaDiffer(UnaryOperator.identity());

    /** Two schemas and the difference between them; printed in full when a law is broken. */
    record Case(long seed, Schema before, Schema after) {

        static Case of(long seed) {
            RandomSchemas schemas = new RandomSchemas(seed, Profile.PURE);
            Schema before = schemas.next();
            return new Case(seed, before, seed % 4 == 0 ? schemas.next() : schemas.mutate(before));
        }

        Difference difference() {
            return DIFFER.diff(before, after, Renames.NONE);
        }

        String report() {
            return "seed " + seed + "\n--- before\n" + SchemaText.of(before) + "\n--- after\n" + SchemaText.of(after)
                    + "\n--- operations\n"
                    + difference().operations().stream().map(Object::toString).collect(Collectors.joining("\n"));
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Case> cases() {
        long first = Long.getLong("ferro.laws.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("ferro.laws.pairs", 500))
                .mapToObj(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_difference_is_complete(Case pair) {
        Schema reached = OperationList.apply(pair.difference().operations(), pair.before());

        assertThat(reached.withSortedColumns())
                .as(pair::report)
                .isEqualTo(pair.after().withSortedColumns());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_inverse_leads_back(Case pair) {
        List<Operation> operations = pair.difference().operations();
        List<Operation> inverse = OperationList.inverse(operations).orElseThrow();
        Schema back = OperationList.apply(inverse, OperationList.apply(operations, pair.before()));

        assertThat(back.withSortedColumns())
                .as(pair::report)
                .isEqualTo(pair.before().withSortedColumns());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_order_of_what_has_no_order_does_not_matter(Case pair) {
        Dice dice = new Dice(pair.seed());
        Schema before = shuffled(pair.before(), dice);
        Schema after = shuffled(pair.after(), dice);

        Difference shuffled = DIFFER.diff(before, after, Renames.NONE);

        assertThat(shuffled).as(pair::report).isEqualTo(pair.difference());
    }

    private static Schema shuffled(Schema schema, Dice dice) {
        return new Schema(
                dice.shuffled(schema.namespaces()),
                dice.shuffled(schema.enums()),
                dice.shuffled(schema.sequences()),
                dice.shuffled(schema.tables().stream()
                        .map(table -> shuffled(table, dice))
                        .toList()));
    }

    private static Table shuffled(Table table, Dice dice) {
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                dice.shuffled(table.uniques()),
                dice.shuffled(table.checks()),
                dice.shuffled(table.exclusions()),
                dice.shuffled(table.foreignKeys()),
                dice.shuffled(table.indexes()),
                table.comment(),
                table.details());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_schema_does_not_differ_from_itself(Case pair) {
        Difference none = DIFFER.diff(pair.after(), pair.after(), Renames.NONE);

        assertThat(none).isEqualTo(new Difference(List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_renaming_that_is_told_is_all_there_is(Case pair) {
        Dice dice = new Dice(pair.seed());
        Table table = dice.pick(pair.before().tables());
        String column = dice.pick(table.columns()).name();
        QualifiedName name = new QualifiedName(null, "renamed table");
        Renames renames = Renames.NONE.withTable(table.name(), name).withColumn(name, column, "renamed");
        List<Operation> renamings =
                List.of(new RenameTable(table.name(), name), new RenameColumn(name, column, "renamed"));
        Schema renamed = OperationList.apply(renamings, pair.before());

        assertThat(DIFFER.diff(pair.before(), renamed, renames).operations())
                .as(pair::report)
                .isEqualTo(renamings);
        assertThat(OperationList.apply(OperationList.inverse(renamings).orElseThrow(), renamed))
                .as(pair::report)
                .isEqualTo(pair.before());
    }
}
